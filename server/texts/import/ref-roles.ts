// What a link inside a text is: a note's mark, the way back from a note, or only words.
import { MAX_MARKS } from "@/server/texts/import/limits";
import { plainDigits } from "@/server/texts/import/notes";
import type { KnownRef, Ref, RichBlock } from "@/server/texts/import/rich";

/** Where each name stands: the first and the last block that has it. */
export type Places = ReadonlyMap<string, { first: number; last: number }>;

/** The places of all names. */
export function placesOf(blocks: readonly RichBlock[]): Places {
  const places = new Map<string, { first: number; last: number }>();
  for (const [i, { ids }] of blocks.entries())
    for (const id of ids) {
      const place = places.get(id);
      if (place) place.last = i;
      else places.set(id, { first: i, last: i });
    }
  return places;
}

const BACK =
  /^[\s[(]*(?:[↩↑^⏎⤴▲△⇧←⬆↵⬑🔙]\ufe0e?|(?:back|return|jump up|go back|zurück|retour|volver|torna|назад|наверх|返回|戻る)\b.{0,30})[\s\])]*$/iu;
const LABEL =
  /^(?:\p{Nd}{1,4}[a-z]?|[*†‡§¶‖#]{1,5}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|[a-z]|[ivxlc]{1,7}|[①-⑳]|(?:note|fn|n\.)\s?\d{1,3})$/iu;
/** A mark of Markdown, whose label may be any word. */
const NAMED = /^\[\^[^\]\s]{1,60}\]$/;
/** A label that could as well be a word or a page's number: it takes more than its look to make it a mark. */
const WEAK = /^(?:\p{Nd}{1,4}[a-z]?|[a-z]|[ivxlc]{1,7})$/iu;

/** A link's words without brackets around them. */
export const coreOf = (literal: string): string =>
  literal.replace(/^[\s[({⟨〔［（]+|[\s\])}⟩〕］）.:]+$/g, "").replace(/^\^/, "");

/** Whether these words only lead back. */
export const isWayBack = (literal: string): boolean => BACK.test(literal);

const startsWith = (words: string, label: string): boolean => {
  const front = words.slice(0, label.length + 3);
  return coreOf(front.split(/[\s.:\])]/)[0] ?? "") === label;
};

/** Whether nothing is before it in its block but signs. */
const isFirst = (block: RichBlock, ref: Ref): boolean => !/[\p{L}\p{N}]/u.test(block.words.slice(0, ref.at));

const bracketed = (block: RichBlock, ref: Ref): boolean =>
  /^[[({]/.test(block.words.slice(ref.at, ref.end)) || /[[({]$/.test(block.words.slice(0, ref.at));

/** A note has a handful of ways back, one for each of its marks. */
const PARTNERS = 100;

const isAt = (places: Places, name: string, at: number): boolean => {
  const place = places.get(name);
  return place !== undefined && place.first <= at && at <= place.last;
};

/** What a link is, as far as its document and the two places that it joins say. */
function roleOf(blocks: readonly RichBlock[], places: Places, at: number, ref: Ref): "mark" | "back" | null {
  const block = blocks[at];
  const to = places.get(ref.href)?.first;
  const target = to === undefined ? undefined : blocks[to];
  if (!block || to === at) return null;
  const literal = block.words.slice(ref.at, ref.end);
  const core = coreOf(literal);
  if (ref.says === "back" || isWayBack(literal)) return "back";
  if (ref.says === "note" && NAMED.test(literal)) return "mark";
  if (!LABEL.test(core)) return null;
  if (ref.says === "note") return "mark";
  if (!target || to === undefined || block.kind === "furniture" || target.kind === "heading") return null;
  const partner = target.refs.slice(0, PARTNERS).find(({ href }) => isAt(places, href, at));
  const first = isFirst(block, ref);
  if (partner) return first && (!isFirst(target, partner) || to < at) ? "back" : "mark";
  if (first && !ref.raised) return null;
  return ref.raised || !WEAK.test(core) || bracketed(block, ref) || startsWith(target.words, core) ? "mark" : null;
}

/** The blocks with only those links that are marks or lead back; without any where there are too many to be marks. */
export function known(blocks: readonly RichBlock[], places: Places): RichBlock[] {
  let marks = 0;
  const resolved = blocks.map((block, at) => {
    const refs = block.refs.flatMap((ref): KnownRef[] => {
      const role = roleOf(blocks, places, at, ref);
      if (!role) return [];
      if (role === "mark") marks += 1;
      const label = plainDigits(coreOf(block.words.slice(ref.at, ref.end)));
      return [{ ...ref, role, label, to: places.get(ref.href)?.first ?? null }];
    });
    return { ...block, refs };
  });
  return marks > MAX_MARKS ? blocks.map((block) => ({ ...block, refs: [] })) : resolved;
}

/** The marks among a block's links. */
export const marksOf = ({ refs }: RichBlock): KnownRef[] =>
  refs.filter((ref): ref is KnownRef => "role" in ref && ref.role === "mark");
