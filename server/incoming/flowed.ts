// Text that says it is flowed (RFC 3676): its lines joined again, and what its writer began with a sign told from quotation. Pure.
import { fencesOf, lineOf } from "@/server/mail/trim/line";

/** Stands before a mark that is the writer's own. No text has it: it is taken out of all of them before. */
const OWN = "\0";

/** The blank that a program puts before a line that would read as quoted, and marks behind it that would do so all the same. */
const STUFFED_MARK = /^ ( {0,3})>/;

/** A line's marks of quotation, how many they are, and what stands behind them and behind the blank that divides. */
function takenApart(line: string): { marks: string; depth: number; said: string } {
  const [marks = "", { length: depth } = ""] = /^(>*) ?/.exec(line) ?? [];
  return { marks: depth > 0 ? marks : "", depth, said: line.slice(marks.length) };
}

/** Lines that end with a blank go on in the next one; the line above a signature does not. */
function joined(lines: readonly string[], delSp: boolean): string[] {
  const whole: string[][] = [];
  let open: number | null = null;
  for (const line of lines) {
    const { marks, depth, said } = takenApart(line);
    const goesOn = said.endsWith(" ") && said !== "-- ";
    const words = goesOn && delSp ? said.slice(0, -1) : said;
    if (open === depth && said !== "-- ") whole.at(-1)?.push(words);
    else whole.push([marks, STUFFED_MARK.test(line) ? words.replace(">", `${OWN}>`) : words]);
    open = goesOn ? depth : null;
  }
  return whole.map((pieces) => pieces.join(""));
}

/** The words as they were written. A mark at the beginning of a line that is no quotation is escaped, as Markdown does it, but in code. */
export function unflowed(text: string, delSp: boolean): string {
  const lines = joined(text.replaceAll(OWN, "").split(/\r?\n/), delSp);
  const bare = (line: string) => line.replaceAll(OWN, "");
  const coded = new Set<number>();
  for (const [from, to] of fencesOf(lines.map((line) => lineOf(line, line, /^>/.test(line) ? 1 : 0))))
    for (let i = from; i <= to; i += 1) coded.add(i);
  return lines.map((line, i) => (coded.has(i) ? bare(line) : line.replaceAll(OWN, "\\"))).join("\n");
}
