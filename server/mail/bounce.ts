// What a report says of the one mail whose return path it came to: it came back, is late, was unwanted, or nothing. Pure.
import { withoutAddresses } from "@/server/log-redaction";
import { oneAddress } from "@/server/mail/address";
import type { Report } from "@/server/mail/report";
import { type Refused, statusIn, weigh } from "@/server/mail/status";

/** What became of a mail after it was taken. */
export type BounceKind = Refused | "complaint";

/** That, with the status and the words that say so. */
export type Bounced = { kind: BounceKind; status: string | null; words: string };

/** From what says most to what says least. */
export const BY_WEIGHT: readonly BounceKind[] = ["complaint", "hard", "soft", "policy", "delayed"];

/** Recipients that are looked at in one report; ours have one. */
const MOST_RECIPIENTS = 100;

/** As much of what a server says as is looked through for addresses before it is kept. */
const SHOWN = 1_000;

const shown = (words: string): string => withoutAddresses(words.slice(0, SHOWN));

type Fields = Map<string, string>;

/** The groups of fields of a part for machines: one about the mail, then one for each recipient. */
function groupsIn(part: string): Fields[] {
  const groups: Fields[] = [new Map()];
  let last = "";
  for (const line of part.split(/\r?\n/)) {
    const fields = groups.at(-1)!;
    const colon = line.indexOf(":");
    if (line.trim() === "") {
      if (fields.size > 0) groups.push(new Map());
      if (groups.length > MOST_RECIPIENTS) break;
    } else if (/^[ \t]/.test(line) && last) fields.set(last, `${fields.get(last)} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return groups.filter((fields) => fields.size > 0);
}

const addressIn = (field: string | undefined): string | null =>
  oneAddress((field ?? "").replace(/^[^;]*;/, "").replace(/^\s*<|>\s*$/g, ""));

const names = (fields: Fields, address: string): boolean =>
  ["final-recipient", "original-recipient"].some((name) => addressIn(fields.get(name)) === address);

/** What one recipient's fields say. A mail server that goes on trying says so, and nothing is lost yet. */
function ofRecipient(fields: Fields): Bounced | null {
  const action = (fields.get("action") ?? "failed").toLowerCase().split(/\s/)[0];
  const words = shown((fields.get("diagnostic-code") ?? "").replace(/^[^;]{0,40};/, ""));
  const status = statusIn(fields.get("status") ?? "");
  if (action === "delayed") return { kind: "delayed", status, words };
  if (action !== "failed") return null;
  const weighed = weigh(status, words);
  if (weighed) return { ...weighed, words };
  return status === null ? { kind: "soft", status, words } : null;
}

const worst = (all: readonly Bounced[]): Bounced | null =>
  all.toSorted((a, b) => BY_WEIGHT.indexOf(a.kind) - BY_WEIGHT.indexOf(b.kind))[0] ?? null;

/** Of another address nothing is sure: it may be where ours is forwarded to, one of several such, or none of ours. */
const unsure = (bounced: Bounced): Bounced => (bounced.kind === "hard" ? { ...bounced, kind: "soft" } : bounced);

/** By the parts for machines; undefined where they speak of no recipient. */
function byStatus(report: Report, rcptTo: string): Bounced | null | undefined {
  const groups = report.statuses.flatMap(groupsIn).filter((fields) => fields.has("action") || fields.has("status"));
  if (groups.length === 0) return undefined;
  const ours = groups.filter((fields) => names(fields, rcptTo));
  const said = (ours.length > 0 ? ours : groups).flatMap((fields) => ofRecipient(fields) ?? []);
  const found = worst(said);
  return found && (ours.length > 0 ? found : unsure(found));
}

/** Kinds of feedback that are no complaint: the user wants the mail, or a machine speaks of signatures. */
const NO_COMPLAINT = new Set(["not-spam", "auth-failure"]);

function byFeedback({ feedback }: Report): Bounced | null {
  const kind = (feedback === null ? undefined : groupsIn(feedback)[0])?.get("feedback-type")?.toLowerCase();
  if (!kind || NO_COMPLAINT.has(kind)) return null;
  return { kind: "complaint", status: null, words: shown(kind) };
}

/** Where the returned mail begins: its words are not about the delivery. */
const RETURNED = /^-.*?\b(?:below this line|copy of|original message|returned message|message headers?)\b.*$/im;

const FROM_SERVER = /\b(?:mailer-daemon|postmaster)\b|\bmail delivery (?:sub)?system\b/i;
const QMAIL = /^\s*hi\. this is the\b.*\bqmail\b/i;
const LATE = /\bdelay(?:ed)?\b|\bcould not send message for past\b/i;

/** Whether a mail server wrote this, not a person who is away. */
function isFromServer({ type, header, text }: Report): boolean {
  if (type === "multipart/report" || header("x-failed-recipients").length > 0 || QMAIL.test(text)) return true;
  const answers = header("auto-submitted").some((value) => /^auto-replied/i.test(value));
  return !answers && FROM_SERVER.test(header("from").join(" "));
}

/** By the words alone, as old mail servers write: a status or a code in them, else something that is not clear. */
function byWords(report: Report): Bounced | null {
  if (!isFromServer(report)) return null;
  const said = report.text.split(RETURNED)[0] ?? "";
  const words = shown(said);
  if (LATE.test(report.header("subject").join(" "))) return { kind: "delayed", status: statusIn(said), words };
  return { ...(weigh(null, said) ?? { kind: "soft", status: null }), words };
}

/** What this report says of the mail to `rcptTo`; null where it says nothing against it. */
export function bounceIn(report: Report, rcptTo: string): Bounced | null {
  if (report.reportType === "feedback-report") return byFeedback(report);
  // Whether it was read, how it was encrypted: such reports are not about the delivery.
  if (report.reportType !== "" && report.reportType !== "delivery-status") return null;
  const told = byStatus(report, rcptTo);
  return told === undefined ? byWords(report) : told;
}
