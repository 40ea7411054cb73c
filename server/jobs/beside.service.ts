// Does long jobs beside the worker's turns, a few at a time, so that no mail waits behind a book.
import type { Job as QueuedJob } from "pg-boss";
import { type Job, KINDS } from "@/server/jobs/kinds";
import { queue } from "@/server/jobs/queue";
import { type Round, settle } from "@/server/jobs/service";
import { log } from "@/server/log";

/** Two books at once leave a small machine room for its readers. */
export const SLOTS = 2;

/** How often the queue is told that a job is still being done. */
const BEAT_MS = 10_000;

/** What a long job is given: the clock, and the word that the worker stops. */
export type Work = { clock: () => Date; signal: AbortSignal };

/** What is done with a long job of each kind. When the signal comes it gives up with an error, and is done again later. */
export type LongHandlers = { [K in Job["kind"]]?: (job: Extract<Job, { kind: K }>, work: Work) => Promise<void> };

/** Long jobs that run beside everything else. */
export class Beside {
  #handlers: LongHandlers;
  #clock: () => Date;
  #stopping = new AbortController();
  #running = new Set<Promise<void>>();
  #round: Round = { done: 0, failures: [] };
  #taking: Promise<void> = Promise.resolve();

  constructor(handlers: LongHandlers, clock: () => Date) {
    this.#handlers = handlers;
    this.#clock = clock;
  }

  /** Begins what is in the queue, as far as there is room, and does not wait for it. */
  take(): Promise<void> {
    this.#taking = this.#taking.catch(() => undefined).then(() => this.#fill());
    return this.#taking;
  }

  /** Does everything that is in the queue now, and tells what it came to. */
  async drain(): Promise<Round> {
    await this.take();
    while (this.#running.size > 0) {
      await Promise.all(this.#running);
      await this.#taking;
    }
    const round = this.#round;
    this.#round = { done: 0, failures: [] };
    return round;
  }

  /** Breaks off what is being done; it stays in the queue. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#taking.catch(() => undefined);
    await Promise.all(this.#running);
  }

  async #fill(): Promise<void> {
    const boss = await queue();
    for (const kind of KINDS.filter((one) => this.#handlers[one]))
      while (this.#running.size < SLOTS && !this.#stopping.signal.aborted) {
        const [taken] = await boss.fetch<unknown>(kind, { batchSize: 1 });
        if (!taken) break;
        const work = this.#do(kind, taken).finally(() => {
          this.#running.delete(work);
          this.take().catch((error) => log.warn({ err: error }, "the next long job could not be taken; it waits"));
        });
        this.#running.add(work);
      }
  }

  async #do(kind: Job["kind"], taken: QueuedJob<unknown>): Promise<void> {
    const boss = await queue();
    const { signal } = this.#stopping;
    const alive = setInterval(() => boss.touch(kind, taken.id).catch(() => undefined), BEAT_MS);
    const handle = this.#handlers[kind] as (job: Job, work: Work) => Promise<void>;
    try {
      const failures = await settle(kind, taken, (job) => handle(job, { clock: this.#clock, signal }), signal);
      this.#round.done += 1 - failures.length;
      this.#round.failures.push(...failures);
    } catch (error) {
      log.warn({ err: error, kind }, "the queue could not be told of a job; it is done again");
    } finally {
      clearInterval(alive);
    }
  }
}
