// What a mail server's refusal says of an address: by its status (RFC 3463), its reply code, or its words. Pure.

/** What a refusal means: nobody there, not now, not mail like this, not yet. */
export type Refused = "hard" | "soft" | "policy" | "delayed";

/** A refusal and the status that says so. */
export type Weighed = { kind: Refused; status: string | null };

/** A status like 5.1.1; no part of an address like 192.5.1.1. */
const STATUS = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/;

/** The reply codes that refuse a recipient or a mail; other numbers of three digits are sizes and counts. */
const CODE = /(?:^|[\s:;#(<>"'-])(421|45[0-5]|55[0-6])(?!\w|\.\d)/;

/** Words of those who refuse the sender or the mail where no status says whom: nothing is known of the address then. */
const ABOUT_US = /\b(?:relay\w*|spam\w*|blocked|block ?list\w*|black ?list\w*|reputation|policy|dmarc|dkim|spf)\b/i;

/** The first status in these words. */
export const statusIn = (words: string): string | null => STATUS.exec(words)?.[0] ?? null;

const isVague = (status: string | null): boolean => status === null || status.endsWith(".0.0");

/** Weighs a refusal by its status and its words; null where it is none. A vague status gives way to one in the words. */
export function weigh(given: string | null, words: string): Weighed | null {
  const inWords = statusIn(words);
  const status = isVague(given) && inWords && (given === null || given[0] === inWords[0]) ? inWords : given;
  const grade = status?.[0] ?? CODE.exec(words)?.[1]?.[0];
  if (grade === "4") return { kind: "soft", status };
  if (grade !== "5") return null;
  const aboutUs = status?.startsWith("5.7.") || (isVague(status) && ABOUT_US.test(words));
  return { kind: aboutUs ? "policy" : "hard", status };
}
