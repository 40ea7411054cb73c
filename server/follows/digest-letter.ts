// The digest as a letter: what waits for its reader first, then paragraph by paragraph, short; the weekly one looks back.
import type { Item, Spot } from "@/server/follows/digest";
import { firstOfAll, SHOWN_A_SPOT, SHOWN_SPOTS, shownIn } from "@/server/follows/digest-awaiting";
import { type Answering, nameOf, quoted, said, spotLink, startOf, type Ways } from "@/server/follows/digest-items";
import { waysOf } from "@/server/follows/digest-spots";
import { landedOf, leadOf } from "@/server/follows/digest-week";
import { counted, dayWords, figure, rhythm } from "@/server/follows/digest-words";
import { oneLine } from "@/server/follows/passage";
import type { AncestorRow, WhereRow } from "@/server/follows/rows";
import type { DigestCadence } from "@/server/follows/schema";
import type { AnsweredRow, LandedRow, WeekRow } from "@/server/follows/week.store";
import type { Letter, Part } from "@/server/mail/letter";
import { spokenOf } from "@/server/moderation/where";

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

function section(spot: Spot, telling: DigestTelling, ways: Ways): Part[] {
  const { where, items } = spot;
  const shown = items.slice(0, SHOWN_A_SPOT);
  const more = items.length - shown.length;
  const [title, start] = [spotLink(where, ways), startOf(spot, ways)];
  return [
    {
      kind: "section",
      title,
      note: whyHere(items) || undefined,
      words: quoted(where),
      ...(start && { answer: start }),
    },
    ...shown.map((item) => said(item, telling, ways)),
    ...(more > 0
      ? [{ kind: "more" as const, link: { label: `${more} more on ${spokenOf(where)}`, href: title.href } }]
      : []),
  ];
}

const nameOfText = ({ where }: Spot) => `${where.group} ${where.reading} ${where.text}`;

const hasTitles = ({ spots }: DigestTelling): boolean => new Set(spots.map(nameOfText)).size > 1;

/** Text by text: its name stands above its paragraphs where there is more than one. */
function talk(spots: readonly Spot[], telling: DigestTelling, ways: Ways): Part[] {
  const several = hasTitles(telling);
  const groups = new Set(telling.spots.map(({ where }) => where.group)).size > 1;
  let above = "";
  return spots.slice(0, SHOWN_SPOTS).flatMap((spot) => {
    const changes = several && nameOfText(spot) !== above;
    above = nameOfText(spot);
    const title: Part = { kind: "title", text: spot.where.textTitle, over: groups ? spot.where.groupName : undefined };
    return [...(changes ? [title] : []), ...section(spot, telling, ways)];
  });
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

/** Where a digest's links lead; `answering` where answers to it are read. */
export type DigestLinks = { origin: string; exit: string; answering?: Answering | undefined };

/** The whole letter. */
export function digestLetter(telling: DigestTelling, { origin, exit, answering }: DigestLinks): Letter {
  const { cadence, date, reader, spots } = telling;
  const { waiting, first, below } = shownIn(telling);
  const ways: Ways = { origin, answer: waysOf(telling, answering) };
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
      ...firstOfAll(first, telling, ways),
      ...landedOf(telling, origin),
      ...((first.length || telling.week?.landed.length) && below.length && !hasTitles(telling)
        ? [{ kind: "title" as const, text: "Also new" }]
        : []),
      ...talk(below, telling, ways),
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
          answering
            ? "Reply to this mail to answer: write beneath the lines that you mean, or begin with “¶ 12:” to write on a paragraph. If it is not clear what you mean, you are asked."
            : "To answer, open a comment: a reply to this mail does not reach the group.",
        ],
      },
    ],
  };
}
