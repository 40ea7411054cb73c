// How much an answer can be trusted: what speaks for it is its likeness, what speaks against it are its rivals.
import type { Pair } from "@/server/anchoring/candidates";
import type { Bags } from "@/server/anchoring/grams";
import type { Matching } from "@/server/anchoring/matching";

/**
 * From here on nobody needs to look. On the development data (12,000 paragraphs) none of the answers at or above it was
 * wrong; see docs/anchoring.md for the figures.
 */
export const SURE = 0.9;

/** Likeness beyond this much of a lead over every rival adds nothing. */
const FULL_LEAD = 0.4;

/** Fewer letters than this prove little by themselves. */
const FEW = 24;

/** Whether the neighbours on both sides were carried on right beside it. */
function inPlace(from: number, to: number, matching: Matching, oldCount: number, newCount: number): boolean {
  const before = from === 0 ? to === 0 : (matching.of(from - 1)?.includes(to - 1) ?? false);
  const after = from === oldCount - 1 ? to === newCount - 1 : (matching.of(from + 1)?.includes(to + 1) ?? false);
  return before && after;
}

/** From 0 to 1, for the answer that the matching gives to one old paragraph. */
export function trustOf(from: number, matching: Matching, { old, next }: Bags, pairs: readonly Pair[][]): number {
  const to = matching.of(from);
  const candidates = pairs[from]!;
  if (!to)
    return (
      1 -
      Math.min(
        1,
        1.5 * Math.max(0, ...candidates.filter((pair) => !matching.isTaken(pair.to)).map(({ likeness }) => likeness)),
      )
    );
  const likeness = matching.likeness(from);
  const rival = Math.max(0, ...candidates.filter((pair) => !to.includes(pair.to)).map((pair) => pair.likeness));
  const placed = inPlace(from, to[0]!, matching, old.length, next.length);
  if (likeness === 1 && (placed || rival < 1)) return rival < 0.9 || placed ? 1 : 0.95;
  const lead = Math.min(1, Math.max(0, likeness - rival) / FULL_LEAD);
  const words = 0.5 * likeness + 0.5 * lead;
  const few = old[from]!.length < FEW ? 0.15 : 0;
  return Math.max(0, Math.min(0.99, (placed ? 0.5 + 0.5 * words : words) - few));
}
