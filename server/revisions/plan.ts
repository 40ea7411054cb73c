// What publishing a draft would do to each paragraph: the engine's answer, what people decided, and who carries whom on.
import { type Alignment, alignment, type Fate } from "@/server/anchoring/align";
import { SURE } from "@/server/anchoring/confidence";
import { lineage, type Step } from "@/server/anchoring/lineage";
import type { FinalBlock } from "@/server/texts/import/final";
import type { BlockRow } from "@/server/texts/rows";

/** A block of the draft under the id that it has there. */
export type DraftBlock = FinalBlock & { id: number };

/** A paragraph that no longer stands in the text, with the words that it had last. */
export type GonePiece = { paragraphId: string; words: string };

/** Everything that a plan is made from. `source`: the blocks of the revision whose blocks the draft began with, if any. */
export type Grounds = {
  base: BlockRow[];
  draft: DraftBlock[];
  source: BlockRow[] | null;
  gone: GonePiece[];
  /** By paragraph: the draft's block ids that somebody chose. */
  decided: ReadonlyMap<string, readonly number[]>;
};

/** The engine's answers, the steps with what was decided, and the paragraph of each of the draft's blocks (null: a fresh one). */
export type Plan = { answers: Fate[]; steps: Step[]; fresh: number[]; owners: (string | null)[] };

/** How far a block is trusted to be what it was, only because somebody edited it in place. */
const EDITED_IN_PLACE = 0.5;

/** Where each paragraph of the draft's source stands in the draft, and whether its words are untouched there. */
function placesOf({ draft, source }: Grounds): Map<string, { at: number; untouched: boolean }> {
  const places = new Map<string, { at: number; untouched: boolean }>();
  for (const [at, { id, words }] of draft.entries()) {
    const block = source?.[id];
    if (block) places.set(block.paragraphId, { at, untouched: block.words === words });
  }
  return places;
}

/** What else the words say a paragraph went to, where they agree that it stands there at all. */
const further = (to: readonly number[], at: number): number[] =>
  to.includes(at) ? to.filter((place) => place !== at) : [];

/** What the words say of each paragraph; a block that nobody touched is what it was, and one that was edited may be. */
export function answersOf(grounds: Grounds): Alignment {
  const { base, draft } = grounds;
  const { fates: told, pairs } = alignment(
    base.map(({ words }) => words),
    draft.map(({ words }) => words),
  );
  const places = placesOf(grounds);
  const claimed = new Set(told.flatMap(({ to }) => to));
  const fates = told.map((fate, i) => {
    const place = places.get(base[i]!.paragraphId);
    if (place?.untouched) return { to: [place.at, ...further(fate.to, place.at)], confidence: 1 };
    if (fate.to.length > 0 || !place || claimed.has(place.at)) return fate;
    return { to: [place.at], confidence: Math.min(EDITED_IN_PLACE, SURE) };
  });
  return { fates, pairs };
}

/** The whole plan. Decisions that name blocks which are no longer there do not count. */
export function planOf(grounds: Grounds, { fates: answers, pairs } = answersOf(grounds)): Plan {
  const { base, draft, decided } = grounds;
  const at = new Map(draft.map(({ id }, i) => [id, i]));
  const fates = answers.map((answer, i): Fate => {
    const to = standing(decided.get(base[i]!.paragraphId), at);
    return to ? { ...answer, to } : answer;
  });
  const words = [base.map((block) => block.words), draft.map((block) => block.words)] as const;
  const { steps, fresh } = lineage(...words, { fates, pairs });
  return { answers, steps, fresh, owners: ownersOf(grounds, steps) };
}

/** A decision as indexes of the draft's blocks, or null where a block of it is gone. */
export function standing(to: readonly number[] | undefined, at: ReadonlyMap<number, number>): number[] | null {
  const places = to?.map((id) => at.get(id));
  return places?.every((place) => place !== undefined) ? places : null;
}

/** Whose paragraph each block is: of those that come to it first, the longest; else one that had gone and is back. */
function ownersOf({ base, draft, source, gone }: Grounds, steps: Step[]): (string | null)[] {
  const owners = new Map<number, BlockRow>();
  for (const { from, to } of steps) {
    const [first, block] = [to[0], base[from]!];
    if (first === undefined) continue;
    const known = owners.get(first);
    if (!known || known.words.length < block.words.length) owners.set(first, block);
  }
  const taken = new Set(base.map(({ paragraphId }) => paragraphId));
  const back = returning(gone);
  return draft.map(({ id, words }, i) => {
    const owner = owners.get(i)?.paragraphId;
    if (owner) return owner;
    const once = source?.[id]?.paragraphId ?? back.get(words);
    if (!once || taken.has(once)) return null;
    taken.add(once);
    return once;
  });
}

/** Gone paragraphs by their words, where no two had the same. */
function returning(gone: GonePiece[]): Map<string, string> {
  const twins = new Set<string>();
  const found = new Map<string, string>();
  for (const { paragraphId, words } of gone) {
    if (found.has(words)) twins.add(words);
    found.set(words, paragraphId);
  }
  for (const words of twins) found.delete(words);
  return found;
}
