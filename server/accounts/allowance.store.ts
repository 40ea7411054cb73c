// Counts what is limited, in one statement, so that many at once are counted one by one.
import type { Tx } from "@/server/db";

/** Counts one use within the span that runs now, or begins a span; yields how many uses that makes. */
export async function countOne(tx: Tx, key: string, now: Date, until: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ used: number }[]>`
    INSERT INTO "Allowance" AS a (key, used, until) VALUES (${key}, 1, ${until})
    ON CONFLICT (key) DO UPDATE SET
      used = CASE WHEN a.until <= ${now} THEN 1 ELSE a.used + 1 END,
      until = CASE WHEN a.until <= ${now} THEN excluded.until ELSE a.until END
    RETURNING used`;
  return row?.used ?? 1;
}

/** Forgets a few spans that are over; skips those that somebody is counting. */
export const forgetOld = (tx: Tx, now: Date) => tx.$executeRaw`
  DELETE FROM "Allowance" WHERE key IN
    (SELECT key FROM "Allowance" WHERE until <= ${now} LIMIT 20 FOR UPDATE SKIP LOCKED)`;
