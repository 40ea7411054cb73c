// Keeps whom comments mention, and finds whom one can mention.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import type { Sql } from "@/server/plain";

/** Those of these people who take part in the group, and so read its talk. */
export const membersAmong = (tx: Sql, groupId: string, userIds: readonly string[]): Promise<{ userId: string }[]> =>
  tx.$queryRaw<{ userId: string }[]>(Prisma.sql`
    SELECT m."userId" FROM "Membership" m
     WHERE m."groupId" = ${groupId}::uuid AND m."userId" = ANY(${userIds}::uuid[]) AND m."suspendedAt" IS NULL`);

/** Keeps whom a comment mentions, in the place of those it mentioned. */
export async function keepMentions(
  tx: Tx,
  { groupId, commentId }: { groupId: string; commentId: string },
  userIds: readonly string[],
): Promise<void> {
  await tx.mention.deleteMany({ where: { commentId } });
  if (userIds.length) await tx.mention.createMany({ data: userIds.map((userId) => ({ groupId, commentId, userId })) });
}

/** What these people are called today. */
export async function namesNow(tx: Sql, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; name: string | null }[]>(
    Prisma.sql`SELECT "id", "name" FROM "User" WHERE "id" = ANY(${userIds}::uuid[])`,
  );
  return new Map(rows.flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));
}

/** Somebody whom one can mention. */
export type Mentionable = { id: string; name: string };

/** Members of the group of whose name some word begins so; those whose first word does stand first. */
export const findMentionable = (tx: Tx, groupId: string, query: string, limit: number): Promise<Mentionable[]> => {
  const begins = `${query.replace(/[\\%_]/g, "\\$&")}%`;
  return tx.$queryRaw<Mentionable[]>(Prisma.sql`
    SELECT u."id", u."name" FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
     WHERE m."groupId" = ${groupId}::uuid AND m."suspendedAt" IS NULL AND u."name" IS NOT NULL
       AND (u."name" ILIKE ${begins} OR u."name" ILIKE ${`% ${begins}`})
     ORDER BY u."name" ILIKE ${begins} DESC, u."name", u."id" LIMIT ${limit}`);
};
