// The digest as a letter: what waits for its reader first, then paragraph by paragraph, short; the weekly one looks back.
import { excerpt } from "@/server/comments/body";
import { awaits, type Item, type Spot } from "@/server/follows/digest";
import { landedOf, leadOf } from "@/server/follows/digest-week";
import { capital, counted, dayWords, figure, rhythm, whenIn } from "@/server/follows/digest-words";
import { oneLine, SHOWN_WORDS } from "@/server/follows/passage";
import type { AncestorRow, WhereRow } from "@/server/follows/rows";
import type { DigestCadence } from "@/server/follows/schema";
import type { AnsweredRow, LandedRow, WeekRow } from "@/server/follows/week.store";
import type { Letter, Link, Part } from "@/server/mail/letter";
import { hrefOf, labelOf, spokenOf } from "@/server/moderation/where";

/** A look back at the week. */
export type WeekLook = { row: WeekRow; landed: readonly LandedRow[]; answered: readonly AnsweredRow[] };

/** Threads of one text, that of this paragraph, in which somebody still waits for the reader, told of earlier. */
export type StillAwaiting = { paragraphId: string; threads: number };

/** What one digest tells, and to whom. */
export type DigestTelling = {
  reader: { id: string; timeZone: string; digestHour: number; digestWeekday: number };
  cadence: DigestCadence;
  /** Its local date. */
  date: string;
  spots: readonly [Spot, ...Spot[]];
  parents: ReadonlyMap<string, AncestorRow>;
  /** Every paragraph that is named. */
  places: readonly WhereRow[];
  /** How far the reader is in each article, by text and by its number. */
  reached: readonly { textId: string; number: number }[];
  still: readonly StillAwaiting[];
  week: WeekLook | null;
};

/** Comments of one paragraph that are shown; the others are one link away. */
export const SHOWN_A_SPOT = 3;
/** Paragraphs that are shown. */
export const SHOWN_SPOTS = 12;
/** Comments that are shown first because they wait for the reader. */
export const SHOWN_AWAITING = 5;
/** How much of a paragraph: enough to know it again. */
const FIRST_WORDS = 90;

const nameOf = (row: { authorName: string | null }): string => row.authorName ?? "A member";

function said({ row }: Item, { date, reader }: DigestTelling, origin: string): Part {
  const words = oneLine(row.html, SHOWN_WORDS);
  return {
    kind: "said",
    by: nameOf(row),
    when: whenIn(row.createdAt, date, reader.timeZone),
    words,
    href: `${origin}/c/${row.commentId}`,
  };
}

const spotLink = (where: WhereRow, origin: string): Link => ({
  label: labelOf(where),
  href: `${origin}${hrefOf(where)}`,
});

/** Why this paragraph is told, in few words. */
function whyHere(items: readonly Item[]): string {
  if (items.some(({ because }) => because === "mention")) return "where you were named";
  if (items.some(({ tookPart }) => tookPart)) return "where you wrote";
  const [first] = items;
  if (first?.because === "thread") return "a thread that you follow";
  if (first?.because === "paragraph") return "which you follow";
  if (first?.because === "pages") return "in paragraphs that you follow";
  return first?.because === "text" ? "in a text that you follow" : "";
}

const quoted = (where: WhereRow): string | undefined =>
  where.kind === "whole" ? undefined : `“${excerpt(where.words.replace(/\s+/g, " ").trim(), FIRST_WORDS)}”`;

function section({ where, items }: Spot, telling: DigestTelling, origin: string): Part[] {
  const shown = items.slice(0, SHOWN_A_SPOT);
  const more = items.length - shown.length;
  const title = spotLink(where, origin);
  return [
    { kind: "section", title, note: whyHere(items) || undefined, words: quoted(where) },
    ...shown.map((item) => said(item, telling, origin)),
    ...(more > 0
      ? [{ kind: "more" as const, link: { label: `${more} more on ${spokenOf(where)}`, href: title.href } }]
      : []),
  ];
}

const nameOfText = ({ where }: Spot) => `${where.group} ${where.reading} ${where.text}`;

const hasTitles = ({ spots }: DigestTelling): boolean => new Set(spots.map(nameOfText)).size > 1;

/** Text by text: its name stands above its paragraphs where there is more than one. */
function talk(spots: readonly Spot[], telling: DigestTelling, origin: string): Part[] {
  const several = hasTitles(telling);
  const groups = new Set(telling.spots.map(({ where }) => where.group)).size > 1;
  let above = "";
  return spots.slice(0, SHOWN_SPOTS).flatMap((spot) => {
    const changes = several && nameOfText(spot) !== above;
    above = nameOfText(spot);
    const title: Part = { kind: "title", text: spot.where.textTitle, over: groups ? spot.where.groupName : undefined };
    return [...(changes ? [title] : []), ...section(spot, telling, origin)];
  });
}

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

