// The weekly digest's look back, and how far its reader is. Pure.
import type { DigestTelling, WeekLook } from "@/server/follows/digest-letter";
import { counted } from "@/server/follows/digest-words";
import { oneLine, SHOWN_WORDS } from "@/server/follows/passage";
import type { WhereRow } from "@/server/follows/rows";
import type { Link, Part } from "@/server/mail/letter";
import { labelOf } from "@/server/moderation/where";

/** Where the talk was, what was answered most, where it landed. */
export function lookBack(
  { row, answered, landed }: WeekLook,
  places: readonly WhereRow[],
  origin: string,
  telling: DigestTelling,
): Part[] {
  const link = (paragraphId: string, rootId: string): Link => {
    const where = places.find((place) => place.paragraphId === paragraphId);
    return { label: where ? labelOf(where) : "A passage", href: `${origin}/c/${rootId}` };
  };
  const range =
    row.first === null
      ? ""
      : row.first === row.last
        ? ` on ¶\u00a0${row.first}`
        : ` on ¶\u00a0${row.first} to ${row.last}`;
  const threads = row.threads ? `, ${counted(row.threads, "new thread")}` : "";
  const most = answered.flatMap(({ paragraphId, rootId, answers }, at) => [
    at === 0 ? "Answered most: " : ", ",
    link(paragraphId, rootId),
    ` (${answers})`,
  ]);
  return [
    {
      kind: "paragraph",
      words: `This week${range}: ${counted(row.comments, "comment")} by ${counted(row.people, "person", "people")}${threads}.${reachedWords(telling)}`,
    },
    ...(most.length ? [{ kind: "paragraph" as const, words: [...most, "."] }] : []),
    ...(landed.length ? [{ kind: "title" as const, text: "Where we landed" }] : []),
    ...landed.flatMap(({ paragraphId, rootId, html, by }): Part[] => [
      { kind: "section", title: link(paragraphId, rootId), note: `as ${by ?? "a member"} put it` },
      { kind: "paragraph", words: oneLine(html, SHOWN_WORDS) },
    ]),
  ];
}

/** " You are at ¶ 6.", where all is of one reading. */
export function reachedWords({ reached, spots }: DigestTelling): string {
  const readings = new Set(spots.map(({ where }) => `${where.group} ${where.reading}`)).size;
  const [only] = reached;
  return only && readings === 1 ? ` You are at ¶\u00a0${only.number}.` : "";
}
