// The thread beside a reading: it ends a process that takes too long or too much, and one that was left alone.
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { expect, test } from "vitest";

const WATCH = new URL("../../server/texts/reading-watch.mjs", import.meta.url).href;

/** A process that watches itself within these limits, and then does this without ever looking up. */
function program(limits: string, work: string): string {
  return `
    const { Worker } = require("node:worker_threads");
    const limits = { parent: process.ppid, seconds: 60, bytes: 4e9, out: 3, every: 50, ...${limits} };
    new Worker(new URL(${JSON.stringify(WATCH)}), { workerData: limits }).on("online", () => { ${work} }).unref();
    setTimeout(() => {}, 60_000);`;
}

async function ended(limits: string, work: string) {
  const child = spawn(process.execPath, ["-e", program(limits, work)], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const said: Buffer[] = [];
  (child.stdio[3] as Readable).on("data", (chunk) => said.push(chunk));
  const [, signal] = await once(child, "close");
  return { signal, said: Buffer.concat(said).toString() };
}

const LOOP = "for (;;);";

test("a reader that turns in a loop is ended when its time is over, and says so", async () => {
  expect(await ended("{ seconds: 0.5 }", LOOP)).toEqual({ signal: "SIGKILL", said: '{"kind":"ended","why":"time"}\n' });
});

test("a reader that takes more and more memory is ended, wherever it takes it", async () => {
  const eat = "const all = []; for (;;) all.push(Buffer.alloc(1e7, 1));";
  expect(await ended("{ bytes: 4e8 }", eat)).toEqual({ signal: "SIGKILL", said: '{"kind":"ended","why":"memory"}\n' });
});

test("a reader in a loop does not outlive whoever started it", async () => {
  const inner = JSON.stringify(program("{ out: 1 }", LOOP));
  const outer = `
    const child = require("node:child_process").spawn(process.execPath, ["-e", ${inner}], { stdio: ["ignore", "inherit", "inherit"] });
    process.stdout.write(String(child.pid));
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 700);`;
  const parent = spawn(process.execPath, ["-e", outer], { stdio: ["ignore", "pipe", "inherit"] });
  let pid = "";
  parent.stdout.on("data", (chunk) => {
    pid += chunk;
  });
  // The pipe closes when the last of the two has gone; the system takes a moment to forget its number.
  await once(parent, "close");
  expect(Number(pid)).toBeGreaterThan(1);
  const lives = () => {
    try {
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  };
  while (lives()) await new Promise((resolve) => setTimeout(resolve, 20));
});

test("a reader that comes to its end is left alone", async () => {
  expect(await ended("{}", "process.exit(0);")).toEqual({ signal: null, said: "" });
});
