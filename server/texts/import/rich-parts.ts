// What is seen only among its neighbours: bold lines that are headings, items with typed bullets, furniture by the run.
import { wordCount } from "@/server/texts/import/block";
import type { RichBlock } from "@/server/texts/import/rich";
import { trimmed, without } from "@/server/texts/import/rich";

const HEADING_WORDS = 18;
const HEADING_LENGTH = 140;
const SENTENCE_END = /[.,;:…。，；：、؟۔،؛]["”»'’)\]]*$/u;

const isShort = ({ words }: RichBlock): boolean =>
  words.length <= HEADING_LENGTH && wordCount(words) <= HEADING_WORDS && !SENTENCE_END.test(words);

/** Short bold lines above running words are headings, in a document that has no others below its title. */
export function withBoldHeadings(blocks: RichBlock[]): RichBlock[] {
  if (blocks.filter(({ kind }) => kind === "heading").length > 1) return blocks;
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const heads = block.kind === "paragraph" && block.bold && next !== undefined && !next.bold && isShort(block);
    if (!heads || next.kind === "heading" || /^[^\p{L}\p{N}]*$/u.test(block.words)) return block;
    return { ...block, kind: "heading", level: 2, why: "A short bold line by itself." };
  });
}

const TYPED = /^[•◦▪‣●■○·]\s+(?=\S)/u;

/** Paragraphs that begin with a typed bullet are items. */
export function withTypedBullets(blocks: RichBlock[]): RichBlock[] {
  return blocks.map((block) => {
    const lead = block.kind === "paragraph" ? TYPED.exec(block.words)?.[0] : undefined;
    if (!lead) return block;
    const bare = trimmed(without(block, 0, lead.length));
    return { ...bare, kind: "listItem", lead: lead.trim(), why: "It begins with a bullet." };
  });
}

/** Longer words that are left out stand by themselves, so that each can be kept. */
const LONG = 25;
/** So much of what surrounds a page is shown as one block. */
const RUN = 400;

/** Short pieces in a row that are left out for the same reason, as one. */
export function gatheredFurniture(blocks: RichBlock[]): RichBlock[] {
  const gathered: RichBlock[] = [];
  for (const block of blocks) {
    const before = gathered.at(-1);
    const short = block.kind === "furniture" && wordCount(block.words) <= LONG;
    const goesOn = short && before?.kind === "furniture" && before.why === block.why;
    if (goesOn && before.words.length + block.words.length < RUN)
      gathered[gathered.length - 1] = {
        ...before,
        words: `${before.words} · ${block.words.replaceAll("\n", " ")}`,
        refs: [],
      };
    else gathered.push(block.kind === "furniture" ? { ...block, refs: [] } : block);
  }
  return gathered;
}
