// Comments of somebody whom the reader hides stand together behind one line. Pure.
import type { Twig } from "@/components/comments/tree";

/** What stands at one place of a list: a comment, or several hidden ones of the same author. */
export type Run = [Twig, ...Twig[]];

const author = ({ comment }: Twig): string | null => (comment.hidden ? (comment.author?.id ?? null) : null);

/** The list with neighbours put together; what is answered between them, with its replies shown there, parts them. */
export function runs(twigs: readonly Twig[], flat: boolean): Run[] {
  const found: Run[] = [];
  for (const twig of twigs) {
    const last = found.at(-1);
    const before = last?.at(-1);
    const joins = before && author(twig) !== null && author(before) === author(twig);
    if (last && joins && (flat || before.kids.length === 0)) last.push(twig);
    else found.push([twig]);
  }
  return found;
}

/** "3 comments by Bob". */
export const commentsBy = (count: number, name: string): string =>
  count === 1 ? `a comment by ${name}` : `${count.toLocaleString("en")} comments by ${name}`;
