// The process that reads one file: asked on its standard input, it answers in lines of JSON on a pipe of its own.
import { writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { Refusal } from "@/server/refusal";
import { decode } from "@/server/texts/import/decode";
import { refuseTooLong } from "@/server/texts/import/limits";
import { readerOf } from "@/server/texts/import/readers";
import { formatOf } from "@/server/texts/import/sniff";
import type { Format } from "@/server/texts/import/source";
import { ANSWERS, type Ask, type Heard, READING_BYTES, READING_SECONDS } from "@/server/texts/reading-words";

/** How often it says how far it is, at most; and how often it is looked at from beside. */
const TELL_MS = 100;
const WATCH_MS = 200;

function say(line: Heard): void {
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
  for (let at = 0; at < bytes.length; ) at += writeSync(ANSWERS, bytes, at);
}

function watch(): void {
  const limits = { parent: process.ppid, seconds: READING_SECONDS, bytes: READING_BYTES };
  const workerData = { ...limits, out: ANSWERS, every: WATCH_MS };
  // Without the loader that this process was started with: the thread is plain JavaScript.
  new Worker(new URL("reading-watch.mjs", import.meta.url), { workerData, execArgv: [] }).unref();
}

async function asked(): Promise<{ ask: Ask; bytes: Uint8Array }> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  const end = all.indexOf("\n");
  return {
    ask: JSON.parse(all.subarray(0, end).toString("utf8")) as Ask,
    bytes: new Uint8Array(all.subarray(end + 1)),
  };
}

/** The words as they came, where a person could correct them and have them read again. */
const wordsOf = (format: Format, bytes: Uint8Array): string => (format === "plain" ? decode(bytes).text : "");

function teller() {
  let last = Number.NEGATIVE_INFINITY;
  return (share: number, doing: string) => {
    if (performance.now() - last < TELL_MS) return;
    last = performance.now();
    say({ kind: "progress", share, doing });
  };
}

async function read(): Promise<Heard> {
  const { ask, bytes } = await asked();
  const format = formatOf(bytes, ask.name, ask.type);
  const reading = await (await readerOf(format))(bytes, teller(), ask.parts);
  if (reading.kind === "parts") return { ...reading, format };
  refuseTooLong(reading.found);
  return { ...reading, format, raw: wordsOf(format, bytes) };
}

/** What went wrong in a reader, by its places in our code; its message could hold words of the file. */
const placesOf = (error: unknown): string =>
  error instanceof Error ? [error.name, ...(error.stack?.match(/^\s+at .*$/gm) ?? []).slice(0, 8)].join("\n") : "";

watch();
try {
  say(await read());
} catch (error) {
  say(error instanceof Refusal ? { kind: "refused", message: error.message } : { kind: "broken", at: placesOf(error) });
}
process.exit(0);
