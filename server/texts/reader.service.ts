// Reads a file in a process of its own, which may die of it: nothing else does.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setPriority } from "node:os";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { log } from "@/server/log";
import { Refusal } from "@/server/refusal";
import {
  ANSWERS,
  type Ask,
  type Heard,
  LONGEST_ANSWER,
  READING_HEAP_MB,
  READING_SECONDS,
} from "@/server/texts/reading-words";

/** What came of a reading that went well. */
export type Answer = Extract<Heard, { kind: "found" | "parts" }>;

/** Said of files that no reader came through with. */
export const TROUBLE = {
  time: "Reading this file took longer than two minutes, and was stopped. Nothing was imported. Divide it into parts, and import each as a text of its own.",
  memory:
    "Reading this file took more memory than one file may have, and was stopped. Nothing was imported. Divide it into parts, or save it in another format, and try again.",
  broken:
    "This file could not be read: something in it is broken or very unusual. Nothing was imported. Open it in the program it was made with, save it again or in another format, and try that.",
} as const;

const ROOT = path.resolve(import.meta.dirname, "../..");

/** So that pages stay quick while books are read. */
const NICE = 10;

function start(): ChildProcess {
  const words = [`--max-old-space-size=${READING_HEAP_MB}`, "--import", "tsx", "server/texts/reading-process.ts"];
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    // It needs no setting, so it gets none: no secret can leave through a hole in a reader.
    env: {} as NodeJS.ProcessEnv,
    stdio: ["pipe", "ignore", "ignore", "pipe"],
  });
  try {
    if (child.pid) setPriority(child.pid, NICE);
  } catch {
    // Then it has the same right to the processor as we have.
  }
  return child;
}

function ask(child: ChildProcess, wanted: Ask, bytes: Uint8Array): void {
  const input = child.stdin as Writable;
  // A process that died does not take its question; that it died is told by its end.
  input.on("error", () => undefined);
  input.write(`${JSON.stringify(wanted)}\n`);
  input.end(bytes);
}

/** Its lines, as they come. */
async function* linesOf(output: Readable): AsyncGenerator<Heard> {
  let rest: Buffer[] = [];
  let size = 0;
  for await (const chunk of output as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield JSON.parse(Buffer.concat([...rest, chunk.subarray(from, end)]).toString("utf8")) as Heard;
      rest = [];
      size = 0;
      from = end + 1;
    }
    rest.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > LONGEST_ANSWER) throw new Refusal("invalid", TROUBLE.memory);
  }
}

/** How V8 ends a process whose heap is full. */
const HEAP_FULL = new Set<unknown>(["SIGABRT", "SIGTRAP", "SIGILL", 133, 134, 0x80000003]);

async function endOf(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.exitCode ?? child.signalCode;
}

async function listen(child: ChildProcess, onProgress: (share: number, doing: string) => void): Promise<Answer> {
  for await (const heard of linesOf(child.stdio[ANSWERS] as Readable)) {
    if (heard.kind === "progress") onProgress(heard.share, heard.doing);
    else if (heard.kind === "refused") throw new Refusal("invalid", heard.message);
    else if (heard.kind === "ended") throw new Refusal("invalid", TROUBLE[heard.why]);
    else if (heard.kind !== "broken") return heard;
    else {
      log.warn({ at: heard.at }, "a reader broke over a file");
      throw new Refusal("invalid", TROUBLE.broken);
    }
  }
  const end = await endOf(child);
  log.warn({ end }, "a process that read a file died of it");
  throw new Refusal("invalid", HEAP_FULL.has(end) ? TROUBLE.memory : TROUBLE.broken);
}

/** Reads bytes in a process of its own. Throws a `Refusal` where they cannot be read, and the signal's reason when it comes. */
export async function readApart(
  bytes: Uint8Array,
  wanted: Ask,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number, doing: string) => void },
): Promise<Answer> {
  signal.throwIfAborted();
  const child = start();
  let breakOff: (reason: unknown) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    breakOff = reject;
  });
  broken.catch(() => undefined);
  const stop = () => breakOff(signal.reason);
  signal.addEventListener("abort", stop);
  child.once("error", breakOff);
  // It watches its own time; this is for one that was taken over.
  const patience = setTimeout(() => breakOff(new Refusal("invalid", TROUBLE.time)), (READING_SECONDS + 10) * 1000);
  try {
    const answer = listen(child, onProgress);
    answer.catch(() => undefined);
    ask(child, wanted, bytes);
    return await Promise.race([answer, broken]);
  } finally {
    clearTimeout(patience);
    signal.removeEventListener("abort", stop);
    child.kill("SIGKILL");
  }
}
