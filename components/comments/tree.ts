// A thread's list as a tree, and what is left of it under a filter. Pure.
import { isTombstone } from "@/server/comments/standing";
import type { CommentView } from "@/server/comments/view";

/** What the tree needs to know of a comment. */
export type Leaf = Pick<CommentView, "id" | "parentId" | "isNew" | "branch">;

/** One comment with its replies. */
export type Twig<C extends Leaf = CommentView> = { comment: C; kids: Twig<C>[] };

/** The roots of a list in reading order (what is answered before its replies). */
export function treeOf<C extends Leaf>(comments: readonly C[]): Twig<C>[] {
  const twigs = new Map<string, Twig<C>>();
  const roots: Twig<C>[] = [];
  for (const comment of comments) {
    const twig: Twig<C> = { comment, kids: [] };
    twigs.set(comment.id, twig);
    ((comment.parentId && twigs.get(comment.parentId)?.kids) || roots).push(twig);
  }
  return roots;
}

/** Everything beneath a twig as one flat list, in reading order. */
export function flat<C extends Leaf>(twig: Twig<C>): Twig<C>[] {
  const list: Twig<C>[] = [];
  const waiting = [...twig.kids].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    list.push(next);
    waiting.push(...[...next.kids].reverse());
  }
  return list;
}

/** Whether a fold counts this comment: it has words, and the reader does not hide who wrote them. */
export const isCounted = ({ standing, hidden }: Pick<CommentView, "standing" | "hidden">): boolean =>
  !isTombstone(standing) && !hidden;

/** How much of what a branch counts is not in the list beneath it, of its new comments alone where only those are shown. */
export function absentIn(twig: Twig, newOnly: boolean): number {
  const { branch } = twig.comment;
  const here = flat(twig).filter(({ comment }) => (newOnly ? comment.isNew : isCounted(comment))).length;
  return Math.max(0, (newOnly ? branch.fresh : branch.count) - here);
}

/** Only what is new, with the comments that it answers. */
export function onlyNew<C extends Leaf>(comments: readonly C[]): C[] {
  const kept = new Set<string>();
  for (const comment of [...comments].reverse())
    if (comment.isNew || kept.has(comment.id)) {
      kept.add(comment.id);
      if (comment.parentId) kept.add(comment.parentId);
    }
  return comments.filter((comment) => kept.has(comment.id));
}

/** By how much the new comments below each comment grow when `isNew` says which are. */
export function freshened<C extends Leaf>(comments: readonly C[], isNew: (comment: C) => boolean): Map<string, number> {
  const parents = parentsIn(comments);
  const more = new Map<string, number>();
  for (const comment of comments) {
    const by = Number(isNew(comment)) - Number(comment.isNew);
    if (by !== 0) for (const id of upFrom(parents, comment.id)) more.set(id, (more.get(id) ?? 0) + by);
  }
  return more;
}

/** The comments above one comment, nearest first. */
export const above = <C extends Leaf>(comments: readonly C[], id: string): string[] => upFrom(parentsIn(comments), id);

const parentsIn = <C extends Leaf>(comments: readonly C[]): ReadonlyMap<string, string | null> =>
  new Map(comments.map((comment) => [comment.id, comment.parentId]));

function upFrom(parents: ReadonlyMap<string, string | null>, id: string): string[] {
  const found: string[] = [];
  for (let at = parents.get(id); at; at = parents.get(at)) found.push(at);
  return found;
}
