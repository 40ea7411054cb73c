// A paragraph that is named where an answer begins: "¶ 12: …", "Absatz 12 – …", "12. …". Pure.

/** A name at the beginning of a line: its number, of which text where it says so, and the words without it. */
export type Named = { number: number; text: string | null; rest: string };

/** These name nothing else than a paragraph, also within a sentence: "Paragraph 12 is the one that …". */
const SURE = "¶|paragraphe?|alinéa|absatz(?:es)?|párrafo|абзац(?:а|е|у)?|параграф(?:а|е|у)?";

/** These can be something else, "para doce", "§ 12 of the law", so the name must stand by itself. */
const UNSURE = "§|para|par|abs|párr|abz|абз|пар";

const LEAD =
  "(?:(?:on|re|to|about|zu|zum|à|au|sur|a|al|sobre|к|о|об|по)[\\s\\u00a0]+)?(?:(?:the|den|dem|le|el)[\\s\\u00a0]+)?";
const OF_TEXT = "(?:(?<text>article|companion(?:[\\s\\u00a0]\\d{1,3})?)[\\s\\u00a0]+)?";
const NAME = new RegExp(
  `^[\\s*_]*${LEAD}${OF_TEXT}(?:(?<sure>${SURE})|(?<unsure>${UNSURE})\\.?)[\\s\\u00a0]*(?:n[ro]\\.?|n°|№)?[\\s\\u00a0]*(?<number>\\d{1,9})(?![\\d\\p{L}])`,
  "iu",
);
const BARE = /^[\s*_]*(?<number>\d{1,6})(?=\s*[.:)])/u;

/** What sets a name apart from the words after it. */
const APART = /^[*_]*\s*(?:[:.,;)–—-]+[*_]*(?:\s+|$)|$)/u;

/** Longer lines are judged by their beginning. */
const JUDGED = 120;

/** The name at the beginning of a line, or null. `apart`: only one that is set apart from what follows counts. */
export function named(line: string, apart: boolean): Named | null {
  const head = line.slice(0, JUDGED);
  const found = NAME.exec(head);
  if (!found?.groups) return null;
  const rest = line.slice(found[0].length);
  const gap = APART.exec(rest.slice(0, JUDGED));
  if (!gap && (apart || found.groups.unsure)) return null;
  const text = found.groups.text?.replace(/\s+/g, " ").toLowerCase() ?? null;
  return { number: Number(found.groups.number), text, rest: gap ? rest.slice(gap[0].length) : line };
}

/** The number with which a line begins, "12. …" or "12: …", where it may name a paragraph; a list names none. */
export function numbered(line: string, lines: readonly string[]): Named | null {
  const found = BARE.exec(line.slice(0, JUDGED));
  if (!found?.groups) return null;
  const number = Number(found.groups.number);
  const rest = line.slice(found[0].length);
  const gap = APART.exec(rest.slice(0, JUDGED));
  if (!gap || lines.some((other) => Number(BARE.exec(other.slice(0, JUDGED))?.groups?.number) === number + 1))
    return null;
  return { number, text: null, rest: rest.slice(gap[0].length) };
}
