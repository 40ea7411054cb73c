// What is written when a revision is published: paragraphs that stay, come and go, their lineage, and where talk goes.

import type { LineageChange } from "@/prisma/client/enums";
import { findQuote } from "@/server/anchoring/quote";
import type { DraftBlock, Grounds, Plan } from "@/server/revisions/plan";
import type { GoneRow, Tied } from "@/server/revisions/talk.store";

/** A row of lineage; ids are of paragraphs. */
export type Descent = {
  fromId: string | null;
  toId: string | null;
  change: LineageChange;
  confidence: number;
  decidedById: string | null;
};

/** A paragraph that leaves the text: `into` carries it on, or it stood after `after`. */
export type Leaving = { id: string; into: string | null; after: string | null };

/** Everything that follows from the plan. `owners`: the paragraph of each block, fresh ones included. */
export type Outcome = { owners: string[]; lineage: Descent[]; leaving: Leaving[]; back: string[] };

/** The outcome of a plan; `ids` gives ids to fresh paragraphs, `decidedBy` says who decided of a paragraph. */
export function outcomeOf(
  { base, draft }: Grounds,
  { steps, fresh, owners: known }: Plan,
  freshIds: readonly string[],
  decidedBy: ReadonlyMap<string, string>,
): Outcome {
  let next = 0;
  const owners = known.map((owner) => owner ?? freshIds[next++]!);
  const lineage: Descent[] = [];
  const leaving: Leaving[] = [];
  let after: string | null = null;
  for (const { from, to, change, confidence } of steps) {
    const id = base[from]!.paragraphId;
    const common = { fromId: id, change, confidence, decidedById: decidedBy.get(id) ?? null };
    const targets = to.map((place) => owners[place]!);
    lineage.push(...(targets.length > 0 ? targets : [null]).map((toId) => ({ ...common, toId })));
    if (targets.length === 0) leaving.push({ id, into: null, after });
    else if (!targets.includes(id)) leaving.push({ id, into: targets[0]!, after: null });
    after = targets.length > 0 ? owners[Math.max(...to)]! : after;
  }
  for (const place of fresh)
    lineage.push({ fromId: null, toId: owners[place]!, change: "new", confidence: 1, decidedById: null });
  const stood = new Set(base.map(({ paragraphId }) => paragraphId));
  const back = draft.flatMap((_, place) => {
    const owner = known[place];
    return owner && !stood.has(owner) ? [owner] : [];
  });
  return { owners, lineage, leaving, back };
}

/** The places of what went before this revision, where the paragraph that they followed leaves now. */
export function movedPlaces(gone: GoneRow[], { leaving, back }: Outcome): { id: string; after: string | null }[] {
  const left = new Map(leaving.map((one) => [one.id, one.into ?? one.after]));
  const returned = new Set(back);
  return gone
    .filter(({ paragraphId, afterId }) => afterId && left.has(afterId) && !returned.has(paragraphId))
    .map(({ paragraphId, afterId }) => ({ id: paragraphId, after: follow(afterId!, left) }));
}

function follow(id: string, left: ReadonlyMap<string, string | null>): string | null {
  let place: string | null = id;
  for (let steps = 0; place !== null && left.has(place) && steps <= left.size; steps++) place = left.get(place) ?? null;
  return place;
}

/** Where a thread stands from now on, and where its passage is in the words there. */
export type Placing = { id: string; paragraphId: string; start: number | null; end: number | null };

/** A piece of a paragraph, and where it stands in the new revision. */
type Piece = { paragraphId: string; words: string; place: number };

/** The pieces that a paragraph's talk may go to, the one that gets it unless a passage says otherwise first. */
export type Pieces = ReadonlyMap<string, Piece[]>;

/** For each standing paragraph itself, for each split one its pieces, for each merged one what it went into. */
export function piecesOf({ base }: Grounds, { steps }: Plan, owners: readonly string[], draft: DraftBlock[]): Pieces {
  const piece = (place: number): Piece => ({ paragraphId: owners[place]!, words: draft[place]!.words, place });
  const own = draft.map((_, place): [string, Piece[]] => [owners[place]!, [piece(place)]]);
  const carried = steps
    .filter(({ to }) => to.length > 0)
    .map(({ from, to }): [string, Piece[]] => [base[from]!.paragraphId, to.map(piece)]);
  return new Map([...own, ...carried]);
}

/** Where the passage would stand in each piece if the pieces, in their order, were the paragraph as it was. */
function expected(pieces: readonly Piece[], start: number | null): { piece: Piece; near: number | undefined }[] {
  let before = 0;
  return pieces
    .toSorted((a, b) => a.place - b.place)
    .map((piece) => {
      const near = start === null ? undefined : start - before;
      before += piece.words.length + 1;
      return { piece, near };
    });
}

/** A thread among the pieces of its paragraph: on the one where its passage stands best, else on the first. */
export function placeOf(thread: Tied, pieces: readonly Piece[] | undefined): Placing {
  const first = pieces?.[0];
  const nowhere = { id: thread.id, paragraphId: first?.paragraphId ?? thread.paragraphId, start: null, end: null };
  const { quote } = thread;
  if (!pieces || !quote) return nowhere;
  const [best] = expected(pieces, thread.start)
    .flatMap(({ piece: { paragraphId, words }, near }) => {
      const place = findQuote(quote, words, near);
      return place ? [{ paragraphId, place, off: Math.abs(place.start - (near ?? place.start)) }] : [];
    })
    .sort((a, b) => b.place.likeness - a.place.likeness || a.off - b.off);
  return best
    ? { id: thread.id, paragraphId: best.paragraphId, start: best.place.start, end: best.place.end }
    : nowhere;
}
