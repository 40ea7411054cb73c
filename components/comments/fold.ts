// Which branches start folded, and how much of a long one is laid out at once. Pure.
import type { Leaf, Twig } from "@/components/comments/tree";

/** A branch with more replies than this starts folded when nothing in it is new: it was read before. */
export const FOLDS_WHEN_READ = 6;

/** A branch with more replies than this starts folded in any case, so that the next thread stays near. */
export const FOLDS_ALWAYS = 12;

/** How many entries of a list are laid out before the reader asks for more: what one press can paint at once. */
export const PORTION = 25;

/** A comment of more lines than this is shown in part, the first `LINES_SHOWN` of them. */
export const LINES_LONG = 16;

/** How many lines of a long comment are shown; the panel's stylesheet clips at the same number. */
export const LINES_SHOWN = 12;

/** Letters on one line of the panel, measured at 480 px. */
const LINE = 60;

/** How a branch is folded: by a bar while it is folded, else by a quiet line; not at all where nothing is to be read in it. */
export const foldOf = <C extends Leaf>({ comment: { branch } }: Twig<C>, folded: boolean): "bar" | "line" | null => {
  if (branch.count === 0 && !folded) return null;
  return folded ? "bar" : "line";
};

/** Whether the replies beneath a comment start folded. */
export const startsFolded = <C extends Leaf>({ comment: { branch } }: Twig<C>): boolean =>
  branch.count > FOLDS_ALWAYS || (branch.count > FOLDS_WHEN_READ && branch.fresh === 0);

/** How many of a list to lay out: whole portions, and as many as it takes to show the wanted comment. */
export function laidOut<C extends Leaf>(
  list: readonly Twig<C>[],
  portions: number,
  wanted: ReadonlySet<string>,
): number {
  const furthest = list.findLastIndex((twig) => wanted.has(twig.comment.id));
  return Math.min(list.length, Math.max(portions * PORTION, furthest + 1));
}

/** "1 reply", "22 replies". */
export const replies = (count: number): string => (count === 1 ? "1 reply" : `${count.toLocaleString("en")} replies`);

/** Whether a comment's HTML would take more lines than are shown at once. */
export function isLong(html: string): boolean {
  const blocks = html.split(/<\/(?:p|li|h\d|pre|blockquote)>|<br\s*\/?>|\n/);
  const lines = blocks.map((block) => Math.ceil(block.replace(/<[^>]*>/g, "").trim().length / LINE));
  return lines.reduce((sum, count) => sum + count, 0) > LINES_LONG;
}