type Awaiting = ReturnType<typeof awaiting>;

function firstOfAll(waiting: Awaiting, telling: DigestTelling, origin: string): Part[] {
  const older = stillParts(telling, origin);
  if (waiting.length === 0) return older;
  const asked = waiting.filter(({ asks }) => asks).length;
  const text = asked > 0 ? `${capital(counted(asked, "question"))} to you` : "To you";
  return [
    { kind: "title", text },
    ...waiting.flatMap(({ where, item, how, asks }, at): Part[] => [
      {
        kind: "section",
        title: spotLink(where, origin),
        note: asks ? `${nameOf(item.row)} asks you` : `${nameOf(item.row)} ${ASKED[how]}`,
      },
      ...(item.row.parentId === waiting[at - 1]?.item.row.parentId ? [] : mine(item, telling)),
      said(item, telling, origin),
    ]),
    ...older,
  ];
}

/** What waits from before is counted only: its words were told. */
function stillParts({ still, places }: DigestTelling, origin: string): Part[] {
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

/** "Seven new comments on four paragraphs". */
function headline({ spots }: DigestTelling): string {
  const comments = spots.reduce((sum, { items }) => sum + items.length, 0);
  const where = spots.length === 1 ? spokenOf(spots[0]!.where) : counted(spots.length, "paragraph");
  return `${figure(comments)} new ${comments === 1 ? "comment" : "comments"} on ${where}`;
}

/** The group's name where all is of one group. */
export const groupNameOf = ({ spots }: Pick<DigestTelling, "spots">): string | null =>
  spots.every(({ where }) => where.group === spots[0].where.group) ? spots[0].where.groupName : null;

/** Who is told of already at the head is not told again below. */
function withoutAwaiting(spots: readonly Spot[], shown: Awaiting): Spot[] {
  const told = new Set(shown.map(({ item }) => item.row.id));
  return spots.flatMap(({ where, items }) => {
    const [first, ...rest] = items.filter(({ row }) => !told.has(row.id));
    return first ? [{ where, items: [first, ...rest] }] : [];
  });
}

/** The whole letter. */
export function digestLetter(telling: DigestTelling, { origin, exit }: { origin: string; exit: string }): Letter {
  const { cadence, date, reader, spots } = telling;
  const waiting = awaiting(telling);
  const first = waiting.slice(0, SHOWN_AWAITING);
  const below = withoutAwaiting(spots, first);
  const rest = below.slice(SHOWN_SPOTS);
  const group = groupNameOf(telling);
  const home = spots[0].where;
  const headed = headline(telling);
  const asked = waiting.filter(({ asks }) => asks).length;
  const told = asked ? `${headed}; ${counted(asked, "question")} to you` : headed;
  const overflow = rest.reduce((sum, { items }) => sum + items.length, 0);
  return {
    language: "en",
    origin,
    subject: `${group ?? "Your readings"}: ${told.charAt(0).toLowerCase()}${told.slice(1)}`,
    preheader: first[0]
      ? `${nameOf(first[0].item.row)}: ${oneLine(first[0].item.row.html)}`
      : `${dayWords(date)}. ${headed}.`,
    parts: [
      { kind: "heading", over: `${group ?? "Your readings"}, ${dayWords(date)}`, text: headed },
      ...leadOf(telling, origin),
      ...firstOfAll(first, telling, origin),
      ...landedOf(telling, origin),
      ...((first.length || telling.week?.landed.length) && below.length && !hasTitles(telling)
        ? [{ kind: "title" as const, text: "Also new" }]
        : []),
      ...talk(below, telling, origin),
      ...(overflow
        ? [
            {
              kind: "more" as const,
              link: {
                label: `${overflow} more on ${counted(rest.length, "other paragraph")}`,
                href: `${origin}/groups/${rest[0]!.where.group}`,
              },
            },
          ]
        : []),
      {
        kind: "button",
        label: group ? "Open the reading" : `Open ${home.groupName}`,
        href: `${origin}/groups/${home.group}/${home.reading}/${home.text}`,
      },
      {
        kind: "small",
        lines: [
          [
            `${rhythm(cadence, reader.digestHour, reader.digestWeekday)} (${reader.timeZone.replaceAll("_", " ")}), only when there is something new. `,
            { label: "Change how often", href: `${origin}/settings/mail` },
            " or ",
            { label: cadence === "daily" ? "stop the daily mail" : "stop the weekly mail", href: exit },
            ".",
          ],
          "To answer, open a comment: a reply to this mail does not reach the group.",
        ],
      },
    ],
  };
}
