// What a mail answers: whose address it came to, the mail that was sent, and the things of it that can be answered.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import { standingFor } from "@/server/follows/unsubscribe.store";
import { canFollow } from "@/server/groups/policy";
import type { Spot, Target } from "@/server/incoming/divide";

/** What a reply address stands for, with the member behind it and the mail that it was in. */
export async function findReplied(tx: Tx, replyId: string) {
  const reply = await tx.replyAddress.findUnique({
    where: { id: replyId },
    select: { userId: true, groupId: true, commentId: true, paragraphId: true, deliveryId: true },
  });
  if (!reply) return null;
  const [member, delivery, group] = await Promise.all([
    tx.user.findUnique({
      where: { id: reply.userId },
      select: { id: true, email: true, emailVerified: true, name: true, timeZone: true, singleKeys: true },
    }),
    tx.delivery.findUnique({ where: { id: reply.deliveryId }, select: { raw: true, subject: true, createdAt: true } }),
    reply.groupId ? tx.group.findUnique({ where: { id: reply.groupId }, select: { id: true, name: true } }) : null,
  ]);
  if (!member || !delivery || (reply.groupId && !group)) return null;
  return { ...reply, replyId, member, delivery, group };
}

/** The comment that a notice told, with the subject of its thread. */
export const findTold = (tx: Tx, id: string) =>
  tx.comment.findUnique({ where: { id }, select: { id: true, thread: { select: { subject: true } } } });

/** The things of a mail of several, in their order. Comments that are no more have no thread. */
export const spotsOf = (tx: Tx, replyId: string): Promise<(Spot & { textId: string })[]> =>
  tx.$queryRaw<(Spot & { textId: string })[]>(Prisma.sql`
    SELECT s."position", s."groupId", s."paragraphId", s."commentId", c."threadId", s."number", s."label", s."words", p."textId"
      FROM "ReplySpot" s JOIN "Paragraph" p ON p."id" = s."paragraphId" LEFT JOIN "Comment" c ON c."id" = s."commentId"
     WHERE s."replyId" = ${replyId}::uuid ORDER BY s."position"`);

/** Those of these groups in which somebody may read. */
export async function readableOf(tx: Tx, userId: string, groups: readonly string[]): Promise<Set<string>> {
  const places = await Promise.all(groups.map((id) => standingFor(tx, userId, id)));
  return new Set(groups.filter((_, at) => places[at] && canFollow(places[at])));
}

/** The text that a target stands in. */
const textOf = (target: Target): Prisma.Sql =>
  "comment" in target
    ? Prisma.sql`(SELECT t."textId" FROM "Comment" c JOIN "Thread" t ON t."id" = c."threadId" WHERE c."id" = ${target.comment}::uuid)`
    : Prisma.sql`(SELECT p."textId" FROM "Paragraph" p WHERE p."id" = ${target.paragraph}::uuid)`;

/** The revision that a mail of then quoted: what its reader has in front of them when they answer. */
export async function revisionThen(tx: Tx, target: Target, then: Date): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT v."id" FROM "Revision" v WHERE v."textId" = ${textOf(target)}
     ORDER BY v."createdAt" <= ${then}::timestamp DESC,
              CASE WHEN v."createdAt" <= ${then}::timestamp THEN -v."number" ELSE v."number" END LIMIT 1`);
  return rows[0]?.id ?? null;
}

/** The numbers of a text as a mail of then had them. */
export async function numbersThen(tx: Tx, paragraph: string, then: Date): Promise<Map<number, string>> {
  const revision = await revisionThen(tx, { paragraph }, then);
  const rows = revision
    ? await tx.block.findMany({
        where: { revisionId: revision, number: { not: null } },
        select: { number: true, paragraphId: true },
      })
    : [];
  return new Map(rows.map(({ number, paragraphId }) => [number ?? 0, paragraphId]));
}

/** The path that opens the talk on a paragraph. */
export async function pathOf(tx: Tx, paragraph: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ path: string }[]>(Prisma.sql`
    SELECT concat('/groups/', g."slug", '/', r."slug", '/', x."slug", '?open=', p."key", '#', p."key") AS "path"
      FROM "Paragraph" p JOIN "Text" x ON x."id" = p."textId" JOIN "Reading" r ON r."id" = x."readingId"
      JOIN "Group" g ON g."id" = p."groupId" WHERE p."id" = ${paragraph}::uuid`);
  return rows[0]?.path ?? null;
}
