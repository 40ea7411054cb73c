// The queue as an owner looks at it: since when its oldest job could have been done, and how many nobody could do.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import { DEAD_LETTERS, QUEUE_SCHEMA } from "@/server/jobs/queue";

const jobs = Prisma.raw(`"${QUEUE_SCHEMA}"."job"`);

/** Of this installation; nothing where no process has opened the queue yet. */
export async function queueState(tx: Tx, now: Date): Promise<{ oldest: Date | null; broken: number }> {
  const [there] = await tx.$queryRaw<{ yes: boolean }[]>(
    Prisma.sql`SELECT to_regclass(${`${QUEUE_SCHEMA}.job`}) IS NOT NULL AS "yes"`,
  );
  if (!there?.yes) return { oldest: null, broken: 0 };
  const [row] = await tx.$queryRaw<{ oldest: Date | null; broken: number }[]>(Prisma.sql`
    SELECT min("start_after") FILTER (WHERE "name" <> ${DEAD_LETTERS} AND "start_after" <= ${now}::timestamptz) AS "oldest",
           (count(*) FILTER (WHERE "name" = ${DEAD_LETTERS}))::int AS "broken"
      FROM ${jobs} WHERE "state" IN ('created', 'retry')`);
  return row ?? { oldest: null, broken: 0 };
}
