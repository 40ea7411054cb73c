// What people do to a text on its way in, one act at a time. Pure: the server keeps the acts, the browser runs ahead.
import { Refusal } from "@/server/refusal";
import type { Details, Found, FoundBlock, FoundKind, WrittenKind } from "@/server/texts/import/block";
import {
  editWords,
  mergeBlocks,
  retypeBlock,
  splitBlock,
  unmarkBlock,
  writtenBlock,
} from "@/server/texts/import/change";

/** One act. Blocks are told by their ids, which never change; offsets count code units of the block's words. */
export type Act =
  | { kind: "retype"; block: number; to: FoundKind; level?: number }
  | { kind: "merge"; block: number; with: "next" | "previous" }
  | { kind: "split"; block: number; at: number }
  | { kind: "edit"; block: number; words: string }
  | { kind: "insert"; block: number; where: "before" | "after"; to: WrittenKind; words: string }
  | { kind: "move"; block: number; after: number | null }
  | { kind: "drop"; block: number }
  | { kind: "keep"; block: number }
  | { kind: "place"; note: number; block: number; at: number }
  | { kind: "unmark"; block: number; mark: number }
  | { kind: "details"; title?: string; author?: string; source?: string; language?: string };

/** A text on its way in. `next` is the id that the next new block will get. */
export type Draft = Found & { next: number };

/** The draft before anybody has acted. */
export const begin = (found: Found): Draft => ({
  ...found,
  next: Math.max(-1, ...found.blocks.map(({ id }) => id)) + 1,
});

const invalid = (message: string): Refusal => new Refusal("invalid", message);

function find(draft: Draft, id: number): { block: FoundBlock; at: number } {
  const at = draft.blocks.findIndex((block) => block.id === id);
  const block = draft.blocks[at];
  if (!block)
    throw invalid("This block is no longer there; it was merged with another. Reload to see the text as it is.");
  return { block, at };
}

const replace = (draft: Draft, at: number, count: number, ...blocks: FoundBlock[]): Draft => ({
  ...draft,
  blocks: draft.blocks.toSpliced(at, count, ...blocks),
});

/** There is one title; what was it before becomes a heading. */
function retitled(draft: Draft, keeps: number): Draft {
  const blocks = draft.blocks.map((block) =>
    block.kind === "title" && block.id !== keeps ? { ...block, kind: "heading" as const, level: 1 } : block,
  );
  return { ...draft, blocks };
}

function retype(draft: Draft, id: number, to: FoundKind, level?: number): Draft {
  const { block, at } = find(draft, id);
  if (block.kind === to && (level === undefined || level === block.level)) throw invalid("It is that already.");
  const changed = replace(draft, at, 1, retypeBlock(block, to, level));
  return to === "title" ? retitled(changed, id) : changed;
}

function merge(draft: Draft, id: number, direction: "next" | "previous"): Draft {
  const { at } = find(draft, id);
  const step = direction === "next" ? 1 : -1;
  let other = at + step;
  while (draft.blocks[other]?.kind === "furniture") other += step;
  const [first, second] = [Math.min(at, other), Math.max(at, other)];
  const [a, b] = [draft.blocks[first], draft.blocks[second]];
  if (!a || !b) throw invalid(`There is no ${direction} block to merge this with.`);
  if (a.kind === "furniture" || b.kind === "furniture")
    throw invalid("This block is left out. Keep it first, then merge.");
  const merged = replace(replace(draft, second, 1), first, 1, mergeBlocks(a, b));
  const relinked = (block: FoundBlock): FoundBlock =>
    block.marks.some(({ note }) => note === b.id)
      ? { ...block, marks: block.marks.map((mark) => (mark.note === b.id ? { ...mark, note: a.id } : mark)) }
      : block;
  return a.kind === "note" && b.kind === "note" ? { ...merged, blocks: merged.blocks.map(relinked) } : merged;
}

function split(draft: Draft, id: number, offset: number): Draft {
  const { block, at } = find(draft, id);
  const halves = splitBlock(block, offset, draft.next);
  if (!halves) throw invalid("There are no words on one side of this place. Choose a place between two words.");
  return { ...replace(draft, at, 1, ...halves), next: draft.next + 1 };
}

