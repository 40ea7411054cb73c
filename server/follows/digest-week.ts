// How far a digest's reader is, and the weekly one's look back. Pure.
import type { DigestTelling, WeekLook } from "@/server/follows/digest-letter";
import { counted } from "@/server/follows/digest-words";
import { oneLine, SHOWN_WORDS } from "@/server/follows/passage";
import type { Link, Part } from "@/server/mail/letter";
import { labelOf } from "@/server/moderation/where";

/** The thread, by the paragraph on which it stands. */
function linkTo({ places }: DigestTelling, thread: { paragraphId: string; rootId: string }, origin: string): Link {
  const where = places.find(({ paragraphId }) => paragraphId === thread.paragraphId);
  return { label: where ? labelOf(where) : "A passage", href: `${origin}/c/${thread.rootId}` };
}

const ofOneReading = ({ spots }: DigestTelling): boolean =>
  new Set(spots.map(({ where }) => `${where.group} ${where.reading}`)).size === 1;

/** "You are at ¶ 6.", where all is of one reading and its reader has begun it. */
function reachedWords(telling: DigestTelling): string {
  const [only] = telling.reached;
  return only && ofOneReading(telling) ? `You are at ¶\u00a0${only.number}.` : "";
}

/** "on ¶ 2 to 18", where all is of one reading. */
function rangeOf({ row: { first, last } }: WeekLook, telling: DigestTelling): string {
  if (first === null || !ofOneReading(telling)) return "";
  return first === last ? ` on ¶\u00a0${first}` : ` on ¶\u00a0${first} to ${last}`;
}

/** What stands below the headline: of the weekly one where the talk was, how much, and what was answered most. */
export function leadOf(telling: DigestTelling, origin: string): Part[] {
  const { week } = telling;
  const reached = reachedWords(telling);
  if (!week) return reached ? [{ kind: "paragraph", words: reached }] : [];
  const { comments, people, threads } = week.row;
  const fresh = threads ? `, ${counted(threads, "new thread")}` : "";
  const said = `${counted(comments, "comment")} by ${counted(people, "person", "people")}${fresh}`;
  const most = week.answered.flatMap((thread, at) => [
    at === 0 ? "Answered most: " : ", ",
    linkTo(telling, thread, origin),
    ` (${thread.answers}${at === 0 ? " answers" : ""})`,
  ]);
  return [
    { kind: "paragraph", words: `This week${rangeOf(week, telling)}: ${said}. ${reached}`.trim() },
    ...(most.length ? [{ kind: "paragraph" as const, words: [...most, "."] }] : []),
  ];
}

/** Where threads landed in the week. */
export function landedOf(telling: DigestTelling, origin: string): Part[] {
  const landed = telling.week?.landed ?? [];
  return [
    ...(landed.length ? [{ kind: "title" as const, text: "Where we landed" }] : []),
    ...landed.flatMap((thread): Part[] => [
      { kind: "section", title: linkTo(telling, thread, origin), note: `as ${thread.by ?? "a member"} put it` },
      { kind: "paragraph", words: oneLine(thread.html, SHOWN_WORDS) },
    ]),
  ];
}
