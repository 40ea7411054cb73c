// From a mail to what its writer meant to say, as Markdown, and to what was taken away: the door of this folder.
import { parted } from "@/server/mail/trim/attribution";
import { linesOfHtml } from "@/server/mail/trim/html-lines";
import { type Sent, sentOf } from "@/server/mail/trim/known";
import { type Line, linesOfText } from "@/server/mail/trim/line";
import { MASK, masked } from "@/server/mail/trim/secret";
import { judge } from "@/server/mail/trim/verdict";
import type { Part } from "@/server/mail/trim/zones";

/** A mail's readable parts, and those of the mail that it answers, where it is known. */
export type Mail = {
  text?: string | undefined;
  html?: string | undefined;
  answered?: { text: string; html?: string | undefined } | undefined;
};

/** What is to be posted, and what is kept behind "show". Every line of the mail is in one of them. */
export type Trimmed = { body: string; cut: string };

/** Stands at the beginning of a quotation that was shortened. */
const MORE = "> […]";

/** Lines one below the other, without blank ones at the ends and with one at most between. */
function joined(lines: readonly string[], coded: ReadonlySet<number> = new Set()): string {
  const kept: string[] = [];
  lines.forEach((line, i) => {
    if (line.trim() || coded.has(i) || (kept.length > 0 && kept.at(-1)?.trim()))
      kept.push(coded.has(i) ? line : line.trimEnd());
  });
  while (kept.length > 0 && !kept.at(-1)?.trim()) kept.pop();
  return kept.join("\n");
}

/** The lines of a body, each with what it is, so that answer and quotation do not run into each other. */
class Page {
  readonly lines: string[] = [];
  readonly coded = new Set<number>();
  private quoting = false;

  /** Leaves a line out, unless one is left out already. */
  apart(): void {
    if (this.lines.at(-1)?.trim()) this.lines.push("");
  }

  add(line: string, quoted: boolean, code: boolean): void {
    if (this.quoting && !quoted && line.trim()) this.apart();
    if (code) this.coded.add(this.lines.length);
    this.lines.push(line);
    if (line.trim()) this.quoting = quoted;
  }
}

/** A quoted line in Markdown, whatever its marks were. */
const quotation = ({ raw, words, depth }: Line): string =>
  /^[\s>]*>/.test(raw) ? raw : `${"> ".repeat(Math.max(1, depth))}${words}`.trimEnd();

/** A line as it is shown. Blank ones between known ones belong to the quotation. */
function shownAs(lines: readonly Line[], parts: readonly Part[], i: number): { line: string; quoted: boolean } {
  const line = lines[i]!;
  const part = parts[i]!;
  if (part === "q" || part === "k") return { line: quotation(line), quoted: true };
  if (part === "e" && parts[i - 1] === "k" && parts[i + 1] === "k") return { line: ">", quoted: true };
  return { line: part === "u" ? line.words : line.raw, quoted: false };
}

function trimLines(given: readonly Line[], sent: Sent | undefined): Trimmed {
  const lines = parted(given);
  const { parts, more } = judge(lines, sent);
  const page = new Page();
  const cut: string[] = [];
  let last: Part = "e";
  lines.forEach(({ raw }, i) => {
    const part = parts[i]!;
    if (part === "-" || part === "e") cut.push(raw);
    if (part === "-") return;
    // Where we divide what stood together, a line is left out.
    if ((part === "k" && last !== "k" && last !== "q") || (part === "q" && last === "u")) page.apart();
    if (part !== "e") last = part;
    if (more.has(i)) page.add(MORE, true, false);
    const { line, quoted } = shownAs(lines, parts, i);
    const safe = masked(line);
    if (safe !== line) cut.push(raw);
    if (safe === line || safe.replace(MASK, "").trim()) page.add(safe, quoted, part === "c");
  });
  return { body: joined(page.lines, page.coded), cut: joined(cut) };
}

const wordsOfHtml = (html: string): string[] => linesOfHtml(html).map(({ words }) => words);
const wordsOfText = (text: string): string[] => linesOfText(text).map(({ words }) => words);

/** Takes quoted mails, signatures and footers away. Formatting of HTML is kept as Markdown. */
export function trimReply({ text, html, answered }: Mail): Trimmed {
  const sent = answered && sentOf([wordsOfText(answered.text), ...(answered.html ? [wordsOfHtml(answered.html)] : [])]);
  const rich = html ? linesOfHtml(html) : [];
  const fromHtml = rich.some(({ words }) => words.trim()) ? trimLines(rich, sent) : null;
  if (fromHtml?.body || text === undefined) return fromHtml ?? { body: "", cut: "" };
  const fromText = trimLines(linesOfText(text), sent);
  // Where nothing remains of the one, something may remain of the other.
  return fromHtml && !fromText.body ? fromHtml : fromText;
}
