// One line of a person's list of follows, in words. Pure.
import type { Cadence, FollowOrigin } from "@/prisma/client/enums";
import type { FollowPlace } from "@/server/follows/level";
import type { FollowTarget } from "@/server/follows/schema";
import { hrefOf, labelOf, type Spot } from "@/server/moderation/where";

/** A follow with the names of what it is about; what lies below it is null. */
export type FollowRow = {
  at: FollowPlace;
  targetId: string;
  cadence: Cadence;
  origin: FollowOrigin;
  group: string;
  groupName: string;
  reading: string | null;
  readingTitle: string | null;
  text: string | null;
  textTitle: string | null;
  key: string | null;
  number: number | null;
  /** Pages: the first and the last paragraph, and the last one's number. */
  fromId: string | null;
  toId: string | null;
  toNumber: number | null;
  kind: Spot["kind"];
  label: string | null;
  subject: string | null;
  rootId: string | null;
};

/** A follow as its person sees it: what it is about, where that is, whether it tells or mutes, and why. */
export type ListedFollow = {
  target: FollowTarget;
  title: string;
  group: { slug: string; name: string };
  href: string;
  muted: boolean;
  cadence: Cadence;
  why: string;
};

const spotOf = (row: FollowRow): Spot => ({
  group: row.group,
  reading: row.reading ?? "",
  text: row.text ?? "",
  key: row.key ?? "",
  number: row.number,
  kind: row.kind,
  label: row.label,
});

const SHOWN: Record<FollowPlace, (row: FollowRow) => Pick<ListedFollow, "target" | "title" | "href">> = {
  group: (row) => ({
    target: { group: row.targetId },
    title: row.cadence === "never" ? `All mail from ${row.groupName}` : `All of ${row.groupName}`,
    href: `/groups/${row.group}`,
  }),
  reading: (row) => ({
    target: { reading: row.targetId },
    title: `The reading “${row.readingTitle ?? ""}”`,
    href: `/groups/${row.group}`,
  }),
  pages: (row) => ({
    target: { pages: { from: row.fromId ?? "", to: row.toId ?? "" } },
    title: `${labelOf(spotOf(row))} to ${row.toNumber === null ? "a passage" : `¶\u00a0${row.toNumber}`} of “${row.textTitle ?? ""}”`,
    href: hrefOf(spotOf(row)),
  }),
  text: (row) => ({
    target: { text: row.targetId },
    title: `“${row.textTitle ?? ""}”`,
    href: `/groups/${row.group}/${row.reading}/${row.text}`,
  }),
  paragraph: (row) => ({
    target: { paragraph: row.targetId },
    title: `${labelOf(spotOf(row))} of “${row.textTitle ?? ""}”`,
    href: hrefOf(spotOf(row)),
  }),
  thread: (row) => ({ target: { thread: row.targetId }, title: row.subject ?? "A thread", href: `/c/${row.rootId}` }),
};

/** The line for one follow. */
export const presentFollow = (row: FollowRow): ListedFollow => ({
  ...SHOWN[row.at](row),
  group: { slug: row.group, name: row.groupName },
  muted: row.cadence === "never",
  cadence: row.cadence,
  why: row.origin === "tookPart" ? "because you wrote there" : "because you chose it",
});
