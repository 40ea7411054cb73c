// A web process under measurement: started in production mode, asked for its own CPU time and statements.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { nextProgram } from "@/server/setup/build";
import { root } from "@/server/setup/paths";
import { freePort } from "@/server/setup/port";
import { SPARING } from "@/server/setup/processes";

/** What the process says of itself: milliseconds of CPU and statements since it began. */
export type Reading = { cpu: number; statements: number };

/** What it holds after it has tidied up, in kB: of the machine's memory, and of that in use. */
export type Memory = { resident: number; used: number };

/** A statement that it sent. */
export type Sent = { text: string; values: unknown[] };

/** A running web process; `sent` tells what it sent since that was asked the last time, and nothing at the first. */
export type Web = {
  origin: string;
  read(): Promise<Reading>;
  memory(): Promise<Memory>;
  sent(): Promise<Sent[]>;
  stop(): Promise<void>;
};

/** How long a process may take until it serves, in milliseconds. */
const PATIENCE = 60_000;

/** Starts the built app of `folder` (relative to the checkout). */
export async function startWeb(folder: string, first: number, settings: Record<string, string>): Promise<Web> {
  const port = await freePort(first);
  const origin = `http://localhost:${port}`;
  const preload = path.join(root, "tests/bench/watch.mjs");
  const child = spawn(process.execPath, ["--import", preload, nextProgram, "start", folder, "-p", `${port}`], {
    cwd: root,
    env: { ...process.env, ...SPARING, ...settings, NODE_ENV: "production", ORIGIN: origin, PORT: `${port}` },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await served(origin, child);
  return {
    origin,
    read: () => ask<Reading>(child, "read"),
    memory: () => ask<Memory>(child, "memory"),
    sent: () => ask<Sent[]>(child, "sent"),
    stop: () => stop(child),
  };
}

async function served(origin: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (!(await fetch(origin, { redirect: "manual" }).catch(() => undefined))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`Nothing is served at ${origin}.`);
    await sleep(100);
  }
}

async function ask<T>(child: ChildProcess, what: string): Promise<T> {
  child.send(what);
  const [answer] = await once(child, "message");
  return answer as T;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}
