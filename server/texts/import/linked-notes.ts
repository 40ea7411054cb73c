// Notes that links lead to: how far each goes, its words without the ways back, and its label.
import { labelOf } from "@/server/texts/import/notes";
import { coreOf, isWayBack } from "@/server/texts/import/ref-roles";
import { joined, type RichBlock, trimmed, without } from "@/server/texts/import/rich";

/** A note of more blocks than this is a chapter. */
const LONGEST = 30;

const ONLY_LABEL = /^[\s[(^]*(?:\p{Nd}{1,4}[a-z]?|[*†‡§¶#]{1,5}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[a-z]|[ivxlc]{1,7})?[\s\])}.:]*$/iu;

/** The block with a space at a place where a word begins. */
function partedAt(block: RichBlock, at: number): RichBlock {
  if (!/^[\p{L}"“«]/u.test(block.words.slice(at))) return block;
  const by = (place: number) => (place >= at ? place + 1 : place);
  const refs = block.refs.map((ref) => (ref.at >= at ? { ...ref, at: by(ref.at), end: by(ref.end) } : ref));
  return { ...block, words: `${block.words.slice(0, at)} ${block.words.slice(at)}`, refs };
}

/** The block without the links that only lead back to the text; one that is also the note's number stays, as words. */
export function withoutWaysBack(whole: RichBlock): RichBlock {
  let block = whole;
  for (const ref of [...whole.refs].reverse()) {
    if (!("role" in ref) || ref.role !== "back") continue;
    const literal = whole.words.slice(ref.at, ref.end);
    const isNumber = !isWayBack(literal) && coreOf(literal) && !/[\p{L}\p{N}]/u.test(whole.words.slice(0, ref.at));
    block = isNumber ? partedAt(block, ref.end) : without(block, ref.at, ref.end);
  }
  return trimmed({ ...block, words: block.words.replace(/\s*[[(]\s*[\])]\s*$/, "") });
}

/** How far the note that begins at `start` goes: the last of its blocks. */
export function extentOf(
  blocks: readonly RichBlock[],
  starts: ReadonlyMap<number, unknown>,
  start: number,
  named: number,
): number {
  const { item } = blocks[start] as RichBlock;
  let last = start;
  for (let next = start + 1; next < Math.min(blocks.length, start + LONGEST); next++) {
    const block = blocks[next] as RichBlock;
    if (starts.has(next) || block.kind === "heading") break;
    const goesOn = (item !== null && block.item === item) || next <= named;
    const labelled = last === start && ONLY_LABEL.test(withoutWaysBack(blocks[start] as RichBlock).words);
    if (!goesOn && !labelled) break;
    last = next;
  }
  return last;
}

/** A note's words without its label, and the label; `known` is what its mark says. */
function parted(block: RichBlock, known: string | null): { block: RichBlock; label: string | null; lead: string } {
  const caret = /^\s*[\^↑]+\s*(?:(?:[a-z]{1,2}|\d+\.\d+)(?=\s)\s*)*/.exec(block.words)?.[0] ?? "";
  const bare = trimmed(without(block, 0, caret.length));
  const own = known === null ? null : frontLabel(bare.words, known);
  const found = own ?? (block.lead ? null : labelOf(bare.words));
  if (!found || (known !== null && found.label !== known && found.style === "bare"))
    return { block: bare, label: null, lead: bare.lead };
  return { block: trimmed(without(bare, 0, found.lead.length)), label: found.label, lead: found.lead };
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** The label that its mark has, where the note's words begin with it, in whatever brackets. */
function frontLabel(words: string, label: string): { label: string; lead: string; style: "dot" } | null {
  const front = new RegExp(`^[\\[(]?${escaped(label)}(?:[\\])]?[.:)]?(?=\\s|$)|[\\])]:?)`).exec(words)?.[0];
  return front && front.length < words.length ? { label, lead: front, style: "dot" } : null;
}

/** The blocks of a note as the one block that they make. */
export function noteOf(parts: RichBlock[], known: string | null): RichBlock {
  const [first, ...rest] = parts.map(withoutWaysBack);
  const whole = trimmed(rest.reduce(joined, first as RichBlock));
  const { block, label, lead } = parted(whole, known);
  const listed = whole.label?.replace(/\W/g, "") || null;
  return {
    ...block,
    kind: "note",
    level: null,
    lead,
    label: label ?? known ?? listed,
    why: known === null ? "It is set as a note." : "A mark in the text leads to it.",
  };
}
