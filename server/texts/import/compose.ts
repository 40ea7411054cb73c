// Makes a text of the blocks that a format gave: its title, its author and language, headings in order, what is no words.
import { Refusal } from "@/server/refusal";
import type { Details, Found, FoundBlock } from "@/server/texts/import/block";
import { bylineOf } from "@/server/texts/import/headings";
import { asPiece, inferNotes } from "@/server/texts/import/infer-notes";
import { guessLanguage } from "@/server/texts/import/language";
import { DETAIL_LENGTH, NOTHING, refuseTooMany, TITLE_LENGTH } from "@/server/texts/import/limits";
import { isNotesHeading } from "@/server/texts/import/notes";
import { titleFrom } from "@/server/texts/import/plain";

/** What a file says of its text beside the words; nothing, where it says nothing. */
export type Said = { title?: string | null; author?: string | null; source?: string | null; language?: string | null };

const oneLine = (words: string, length: number): string =>
  words
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "");

/** Compared without what two ways of setting the same title differ in. */
const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

const RULE = /^[^\p{L}\p{N}]{1,40}$/u;

/** Rows of signs are left out; so is a line that only names the author. */
function withoutRules(blocks: FoundBlock[]): FoundBlock[] {
  return blocks.map((block) =>
    RULE.test(block.words) && ["paragraph", "heading", "quotation", "verse"].includes(block.kind)
      ? { ...block, kind: "furniture", level: null, why: "A row of signs, drawn as a line." }
      : block,
  );
}

/** A short line above a title that is no sentence: a rubric, a name. */
const isKicker = (words: string): boolean => words.length < 120 && !/[.!?…。！？]["”»'’)]*$/u.test(words);

/** The block that is the title: the heading that says what the file says; else the first, where it is above all others. */
function titleAt(blocks: FoundBlock[], said: string | null): number {
  const headings = blocks.flatMap(({ kind, words }, i) =>
    kind === "heading" && words.length <= TITLE_LENGTH ? [i] : [],
  );
  const wanted = said ? bare(said) : "";
  const same = headings.find((i) => wanted && bare(blocks[i]?.words ?? "") === wanted);
  if (same !== undefined) return same;
  const [first = -1] = headings;
  const level = blocks[first]?.level ?? 0;
  const body = blocks.findIndex(({ kind }) => kind !== "furniture");
  const rivals = headings.filter((i) => (blocks[i]?.level ?? 0) <= level);
  const near = blocks.slice(body, first).every(({ kind, words }) => kind === "figure" || isKicker(words));
  if (blocks[first] && isNotesHeading(asPiece(blocks[first]))) return -1;
  if (wanted && rivals.length > 1) return -1;
  return near && (rivals.length === 1 || first === body) && headings.length < blocks.length ? first : -1;
}

/** Headings from 1 on, whatever the file began at, and no deeper than 4. */
function levelled(blocks: FoundBlock[]): FoundBlock[] {
  const levels = blocks.flatMap(({ kind, level }) => (kind === "heading" ? [level ?? 1] : []));
  const highest = levels.reduce((least, level) => Math.min(least, level), 6);
  return blocks.map((block) =>
    block.kind === "heading" ? { ...block, level: Math.min(4, (block.level ?? 1) - highest + 1) } : block,
  );
}

/** Languages whose tag programs write without having been told; a text in another script is not in them. */
const CLAIMED = /^(?:en|de|fr|es|it|pt|nl)\b/;
/** Less than this tells no language. */
const TELLING = 300;

function languageOf(blocks: FoundBlock[], said: string | null | undefined): string {
  const text = blocks
    .filter(({ kind }) => kind !== "furniture")
    .slice(0, 200)
    .map(({ words }) => words)
    .join("\n");
  const guess = guessLanguage(text);
  const [primary = "", ...rest] = (said ?? "").trim().replaceAll("_", "-").split("-");
  const tag = [primary.toLowerCase(), ...rest].join("-");
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag) || tag === "und") return guess;
  const doubtful = tag.startsWith("en") || !CLAIMED.test(guess);
  return CLAIMED.test(tag) && doubtful && guess !== "en" && text.length > TELLING ? guess : tag;
}

/** The author whom the line below the title names, and where that line is. */
function bylineBelow(blocks: FoundBlock[], title: number): { author: string; at: number } | null {
  const at = title < 0 ? -1 : blocks.findIndex(({ kind }, i) => i > title && kind !== "furniture");
  const author = blocks[at] && bylineOf(blocks[at].words);
  return author ? { author, at } : null;
}

const orNull = (words: string | null | undefined): string | null => oneLine(words ?? "", DETAIL_LENGTH) || null;

/** A text as it was found. Blocks have their ids in order. */
export function foundFrom(tied: FoundBlock[], said: Said): Found {
  refuseTooMany(tied.length);
  const blocks = inferNotes(withoutRules(tied));
  if (!blocks.some(({ kind }) => kind !== "furniture")) throw new Refusal("invalid", NOTHING);
  const title = titleAt(blocks, said.title ?? null);
  const byline = bylineBelow(blocks, title);
  const named = blocks.map((block, i): FoundBlock => {
    if (i === title) return { ...block, kind: "title", level: null, why: "The heading above all others." };
    if (i !== byline?.at) return block;
    return { ...block, kind: "furniture", level: null, why: "It names the author, who is filled in with the details." };
  });
  const first = blocks.find(({ kind }) => kind !== "furniture")?.words ?? "";
  const details: Details = {
    title: oneLine(blocks[title]?.words ?? (said.title || titleFrom(first)), TITLE_LENGTH),
    author: orNull(said.author) ?? byline?.author ?? null,
    source: orNull(said.source),
    language: languageOf(blocks, said.language),
  };
  return { blocks: levelled(named), details };
}
