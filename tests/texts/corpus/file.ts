// A file as some program would have made it, and what a reader should find in it.
import type { Details, Found, FoundBlock } from "@/server/texts/import/block";

/** One file of the corpus. */
export type CorpusFile = {
  name: string;
  bytes: () => Uint8Array | Promise<Uint8Array>;
  found: string[];
  details: Partial<Details>;
};

/** The bytes of a text. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const withMarks = ({ words, marks }: FoundBlock): string =>
  [...marks]
    .reverse()
    .reduce((text, m) => `${text.slice(0, m.at)}{${m.label}>${m.note ?? "-"}}${text.slice(m.at)}`, words);

/** What was found, a line for each block: its kind, its level or label, its words with `{mark>note}` where marks stand. */
export const sketch = ({ blocks }: Found): string[] =>
  blocks.map((block) => {
    const tag = block.level ?? block.label;
    return `${block.kind}${tag ? ` ${tag}` : ""}: ${withMarks(block).replaceAll("\n", "/")}`;
  });

/** How much of a line is shown from its front and its end, where the corpus writes it down. */
const [FRONT, END] = [44, 24];

/** The lines of a sketch, long ones without their middles. */
export const brief = (lines: string[]): string[] =>
  lines.map((line) => (line.length > FRONT + END + 1 ? `${line.slice(0, FRONT)}…${line.slice(-END)}` : line));

/** The signs of a text without its spaces, in their order. */
export const unspaced = (text: string): string => text.replace(/\s/gu, "");
