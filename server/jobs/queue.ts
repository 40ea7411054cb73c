// The queue: pg-boss in a schema of its own, written to within the caller's transaction.
import { type Db, PgBoss, type Queue } from "pg-boss";
import { env } from "@/server/env";
import { type Job, job, KINDS } from "@/server/jobs/kinds";
import { log } from "@/server/log";
import { WAKE_CHANNEL } from "@/server/mail/wake.store";
import type { Sql } from "@/server/plain";

/** Where pg-boss keeps its tables, apart from ours. */
export const QUEUE_SCHEMA = "jobs";

/** Where a job ends that failed every time. */
export const DEAD_LETTERS = "dead";

/** Its own connections: jobs are looked up while a request holds one of ours, and must not wait for it. */
export const QUEUE_POOL = 2;

/** A job is tried eleven times within about two hours, then it is a dead letter that somebody must look at. */
export const RETRIES = { retryLimit: 10, retryDelay: 5, retryBackoff: true, retryDelayMax: 1800 };

/** Jobs are short; one that takes longer than this belonged to a worker that died. */
export const JOB_SECONDS = 60;

/**
 * Reading a file takes its time: the download, two minutes at most for the reading itself, and some to keep it. Its
 * worker says meanwhile that it lives; one that was silent for `heartbeatSeconds` has died, and another one takes over.
 * Three workers that died over one file are enough to leave the next try to a person.
 */
export const READING = { expireInSeconds: 300, heartbeatSeconds: 30, retryLimit: 2 };

/** What single kinds have otherwise than all. */
const OWN: Partial<Record<Job["kind"], Omit<Queue, "name">>> = { "draft.read": READING };

/** Dead letters wait for a person this long: ninety days. */
export const DEAD_LETTER_SECONDS = 90 * 86_400;

/** How a process uses the queue: only the worker looks after it. */
export type QueueUse = { supervise: boolean };

const wantedQueues = (): [string, Omit<Queue, "name">][] => [
  [DEAD_LETTERS, { retentionSeconds: DEAD_LETTER_SECONDS }],
  ...KINDS.map((kind): [string, Omit<Queue, "name">] => [
    kind,
    { ...RETRIES, expireInSeconds: JOB_SECONDS, deadLetter: DEAD_LETTERS, ...OWN[kind] },
  ]),
];

async function open(use: QueueUse): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    schema: QUEUE_SCHEMA,
    max: QUEUE_POOL,
    schedule: false,
    registerInstance: false,
    ...use,
  });
  boss.on("error", (error) => log.warn({ err: error }, "the queue has trouble"));
  await boss.start();
  const there = new Set((await boss.getQueues()).map(({ name }) => name));
  for (const [name, options] of wantedQueues()) {
    if (!there.has(name)) await boss.createQueue(name, options);
    else if (use.supervise) await boss.updateQueue(name, options);
  }
  return boss;
}

let opened: Promise<PgBoss> | undefined;

/** The queue of this process, opened at first use; a failure to open it is forgotten, so that the next use tries again. */
export function queue(use: QueueUse = { supervise: false }): Promise<PgBoss> {
  opened ??= open(use).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Closes the queue of this process. */
export async function closeQueue(): Promise<void> {
  const boss = await opened?.catch(() => undefined);
  opened = undefined;
  await boss?.stop({ graceful: true, timeout: 5_000 });
}

/** Within the caller's transaction, and the worker is woken by the same statement. */
const within = (tx: Sql): Db => ({
  executeSql: async (insert, values = []) => {
    const text = `WITH sent AS (${insert}) SELECT sent.*, pg_notify('${WAKE_CHANNEL}', '')::text FROM sent`;
    return { rows: await tx.$queryRawUnsafe<{ id: string }[]>(text, ...values) };
  },
});

/** Leaves a job for the worker: with the transaction it is there, without it it never was. */
export async function enqueue(tx: Sql, wanted: Job): Promise<void> {
  const { kind, ...payload } = job.parse(wanted);
  const boss = await queue();
  await boss.send(kind, payload, { db: within(tx) });
}
