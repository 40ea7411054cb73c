// One turn of what is due, one by one, each in a transaction of its own.
import { db, type Tx } from "@/server/db";
import { log } from "@/server/log";

/** The mails of one may take so long to compose, in milliseconds; it is far more than twenty mails take. */
const COMPOSING = 30_000;

/** What is said of one that failed, in the log, and of a turn in which some did. */
export type Failing = { one: string; some: string };

/**
 * Does all that is due, each named by the keys that the log may hold. One that fails holds up no other: they are done
 * first, then the failure is raised, so that it is tried again and seen.
 */
export async function takeTurn<T extends Record<string, string>>(
  due: readonly T[],
  failing: Failing,
  work: (tx: Tx, one: T) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const one of due) {
    try {
      await db.$transaction((tx) => work(tx, one), { timeout: COMPOSING });
    } catch (error) {
      const named: Record<string, unknown> = { err: error, ...one };
      log.error(named, failing.one);
      failures.push(error);
    }
  }
  if (failures.length) throw new AggregateError(failures, failing.some);
}
