// Starts Postil's own start as a process, on a data folder of the test's.
import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A data folder of one test. */
export const newFolder = () => mkdtemp(path.join(tmpdir(), "postil-start-"));

/** A started process: what it says so far, and how it ends. */
export function startPostil(words: string[], settings: Record<string, string>) {
  const env = { ...process.env, NODE_ENV: "production" as const, SAMPLE: "no", ...settings };
  const child = spawn(process.execPath, ["server/setup/start.mjs", ...words], { env });
  const run = { child, said: "" };
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (run.said += chunk));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, said: run.said })),
  );
  const says = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => words.test(run.said) && resolve();
      child.stdout.on("data", look);
      child.once("close", () => reject(new Error(`It ended without saying ${words}:\n${run.said}`)));
      look();
    });
  return { child, ended, says };
}
