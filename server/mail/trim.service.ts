// Trims a mail within a budget, in a thread of its own: what costs too much is told, so that the mail can be held.
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Mail, Trimmed } from "@/server/mail/trim/trim";

/** What one mail may cost: bytes of each part, lines of its text, milliseconds of thinking. */
export type Budget = { bytes: number; lines: number; ms: number };

/** Far beyond what a person writes and quotes; what needs more is looked at by a person. */
export const TRIM_BUDGET: Budget = { bytes: 200_000, lines: 2_000, ms: 500 };

/** What came of it; `over` says which limit was met, `broken` that the mail was too strange. */
export type Outcome =
  | ({ outcome: "trimmed" } & Trimmed)
  | { outcome: "over"; why: "bytes" | "lines" | "time" | "broken" };

type Heard = ({ outcome: "trimmed" } & Trimmed) | { outcome: "ready" | "broken" };

const THREAD = path.resolve(import.meta.dirname, "trim-thread.mjs");

/** A tree of 200 kB takes a small part of this. */
const HEAP_MB = 256;

/** How long a thread may take to begin; the mail's own time starts when it is there. */
const START_MS = 30_000;

let idle: Worker | undefined;
let queue: Promise<unknown> = Promise.resolve();

const bytesOf = (part: string | undefined): number => (part === undefined ? 0 : Buffer.byteLength(part));

function linesOf(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function tooLarge({ text = "", html = "", answered }: Mail, { bytes, lines }: Budget): "bytes" | "lines" | null {
  if ([text, html, answered?.text, answered?.html].some((part) => bytesOf(part) > bytes)) return "bytes";
  return linesOf(text) > lines ? "lines" : null;
}

/** What the thread says next; `time` when it says nothing for so long, `broken` when it ends. */
function next(worker: Worker, ms: number): Promise<Heard | "time" | "broken"> {
  return new Promise((resolve) => {
    // An answer that came while this thread was busy is heard before it is called late.
    const patience = setTimeout(() => setImmediate(() => done("time")), ms);
    const broken = () => done("broken");
    function done(heard: Heard | "time" | "broken") {
      clearTimeout(patience);
      worker.off("message", done).off("error", broken).off("exit", broken);
      resolve(heard);
    }
    worker.on("message", done).on("error", broken).on("exit", broken);
  });
}

async function thread(): Promise<Worker> {
  if (idle) return idle;
  // It needs no setting, so it gets none; and it brings its own loader.
  const worker = new Worker(THREAD, { env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  const heard = await next(worker, START_MS);
  if (typeof heard === "string") {
    await worker.terminate();
    throw new Error(`The thread that trims mails did not start: ${heard}.`);
  }
  // Nobody waits for it when the process ends.
  worker.unref();
  worker.on("error", () => undefined);
  worker.once("exit", () => {
    if (idle === worker) idle = undefined;
  });
  return worker;
}

async function trimInThread(mail: Mail, ms: number): Promise<Outcome> {
  const worker = await thread();
  idle = worker;
  worker.ref();
  worker.postMessage(mail);
  const heard = await next(worker, ms);
  worker.unref();
  if (typeof heard === "object" && heard.outcome === "trimmed") return heard;
  if (typeof heard === "object") return { outcome: "over", why: "broken" };
  idle = undefined;
  await worker.terminate();
  return { outcome: "over", why: heard };
}

/** Trims one mail; mails that come at once wait for each other, and none pays with its time for another. */
export function trimWithin(mail: Mail, budget: Budget = TRIM_BUDGET): Promise<Outcome> {
  const why = tooLarge(mail, budget);
  if (why) return Promise.resolve({ outcome: "over", why });
  const turn = queue.then(() => trimInThread(mail, budget.ms));
  queue = turn.catch(() => undefined);
  return turn;
}
