// Lines of plain text: wrapped at a width that mail readers like, with what stands before each line kept.

/** Narrow enough to be quoted three times within 80 columns. */
export const COLUMNS = 72;

/** Characters that turn or hide what follows; in plain text nothing closes them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

const CONTROLS = /(?![\n\t])\p{Cc}/gu;

/** Words as plain text: no control characters, no turned lines, no spaces that only a page knows. */
export const plainWords = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "")
    .replace(TURNING, "");

/** How many columns a word takes: wide characters of East Asia take two, marks none. */
function columns(word: string): number {
  let sum = 0;
  for (const c of word) {
    if (/\p{M}|\u200d/u.test(c)) continue;
    sum += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(c)
      ? 2
      : 1;
  }
  return sum;
}

/** Long words are kept whole, since most are addresses of pages; only what nobody could read is cut. */
const LONGEST_WORD = 900;

const pieces = (line: string): string[] =>
  line
    .split(/[ \t]+/)
    .filter(Boolean)
    .flatMap((word) => word.match(new RegExp(`[^]{1,${LONGEST_WORD}}`, "gu")) ?? []);

/** One paragraph as lines, each beginning with `prefix`; the first one with `first` where it is given. */
export function wrap(paragraph: string, prefix = "", first = prefix): string[] {
  const lines: string[] = [];
  let line = first;
  let width = columns(first);
  let empty = true;
  for (const word of pieces(paragraph)) {
    const more = columns(word);
    if (!empty && width + 1 + more > COLUMNS) {
      lines.push(line);
      line = prefix;
      width = columns(prefix);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    width += empty ? more : more + 1;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

/** Words of several lines, each wrapped by itself behind the same bar. */
export const wrapAll = (text: string, prefix = ""): string[] =>
  plainWords(text)
    .trim()
    .split("\n")
    .flatMap((line) => wrap(line, prefix));

/** What begins a line of Markdown and must stand before its continuation as well. */
const OPENING = /^(?<bars>(?: {0,3}> ?)*)(?<item> *(?:[-*+]|\d{1,9}[.)]) +)?/;

/** Markdown as it was typed, long lines wrapped behind `prefix`; lists and quotations keep their shape, code is left alone. */
export function wrapMarkdown(markdown: string, prefix = ""): string[] {
  let code = false;
  return plainWords(markdown)
    .trim()
    .split("\n")
    .flatMap((line) => {
      const fence = /^ {0,3}(```|~~~)/.test(line);
      if (fence) code = !code;
      if (code || fence || /^(?: {4}|\t)/.test(line)) return [`${prefix}${line}`.trimEnd()];
      const { bars = "", item = "" } = OPENING.exec(line)?.groups ?? {};
      const head = prefix + bars;
      return wrap(line.slice(bars.length + item.length), head + " ".repeat(item.length), head + item);
    });
}
