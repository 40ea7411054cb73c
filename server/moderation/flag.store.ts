// Flags, as they gather in a case.
import type { FlagReason } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";

/** The comment's open case, or null. */
export const findOpenCase = (tx: Tx, commentId: string) =>
  tx.case.findFirst({ where: { commentId, closedAt: null }, select: { id: true, version: true } });

/** Opens a case; the comment is locked, and the database allows one open case to a comment. */
export const openCase = (tx: Tx, groupId: string, commentId: string, openedAt: Date) =>
  tx.case.create({ data: { groupId, commentId, openedAt }, select: { id: true, version: true } });

/** A flag, as it is kept. */
export type FlagRow = {
  groupId: string;
  caseId: string;
  flaggerId: string;
  reason: FlagReason;
  note: string | null;
  createdAt: Date;
};

/** Keeps a flag; a member's second one in the same case changes nothing. */
export const addFlag = (tx: Tx, flag: FlagRow) => tx.flag.createMany({ data: flag, skipDuplicates: true });

/** How many of their own flags a person is shown: those of a busy month. */
export const MY_FLAGS = 100;

/** What this person flagged in this group, newest first. */
export const flagsBy = (tx: Tx, groupId: string, flaggerId: string) =>
  tx.flag.findMany({
    where: { groupId, flaggerId },
    orderBy: { createdAt: "desc" },
    take: MY_FLAGS,
    select: {
      id: true,
      reason: true,
      note: true,
      createdAt: true,
      case: { select: { commentId: true, closedAt: true } },
    },
  });

/** A case's flags with the names of those who set them, oldest first. For moderators. */
export const flagsIn = (tx: Tx, caseId: string) =>
  tx.$queryRaw<{ reason: FlagReason; note: string | null; createdAt: Date; by: string | null }[]>`
    SELECT f.reason, f.note, f."createdAt", u.name AS by FROM "Flag" f LEFT JOIN "User" u ON u.id = f."flaggerId"
    WHERE f."caseId" = ${caseId}::uuid ORDER BY f."createdAt", f.id`;
