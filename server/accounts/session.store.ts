// Sessions as the database keeps them: a hash of the cookie's token, a person, an end.
import type { Person } from "@/server/actor";
import type { Tx } from "@/server/db";
import type { Sql } from "@/server/plain";

type Row = Omit<Person, "kind">;

/** The person of a living session, in one statement; null where there is none. */
export async function findSessionPerson(tx: Sql, tokenHash: string, now: Date): Promise<Person | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT u.id::text, u.email, u.name, u."timeZone", u."singleKeys"
    FROM "Session" s JOIN "User" u ON u.id = s."userId"
    WHERE s."sessionToken" = ${tokenHash} AND s.expires > ${now} AND u."emailVerified" IS NOT NULL`;
  return row ? { kind: "person", ...row } : null;
}

/** Keeps a new session. */
export const insertSession = (tx: Tx, session: { sessionToken: string; userId: string; expires: Date }) =>
  tx.session.create({ data: session });

/** Forgets a few sessions that ran out; skips those that somebody holds. */
export const forgetOldSessions = (tx: Tx, now: Date) => tx.$executeRaw`
  DELETE FROM "Session" WHERE "id" IN
    (SELECT "id" FROM "Session" WHERE "expires" <= ${now} LIMIT 20 FOR UPDATE SKIP LOCKED)`;

/** Ends a session; harmless where it has ended already. */
export const deleteSession = (tx: Tx, tokenHash: string) =>
  tx.session.deleteMany({ where: { sessionToken: tokenHash } });
