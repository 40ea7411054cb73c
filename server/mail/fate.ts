// What a mail server's answer, or its silence, means for a mail. Pure: every case of the protocol in one place.
import { withoutAddresses } from "@/server/log-redaction";
import type { Bounced } from "@/server/mail/bounce";
import { weigh } from "@/server/mail/status";

/** The waits between tries: a greylisting server wants minutes, a broken one an hour. */
export const WAITS_MINUTES = [1, 5, 15, 60];

/** After this long a mail has lost its point, and mail servers give up too. */
export const PATIENCE_DAYS = 5;

/** How long to wait before the one repeat of a mail of which nobody knows whether it arrived. */
export const DOUBT_MINUTES = 5;

/** After the second silence the mail is left alone: a third copy would be worse than none. */
export const DOUBTS_LIMIT = 2;

/** Whom a refusal "for now" concerns: this mail, its recipient's whole domain, or everybody (the server is away). */
export type Scope = "mail" | "domain" | "server";

/** What became of one try. */
export type Fate =
  | { kind: "sent" }
  /** `bounced` is what that says of the recipient; null where it says nothing. */
  | { kind: "refused"; reason: string; bounced: Bounced | null }
  | { kind: "later"; reason: string; scope: Scope }
  | { kind: "uncertain"; reason: string };

/** How far a try had come: before the mail was named, before its bytes went, or after they may have arrived. */
export type Stage = "connecting" | "envelope" | "handedOver";

/** The parts of nodemailer's errors that tell what happened. */
export type SmtpTrouble = Error & { responseCode?: number; command?: string; permanent?: boolean; response?: string };

/** Commands whose answer is about this mail and its recipient. */
const ABOUT_THE_MAIL = new Set(["MAIL FROM", "RCPT TO", "DATA"]);

/** What a refusal for good says of the recipient. That the sender is not taken says nothing of them. */
function bouncedBy({ command, response, message }: SmtpTrouble, words: string): Bounced | null {
  if (command === "MAIL FROM") return null;
  return { ...(weigh(null, response ?? message) ?? { kind: "hard", status: null }), words };
}

/** What it says of the recipient that a mail is given up: that nobody took it for days, unless no server was there. */
export function bouncedFor(fate: Fate): Bounced | null {
  if (fate.kind === "refused") return fate.bounced;
  return fate.kind === "later" && fate.scope === "mail" ? { kind: "soft", status: null, words: fate.reason } : null;
}

/** Reads an error of one try. */
export function fateOf(error: SmtpTrouble, stage: Stage): Fate {
  const reason = withoutAddresses(error.message);
  const answered = error.responseCode !== undefined && error.responseCode >= 400;
  if (stage === "connecting") return { kind: "later", reason, scope: "server" };
  if (!answered)
    return stage === "handedOver" ? { kind: "uncertain", reason } : { kind: "later", reason, scope: "mail" };
  if (error.responseCode === 421) return { kind: "later", reason, scope: "domain" };
  if (error.permanent && ABOUT_THE_MAIL.has(error.command ?? ""))
    return { kind: "refused", reason, bounced: bouncedBy(error, reason) };
  return { kind: "later", reason, scope: "mail" };
}

const minutes = (count: number): number => count * 60_000;

/** When the next try is, or null where there is none: for a try that was the `attempts`th of a mail of this age. */
export function nextTry(fate: Fate, attempts: number, createdAt: Date, now: Date): Date | null {
  if (fate.kind === "uncertain") return new Date(now.getTime() + minutes(DOUBT_MINUTES));
  if (fate.kind !== "later") return null;
  // A domain's own wait is longer where it has asked before; who writes it down knows.
  const wait = fate.scope === "mail" ? WAITS_MINUTES[Math.min(attempts, WAITS_MINUTES.length) - 1]! : WAITS_MINUTES[0]!;
  const at = now.getTime() + minutes(wait);
  return at - createdAt.getTime() > PATIENCE_DAYS * 24 * minutes(60) ? null : new Date(at);
}