function place(draft: Draft, note: number, id: number, offset: number): Draft {
  const { block, at } = find(draft, id);
  const target = find(draft, note).block;
  if (target.kind !== "note") throw invalid("Only a note can have a mark in the text.");
  if (block.kind === "furniture" || id === note) throw invalid("A note's mark belongs into words that will be read.");
  if (offset > block.words.length) throw invalid("This place is beyond the end of the block.");
  const there = block.marks.findIndex((mark) => mark.at === offset && mark.note !== note);
  const fresh = { at: offset, label: target.label ?? "*", literal: "", note };
  const marks =
    there >= 0
      ? block.marks.map((mark, i) => (i === there ? { ...mark, note } : mark))
      : [...block.marks, fresh].sort((a, b) => a.at - b.at);
  return replace(draft, at, 1, { ...block, marks });
}

function insert(draft: Draft, { block: id, where, to, words }: Act & { kind: "insert" }): Draft {
  const { at } = find(draft, id);
  if (!words.trim()) throw invalid("There are no words in it. Write some, then add the block.");
  const place = where === "before" ? at : at + 1;
  return { ...replace(draft, place, 0, writtenBlock(draft.next, to, words)), next: draft.next + 1 };
}

/** `after` is the block that it will follow; null: it will be the first. */
function move(draft: Draft, id: number, after: number | null): Draft {
  const { block, at } = find(draft, id);
  const rest = { ...draft, blocks: draft.blocks.toSpliced(at, 1) };
  const place = after === null ? 0 : find(draft, after).at + (find(draft, after).at < at ? 1 : 0);
  if (place === at || after === id) throw invalid("It stands there already.");
  return replace(rest, place, 0, block);
}

const orNull = (value: string): string | null => value.trim() || null;

function details(draft: Draft, { title, author, source, language }: Act & { kind: "details" }): Draft {
  const next: Details = {
    title: title ?? draft.details.title,
    author: author === undefined ? draft.details.author : orNull(author),
    source: source === undefined ? draft.details.source : orNull(source),
    language: language ?? draft.details.language,
  };
  const at = draft.blocks.findIndex(({ kind }) => kind === "title");
  const block = draft.blocks[at];
  const changed = { ...draft, details: next };
  return block && title?.trim() ? replace(changed, at, 1, editWords(block, title)) : changed;
}

/** The draft after one act, or a refusal that says why it cannot be. Untouched blocks stay the same objects. */
export function apply(draft: Draft, act: Act): Draft {
  switch (act.kind) {
    case "retype":
      return retype(draft, act.block, act.to, act.level);
    case "merge":
      return merge(draft, act.block, act.with);
    case "split":
      return split(draft, act.block, act.at);
    case "edit": {
      const { block, at } = find(draft, act.block);
      if (!act.words.trim()) throw invalid("Nothing would be left of this block. Leave it out instead.");
      return replace(draft, at, 1, editWords(block, act.words));
    }
    case "insert":
      return insert(draft, act);
    case "move":
      return move(draft, act.block, act.after);
    case "drop":
      return retype(draft, act.block, "furniture");
    case "keep": {
      const { block } = find(draft, act.block);
      if (block.kind !== "furniture") throw invalid("This block is kept already.");
      return retype(draft, act.block, block.was ?? "paragraph");
    }
    case "place":
      return place(draft, act.note, act.block, act.at);
    case "unmark": {
      const { block, at } = find(draft, act.block);
      if (!block.marks[act.mark]) throw invalid("This mark is no longer there.");
      return replace(draft, at, 1, unmarkBlock(block, act.mark));
    }
    case "details":
      return details(draft, act);
  }
}

/** The draft after all its acts. */
export const fold = (found: Found, acts: readonly Act[]): Draft => acts.reduce(apply, begin(found));

/** The text's title: the title block's words, or what was set where there is no such block. */
export const titleOf = (draft: Draft): string =>
  draft.blocks.find(({ kind }) => kind === "title")?.words ?? draft.details.title;
