// A thread's list as a tree, and what is left of it under a filter. Pure.
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

/** The comments above one comment, nearest first. */
export function above<C extends Leaf>(comments: readonly C[], id: string): string[] {
  const parents = new Map(comments.map((comment) => [comment.id, comment.parentId]));
  const found: string[] = [];
  for (let at = parents.get(id); at; at = parents.get(at)) found.push(at);
  return found;
}
