// Comments that came by mail, with what was cut from around their words.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Sql } from "@/server/plain";

/** Keeps that a comment came by mail. */
export const keepMailed = (tx: Sql, { commentId, groupId, cut }: { commentId: string; groupId: string; cut: string }) =>
  tx.$executeRaw(Prisma.sql`
    INSERT INTO "MailedComment" ("commentId", "groupId", "cut") VALUES (${commentId}::uuid, ${groupId}::uuid, ${cut})`);

/** What was cut from around the words of a mailed comment; null for every other one. */
export const findCut = async (tx: Tx, commentId: string): Promise<string | null> =>
  (await tx.mailedComment.findUnique({ where: { commentId }, select: { cut: true } }))?.cut ?? null;
