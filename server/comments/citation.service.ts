// What a comment cites: read when it is written, shown as it stands when it is read.
import { render } from "@/server/comments/body";
import { asRead, cited, cites, marked, mentionsIn } from "@/server/comments/citation";
import { keepCitations, resolve, type Standpoint, targetsOf } from "@/server/comments/citation.store";
import { withNames } from "@/server/comments/mention.service";
import type { HeldRow } from "@/server/comments/row";
import type { Tx } from "@/server/db";
import type { Sql } from "@/server/plain";

/** HTML of a comment's words, and the paragraphs that they cite. */
export type Cited = { html: string; found: ReadonlyMap<number, string> };

/** Reads the citations of words that were rendered without them. */
export async function citationsOf(tx: Sql, at: Standpoint, body: string, html: string): Promise<Cited> {
  const mentions = mentionsIn(body);
  const found = await resolve(tx, at, mentions);
  if (found.size === 0) return { html, found };
  return { html: cited(render(marked(body, mentions, (ordinal) => found.has(ordinal))), body, mentions), found };
}

/** Keeps them with a comment whose words have changed. */
export const keep = (tx: Tx, place: { groupId: string; commentId: string }, { found }: Cited) =>
  keepCitations(tx, place, found);

/** A comment that was just written or changed, as it is read. */
export async function asOfToday(tx: Sql, row: HeldRow): Promise<HeldRow> {
  const [shown] = await withCitations(tx, [{ id: row.commentId, html: row.html, body: row.body }]);
  return { ...row, html: shown?.html ?? row.html, body: shown?.body ?? row.body };
}

/** Comments with their citations linked and everybody named as of today; a statement each, and none where there are none. */
export async function withCitations<T extends { id: string; html: string | null; body: string | null }>(
  tx: Sql,
  comments: T[],
): Promise<T[]> {
  const citing = comments.filter(({ html }) => cites(html)).map(({ id }) => id);
  const targets = await targetsOf(tx, citing);
  return withNames(
    tx,
    comments.map((comment) => asRead(comment, targets.get(comment.id))),
  );
}
