// Does the jobs that are in the queue, one after the other per kind; a kind that fails holds up no other.
import type { Job as QueuedJob } from "pg-boss";
import { type Job, job, KINDS } from "@/server/jobs/kinds";
import { queue } from "@/server/jobs/queue";
import { log } from "@/server/log";
import { withoutSecrets } from "@/server/log-redaction";

/** How many jobs of a kind are taken at a time; few, because another worker could have the rest. */
export const BATCH = 10;

/** What is done with a job of each kind. Called at least once for each; the repeat must be harmless. */
export type Handlers = { [K in Job["kind"]]?: (job: Extract<Job, { kind: K }>, now: Date) => Promise<void> };

/** What a round came to: how many jobs were done, and what went wrong with the others. */
export type Round = { done: number; failures: unknown[] };

/** Does one job that was taken, and tells the queue what came of it; answers with what went wrong. */
export async function settle(
  kind: Job["kind"],
  taken: QueuedJob<unknown>,
  work: (job: Job) => Promise<void>,
  signal?: AbortSignal,
): Promise<unknown[]> {
  const boss = await queue();
  try {
    await work(job.parse({ kind, ...(taken.data as object) }));
  } catch (error) {
    if (signal?.aborted) log.info({ kind, job: taken.id }, "a job was broken off, and waits to be done again");
    else log.error({ err: error, kind, job: taken.id }, "a job failed");
    await boss.fail(kind, taken.id, withoutSecrets(error));
    return [error];
  }
  await boss.complete(kind, taken.id);
  return [];
}

async function runKind(handlers: Handlers, kind: Job["kind"], now: Date): Promise<Round> {
  const boss = await queue();
  const handle = handlers[kind] as (job: Job, now: Date) => Promise<void>;
  const round: Round = { done: 0, failures: [] };
  for (;;) {
    const taken = await boss.fetch<unknown>(kind, { batchSize: BATCH });
    if (taken.length === 0) return round;
    for (const one of taken) {
      const failures = await settle(kind, one, (wanted) => handle(wanted, now));
      round.done += 1 - failures.length;
      round.failures.push(...failures);
    }
  }
}

/** Does everything that is in the queue now. Kinds without a handler stay where they are. */
export async function runJobs(handlers: Handlers, now: Date): Promise<Round> {
  const rounds = await Promise.all(KINDS.filter((kind) => handlers[kind]).map((kind) => runKind(handlers, kind, now)));
  return {
    done: rounds.reduce((sum, { done }) => sum + done, 0),
    failures: rounds.flatMap(({ failures }) => failures),
  };
}
