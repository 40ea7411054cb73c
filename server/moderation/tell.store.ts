// Brings up what the letter about one entry of the log needs, asked at the moment of sending.
import { Prisma } from "@/prisma/client/client";
import type { LogAct, Role } from "@/prisma/client/enums";
import type { Tx } from "@/server/db";
import { SPOT, SPOT_JOINS, type SpotColumns } from "@/server/moderation/spot.store";

/** An entry with the person whom it concerns. `role` is null where they are no longer in the group. */
export type TellRow = SpotColumns & {
  act: LogAct;
  reason: string;
  createdAt: Date;
  groupId: string;
  groupName: string;
  actorId: string;
  by: string | null;
  comment: string;
  words: string;
  userId: string;
  email: string;
  timeZone: string;
  role: Role | null;
  suspended: boolean;
};

/** The entry with the author of its comment, or of the comment that began its thread; null where their address is not proven. */
export async function findTold(tx: Tx, entry: bigint): Promise<TellRow | null> {
  const [row] = await tx.$queryRaw<TellRow[]>(Prisma.sql`
    SELECT e.act, e.reason, e."createdAt", e."groupId", e."actorId", actor.name AS by, gr.name AS "groupName",
      c.id AS comment, c.body AS words, u.id AS "userId", u.email, u."timeZone",
      m.role, m."suspendedAt" IS NOT NULL AS suspended, ${SPOT}
    FROM "LogEntry" e
    JOIN "Thread" th ON th.id = e."threadId"
    JOIN "Comment" c ON c."threadId" = th.id AND (c.id = e."commentId" OR (e."commentId" IS NULL AND c."parentId" IS NULL))
    JOIN "User" u ON u.id = c."authorId" AND u."emailVerified" IS NOT NULL
    LEFT JOIN "User" actor ON actor.id = e."actorId"
    LEFT JOIN "Membership" m ON m."groupId" = e."groupId" AND m."userId" = u.id
    ${SPOT_JOINS}
    WHERE e.id = ${entry}`);
  return row ?? null;
}
