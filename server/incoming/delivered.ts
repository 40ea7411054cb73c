// A mail as a provider brings it over the web: who sent it to whom is told beside it, each in their own words.
import { oneAddress } from "@/server/mail/address";

/** Recipients of one mail that are looked at. */
export const MOST_RECIPIENTS = 20;

/** A mail with its envelope; `mailFrom` is empty where the sender wants no answer. */
export type Delivered = { mailFrom: string; rcptTo: string[]; raw: Buffer };

/** What is said beside a mail: by the address that was called, or by fields. */
export type Said = (name: string) => string | undefined;

/** Under which names providers bring the mail, its recipient, and its sender. */
const NAMES = {
  raw: ["email", "body-mime", "RawEmail"],
  to: ["to", "recipient", "OriginalRecipient"],
  from: ["from", "sender"],
};

/** Where nobody says who sent it; the empty sender would say that no person did. */
const SOMEBODY = "unknown@sender.invalid";

const first = (names: string[], said: Said) => names.map(said).find((value) => value !== undefined);

/** Some tell the envelope as JSON. */
function envelope(said: Said): { to?: unknown; from?: unknown } {
  try {
    const told: unknown = JSON.parse(said("envelope") ?? "{}");
    return typeof told === "object" && told !== null ? told : {};
  } catch {
    return {};
  }
}

/** `Ann <ann@example.org>` or `ann@example.org`. */
const bare = (said: string): string | null => oneAddress(/<([^<>]*)>\s*$/.exec(said)?.[1] ?? said);

const listed = (to: unknown): string[] =>
  (Array.isArray(to) ? to : String(to ?? "").split(","))
    .slice(0, MOST_RECIPIENTS)
    .flatMap((one) => bare(String(one)) ?? []);

/** What the last server wrote above the mail. */
const returnPath = (raw: Buffer): string | undefined =>
  /^return-path:[ \t]*<([^<>\r\n]*)>/im.exec(raw.toString("latin1", 0, 4_096).split(/\r?\n\r?\n/)[0] ?? "")?.[1];

/** The mail that was brought, with the fields of the form that it came in, or by itself. */
export function delivered(body: Buffer, fields: Map<string, Buffer> | null, asked: Said): Delivered | null {
  const said: Said = (name) => asked(name) ?? fields?.get(name)?.toString();
  const raw = fields ? NAMES.raw.map((name) => fields.get(name)).find((value) => value !== undefined) : body;
  const told = envelope(said);
  const rcptTo = listed(told.to ?? first(NAMES.to, said));
  if (!raw?.length || !rcptTo.length) return null;
  const heard =
    typeof told.from === "string"
      ? told.from
      : (first(NAMES.from, asked) ?? fields?.get("sender")?.toString() ?? returnPath(raw) ?? SOMEBODY);
  return { raw, rcptTo, mailFrom: /^\s*(?:<>)?\s*$/.test(heard) ? "" : (bare(heard) ?? SOMEBODY) };
}
