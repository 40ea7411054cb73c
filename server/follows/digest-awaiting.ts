// What of a digest is shown, and what waits for its reader, which it says first of all. Pure.
import { awaits, type Item, type Spot } from "@/server/follows/digest";
import { nameOf, said, spotLink, type Ways } from "@/server/follows/digest-items";
import type { DigestTelling } from "@/server/follows/digest-letter";
import { capital, counted, figure } from "@/server/follows/digest-words";
import { oneLine } from "@/server/follows/passage";
import type { Part } from "@/server/mail/letter";

/** Comments of one paragraph that are shown; the others are one link away. */
export const SHOWN_A_SPOT = 3;
/** Paragraphs that are shown. */
export const SHOWN_SPOTS = 12;
/** Comments that are shown first because they wait for the reader. */
export const SHOWN_AWAITING = 5;
const ASKED = { mentions: "mentions you", answers: "answers you" };

/** What waits for the reader: questions before the rest. */
function awaiting(telling: DigestTelling) {
  const { spots, parents, reader } = telling;
  const all = spots.flatMap(({ where, items }) =>
    items.flatMap((item) => {
      const why = awaits(item, parents, reader.id);
      return why ? [{ where, item, ...why }] : [];
    }),
  );
  return [...all.filter(({ asks }) => asks), ...all.filter(({ asks }) => !asks)];
}

/** What waits, each with why. */
export type Awaiting = ReturnType<typeof awaiting>;

/** The head of a digest. */
export function firstOfAll(waiting: Awaiting, telling: DigestTelling, ways: Ways): Part[] {
  const older = stillParts(telling, ways);
  if (waiting.length === 0) return older;
  const asked = waiting.filter(({ asks }) => asks).length;
  const text = asked > 0 ? `${capital(counted(asked, "question"))} to you` : "To you";
  return [
    { kind: "title", text },
    ...waiting.flatMap(({ where, item, how, asks }, at): Part[] => [
      {
        kind: "section",
        title: spotLink(where, ways),
        note: asks ? `${nameOf(item.row)} asks you` : `${nameOf(item.row)} ${ASKED[how]}`,
      },
      ...(item.row.parentId === waiting[at - 1]?.item.row.parentId ? [] : mine(item, telling)),
      said(item, telling, ways),
    ]),
    ...older,
  ];
}

/** What waits from before is counted only: its words were told. */
function stillParts({ still, places }: DigestTelling, { origin }: Ways): Part[] {
  return still.flatMap(({ paragraphId, threads }): Part[] => {
    const where = places.find((place) => place.paragraphId === paragraphId);
    if (!where) return [];
    const href = `${origin}/groups/${where.group}/${where.reading}/${where.text}?show=awaiting`;
    const label = `${threads === 1 ? "One earlier thread waits" : `${figure(threads)} earlier threads wait`} for your answer`;
    return [{ kind: "more", link: { label: `${label} in “${where.textTitle}”`, href } }];
  });
}

/** The reader's own words that are answered, in one line. */
function mine({ row }: Item, { parents, reader }: DigestTelling): Part[] {
  const parent = parents.get(row.commentId);
  if (parent?.authorId !== reader.id || parent.standing !== "visible") return [];
  return [{ kind: "beside", words: `You wrote: ${oneLine(parent.html)}` }];
}

/** Who is told of already at the head is not told again below. */
function withoutAwaiting(spots: readonly Spot[], shown: Awaiting): Spot[] {
  const told = new Set(shown.map(({ item }) => item.row.id));
  return spots.flatMap(({ where, items }) => {
    const [first, ...rest] = items.filter(({ row }) => !told.has(row.id));
    return first ? [{ where, items: [first, ...rest] }] : [];
  });
}

/** What of a digest is shown: what waits first of all, then paragraph by paragraph. */
export function shownIn(telling: DigestTelling) {
  const waiting = awaiting(telling);
  const first = waiting.slice(0, SHOWN_AWAITING);
  return { waiting, first, below: withoutAwaiting(telling.spots, first) };
}
