// A letter as plain text: complete by itself, and pleasant in a terminal.
import type { Letter, Link, Part, Words } from "@/server/mail/letter";
import { plainWords, wrap, wrapAll, wrapMarkdown } from "@/server/mail/wrap";

/** Links met on the way down; each is named by its number and stands in full on a line of its own. */
type Links = Link[];

/** Words with `[n]` behind each label. */
function numbered(words: Words, links: Links): string {
  if (typeof words === "string") return words;
  return words.map((piece) => (typeof piece === "string" ? piece : `${piece.label} [${links.push(piece)}]`)).join("");
}

/** The marked passage between asterisks. */
function marked({ words, mark }: Extract<Part, { kind: "passage" }>): string {
  if (!mark || mark.from >= mark.to) return words;
  const { from, to } = mark;
  return `${words.slice(0, from)}*${words.slice(from, to)}*${words.slice(to)}`;
}

/** "[-what went-]{+what came+}", as word diffs are written. */
const comparedWords = ({ kind, words }: { kind: "same" | "gone" | "new"; words: string }): string =>
  kind === "gone" ? `[-${words}-]` : kind === "new" ? `{+${words}+}` : words;

/** The address behind a link to write to it; what its subject would be, the reader's program says. */
const addressOf = (link: Link | undefined): string[] =>
  link ? [`${plainWords(link.label)}: ${link.href.replace(/^mailto:|\?.*$/g, "")}`] : [];

const own = (link: Link): string[] => [...wrap(`${plainWords(link.label)}:`), link.href];

const BY_KIND: { [K in Part["kind"]]: (part: Extract<Part, { kind: K }>, links: Links) => string[] } = {
  hint: (part) => wrapAll(part.text),
  heading: (part) => [...(part.over ? wrapAll(part.over) : []), ...wrapAll(part.text)],
  paragraph: (part, links) => wrapAll(numbered(part.words, links)),
  passage: (part) => [...wrapAll(marked(part), "| "), "|", ...wrapAll(part.source, "| ")],
  comment: (part) => [...wrap(`${plainWords(part.by)}, ${part.when}:`), "", ...wrapMarkdown(part.markdown)],
  answered: (part) => [...wrap(`${plainWords(part.lead)}:`), ...wrapAll(part.words, "> ")],
  quoted: (part) => [...wrap(`${plainWords(part.lead)}:`), "", ...wrapMarkdown(part.words, "> ")],
  section: (part) => [
    ...wrap(part.note ? `${plainWords(part.title.label)} (${plainWords(part.note)})` : plainWords(part.title.label)),
    part.title.href,
    ...addressOf(part.answer),
    ...(part.words ? ["", ...wrapAll(part.words, "| ")] : []),
  ],
  said: (part) => [
    ...wrap(`${plainWords(part.by)}, ${part.when}:`),
    ...wrapAll(part.words),
    part.href,
    ...addressOf(part.answer),
  ],
  beside: (part) => wrapAll(part.words, "> "),
  title: (part) => {
    const lines = [...(part.over ? wrapAll(part.over) : []), ...wrapAll(part.text)];
    return ["", ...lines, "=".repeat(Math.min(60, lines.at(-1)?.length ?? 0))];
  },
  read: ({ title, note, words }) =>
    title
      ? [...wrap(plainWords(note ? `${title.label} (${note})` : title.label)), title.href, "", ...wrapAll(words)]
      : ["", ...wrapAll(words), "-".repeat(Math.min(60, words.length))],
  more: (part) => own(part.link),
  compared: (part) => [
    ...wrap(`${plainWords(part.title.label)} (${plainWords(part.note)})`),
    part.title.href,
    "",
    ...wrapAll(part.pieces.map(comparedWords).join(""), "| "),
  ],
  button: own,
  code: (part) => [`    ${part.code}`],
  small: (part, links) => ["-- ", ...part.lines.flatMap((line) => wrapAll(numbered(line, links)))],
  rule: () => ["-".repeat(24)],
};

function linesOf<K extends Part["kind"]>(part: Extract<Part, { kind: K }>, links: Links): string[] {
  const render = BY_KIND[part.kind as K];
  return render(part, links);
}

/** The text of a letter, lines ended by LF. */
export function renderText(letter: Letter): string {
  const links: Links = [];
  const parts = letter.parts.map((part) => {
    const before = links.length;
    const lines = linesOf(part, links);
    const met = links.slice(before).map(({ href }, i) => `[${before + i + 1}] ${href}`);
    return met.length ? [...lines, "", ...met].join("\n") : lines.join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}
