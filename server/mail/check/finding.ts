// What a look at sending and receiving found, in words for an owner; with the DNS record to add where one is missing.

/** `unsure` is what cannot be told from here, or works without being as it should. */
export type Verdict = "good" | "wrong" | "unsure";

/** A record as the DNS is to have it. */
export type DnsRecord = { name: string; type: "TXT" | "MX" | "PTR"; value: string };

/** One thing that was looked at. */
export type Finding = { about: string; verdict: Verdict; says: string; add?: DnsRecord };

/** The longest piece of text in one record; longer values stand in several, side by side. */
const LONGEST_STRING = 255;

/** A record as a line of a zone file, which every DNS panel can be filled in from. */
export function zoneLine({ name, type, value }: DnsRecord): string {
  if (type !== "TXT") return `${name}. ${type} ${value}`;
  const pieces = value.match(new RegExp(`.{1,${LONGEST_STRING}}`, "g")) ?? [""];
  return `${name}. TXT ${pieces.map((piece) => `"${piece}"`).join(" ")}`;
}

/** Shortcuts to say what was found. */
export const good = (about: string, says: string): Finding => ({ about, verdict: "good", says });
/** Something that must be put right. */
export const wrong = (about: string, says: string, add?: DnsRecord): Finding => ({
  ...{ about, verdict: "wrong", says },
  ...(add && { add }),
});
/** Something that cannot be told, or could be better. */
export const unsure = (about: string, says: string, add?: DnsRecord): Finding => ({
  ...{ about, verdict: "unsure", says },
  ...(add && { add }),
});
