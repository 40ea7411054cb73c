// Looks for passages and for comments, and brings each page of them with its marks.
import { plain } from "@/server/comments/body";
import { toCursor } from "@/server/cursor";
import type { Tx } from "@/server/db";
import { type CommentHitRow, commentsAt, comparedAt, type Scope } from "@/server/search/comment.store";
import type { Known, Terms } from "@/server/search/condition.store";
import { fitOf } from "@/server/search/fit";
import { lookFor } from "@/server/search/look.service";
import { likely } from "@/server/search/mark";
import { FIRST_PASSAGES, fromNumberCursor, fromTimeCursor, MOST_ORDERED, PAGE, timeCursor } from "@/server/search/page";
import { findPassages } from "@/server/search/passage.store";
import { type Marker, marker, presentComment, presentPassage, presentText } from "@/server/search/present";
import type { Search } from "@/server/search/schema";
import { stemmed } from "@/server/search/term.store";
import { findTexts } from "@/server/search/text.store";
import type { CommentHit, CommentHits, Hits, PassageHit, TextHit } from "@/server/search/view";

/** What is looked for, and where. */
export type Sought = { scope: Scope; terms: Terms; languages: string[]; known: () => Promise<Known> };

/** More words than these are not asked for their stems; a page of results has fewer that could have one. */
const MOST_STEMMED = 400;

/** A marker that knows which of these words have one of the stems that were looked for. */
async function markerFor(tx: Tx, { terms: { wanted }, languages }: Sought, all: readonly string[]): Promise<Marker> {
  const words = [...new Set(all.flatMap((one) => likely(one, wanted)))].slice(0, MOST_STEMMED);
  const stems = wanted.flatMap((one) => one.stems);
  return marker(wanted, await stemmed(tx, words, stems, languages));
}

/** Passages, in the order of the texts: the first few where comments are asked for too, else a page of them. */
export async function passageHits(
  tx: Tx,
  sought: Sought,
  { within, cursor, order }: Search,
): Promise<Hits<PassageHit>> {
  const alone = within === "texts";
  const skip = alone && cursor ? fromNumberCursor(cursor) : 0;
  const limit = alone ? PAGE : FIRST_PASSAGES;
  const known = await sought.known();
  const rows = await findPassages(tx, sought.scope, sought.terms, known, { skip, limit, best: order === "best" });
  const found = rows[0]?.found ?? 0;
  const mark = await markerFor(
    tx,
    sought,
    rows.map(({ words }) => words),
  );
  const goesOn = alone && skip + limit < Math.min(found, MOST_ORDERED);
  return {
    hits: rows.map((row) => presentPassage(row, mark)),
    count: skip === 0 ? { found, orMore: false } : null,
    next: goesOn ? toCursor(BigInt(skip + limit)) : null,
  };
}

/** Texts by their titles and authors; a group that has more of them says so by its number. */
export async function textHits(tx: Tx, sought: Sought): Promise<Hits<TextHit>> {
  const rows = await findTexts(tx, sought.scope, sought.terms, PAGE);
  const mark = await markerFor(
    tx,
    sought,
    rows.flatMap(({ title, author }) => [title, author ?? ""]),
  );
  const count = { found: rows[0]?.found ?? 0, orMore: false };
  return { hits: rows.map((row) => presentText(row, mark)), count, next: null };
}

/** A page of comments: the newest first, or those that fit best. */
export async function commentHits(tx: Tx, sought: Sought, { order, cursor }: Search): Promise<CommentHits> {
  const ordered = order === "best" && sought.terms.wanted.length > 0;
  const { ids, count, next, lookedAt } = await (ordered ? bestOf : newestOf)(tx, sought, cursor);
  const rows = ids.length > 0 ? await commentsAt(tx, sought.scope, ids) : [];
  const mark = await markerFor(
    tx,
    sought,
    rows.map(({ html }) => plain(html)),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = ids.flatMap((id) => byId.get(id) ?? []);
  return { hits: shown.map((row) => presentComment(row, mark)), count, next: next(shown.at(-1)), lookedAt };
}

type Page = {
  ids: string[];
  count: Hits<CommentHit>["count"];
  next: (last: CommentHitRow | undefined) => string | null;
  lookedAt: number | null;
};

async function newestOf(tx: Tx, sought: Sought, cursor: string | undefined): Promise<Page> {
  const after = cursor ? fromTimeCursor(cursor) : null;
  const looked = await lookFor(tx, { ...sought, scope: { ...sought.scope, after } }, PAGE + 1);
  const { ids, found, all, end, lookedAt } = looked;
  return {
    ids: ids.slice(0, PAGE),
    count: after ? null : { found, orMore: !all },
    next: (last) => {
      if (ids.length > PAGE) return last ? timeCursor(last) : null;
      return end ? timeCursor(end) : null;
    },
    lookedAt: ids.length > PAGE ? null : lookedAt,
  };
}

async function bestOf(tx: Tx, sought: Sought, cursor: string | undefined): Promise<Page> {
  const skip = cursor ? fromNumberCursor(cursor) : 0;
  const { ids, found, all, lookedAt } = await lookFor(tx, sought, MOST_ORDERED);
  const { wanted } = sought.terms;
  const compared = (await comparedAt(tx, ids)).map((row) => ({ id: row.id, fit: fitOf(wanted, row) }));
  // What fits alike stays in its order, the newest first.
  const ordered = compared.sort((a, b) => b.fit - a.fit).map(({ id }) => id);
  return {
    ids: ordered.slice(skip, skip + PAGE),
    count: skip === 0 ? { found, orMore: !all } : null,
    next: () => (skip + PAGE < ordered.length ? toCursor(BigInt(skip + PAGE)) : null),
    lookedAt,
  };
}
