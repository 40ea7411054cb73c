// The pieces of a digest: a comment, a paragraph, and the ways to answer them by mail. Pure.
import { excerpt } from "@/server/comments/body";
import type { Item, Spot } from "@/server/follows/digest";
import type { DigestTelling } from "@/server/follows/digest-letter";
import { whenIn } from "@/server/follows/digest-words";
import { oneLine, SHOWN_WORDS } from "@/server/follows/passage";
import { replyAddress } from "@/server/follows/reply-address";
import type { WhereRow } from "@/server/follows/rows";
import type { Link, Part } from "@/server/mail/letter";
import { hrefOf, labelOf } from "@/server/moderation/where";

/** What stands behind the addresses of a mail of several things: one token, and where answers are read. */
export type Answering = { token: string; host: string };

/** How things of a digest are named where they are counted: a comment, or a paragraph itself. */
export type Thing = { commentId: string | null; paragraphId: string };

/** Where the links of a digest lead; `answer` is the way to answer one thing by mail, where answers are read. */
export type Ways = { origin: string; answer: (thing: Thing) => Link | undefined };

/** How much of a paragraph: enough to know it again. */
const FIRST_WORDS = 90;

/** Who wrote it, as the mail says it. */
export const nameOf = (row: { authorName: string | null }): string => row.authorName ?? "A member";

/** A link to write to one thing of a mail; `at` counts them from 1. */
export const mailLink = (label: string, subject: string, { token, host }: Answering, at: number): Link => ({
  label,
  href: `mailto:${replyAddress(token, host, at)}?subject=${encodeURIComponent(subject)}`,
});

/** The words of a comment as a digest shows them. */
export const shownOf = ({ row }: Item): string => oneLine(row.html, SHOWN_WORDS);

/** When it was written. */
export const whenOf = ({ row }: Item, { date, reader }: DigestTelling): string =>
  whenIn(row.createdAt, date, reader.timeZone);

/** A comment. */
export function said(item: Item, telling: DigestTelling, { origin, answer }: Ways): Part {
  const { row } = item;
  const way = answer(row);
  return {
    kind: "said",
    by: nameOf(row),
    when: whenOf(item, telling),
    words: shownOf(item),
    href: `${origin}/c/${row.commentId}`,
    ...(way && { answer: way }),
  };
}

/** A paragraph by its name, with the way to its talk. */
export const spotLink = (where: WhereRow, { origin }: Ways): Link => ({
  label: labelOf(where),
  href: `${origin}${hrefOf(where)}`,
});

/** The first words of a paragraph. */
export const quoted = (where: WhereRow): string | undefined =>
  where.kind === "whole" ? undefined : `“${excerpt(where.words.replace(/\s+/g, " ").trim(), FIRST_WORDS)}”`;

/** The way to begin a thread on a paragraph by mail. */
export const startOf = ({ where }: Spot, { answer }: Ways): Link | undefined =>
  answer({ commentId: null, paragraphId: where.paragraphId });
