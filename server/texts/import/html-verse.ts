// What the ends of lines inside a block mean: verse keeps them, long lines are paragraphs, others are one.
import type { FoundKind } from "@/server/texts/import/block";
import type { Written } from "@/server/texts/import/html-pen";

/** Verse lines are short; a longer line is prose however it begins. */
const VERSE_LINE = 72;
/** A line this long that ends a sentence is a paragraph, whatever its page calls it. */
const LONG_LINE = 160;

const CASED = /^["“«'‘(¿¡]?\p{L}/u;
const CAPITAL = /^["“«'‘(¿¡—–-]*\s?[\p{Lu}\p{Lo}]/u;
const ENDED = /[.!?…。！？؟۔:]["”»'’)\]]*$/u;

const VERSE = "Short lines that begin with capitals: they keep their ends.";

function isVerse(lines: string[]): boolean {
  if (lines.length < 2 || lines.some((line) => line.length > VERSE_LINE) || lines.every((line) => ENDED.test(line)))
    return false;
  if (lines.length === 2 && !/[,;—]$/.test(lines[0] ?? "")) return false;
  const cased = lines.filter((line) => CASED.test(line));
  return cased.length > 0 && cased.filter((line) => CAPITAL.test(line)).length >= cased.length * 0.8;
}

const areParagraphs = (lines: string[]): boolean =>
  lines.length > 1 && lines.slice(0, -1).every((line) => line.length >= LONG_LINE && ENDED.test(line));

/** Each line by itself, with the links that are in it. */
function parted({ words, refs, ids, bold }: Written): Written[] {
  let from = 0;
  return words.split("\n").map((line) => {
    const [start, end] = [from, from + line.length];
    from = end + 1;
    const own = refs.filter(({ at }) => at >= start && at < end);
    const moved = own.map((ref) => ({ ...ref, at: ref.at - start, end: ref.end - start }));
    return { words: line, refs: moved, ids, bold };
  });
}

/** What was written, as the blocks that its lines make. A kind is said where it is not the place's own. */
export function laidOut(written: Written, kind: FoundKind): (Written & { kind?: FoundKind; why?: string })[] {
  if (kind === "verse" || kind === "figure" || !written.words.includes("\n")) return [written];
  const lines = written.words.split("\n");
  if (kind === "paragraph" || kind === "quotation") {
    if (isVerse(lines)) return [{ ...written, kind: "verse", why: VERSE }];
    if (areParagraphs(lines)) return parted(written);
  }
  return [{ ...written, words: lines.join(" ") }];
}
