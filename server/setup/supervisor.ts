// Keeps processes running: starts a crashed one again, gives up when it crashes twice in a row, stops all together.
import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import { root } from "./paths";

/** A crash within this time of the start counts as quick; two quick ones in a row end everything. */
export const QUICK_CRASH_MS = 15_000;
/** How long a process may take to finish its work before it is killed. */
export const STOP_PATIENCE_MS = 10_000;
/** How many of a process's last lines are shown as the reason of its crash. */
const LAST_LINES = 15;

/** A process to keep running. */
export interface Task {
  name: string;
  /** Node's arguments. */
  words: string[];
  env: Record<string, string | undefined>;
  /** Where its words go; nothing means this terminal. */
  logFolder?: string;
}

const leaveWithParent = new URL("leave-with-parent.mjs", import.meta.url).href;

interface Running {
  child: ChildProcess;
  lastWords: string[];
}

/** Runs tasks until `stop`, or until one of them cannot be kept running. */
export class Supervisor {
  #running = new Map<string, Running>();
  #stopping = false;
  #giveUp: (reason: string) => void = () => undefined;
  /** Resolves with the reason when a task crashed twice in a row. */
  readonly hopeless = new Promise<string>((resolve) => {
    this.#giveUp = resolve;
  });

  /** Starts a task, and starts it again whenever it ends. */
  keep(task: Task, quickCrashes = 0): void {
    if (this.#stopping) return;
    const began = Date.now();
    const running = launch(task);
    this.#running.set(task.name, running);
    running.child.once("close", (code, signal) => {
      this.#running.delete(task.name);
      if (this.#stopping) return;
      const quick = Date.now() - began < QUICK_CRASH_MS ? quickCrashes + 1 : 0;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      if (quick >= 2) return this.#giveUp(`${task.name} ${how}, twice in a row:\n${running.lastWords.join("\n")}`);
      console.log(`  ! ${task.name} ${how}; starting it again.`);
      this.keep(task, quick);
    });
  }

  /** Asks every process to finish and waits until they have. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#running.values()].map(({ child }) => end(child)));
  }
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE_MS);
    child.once("close", () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

function launch({ name, words, env, logFolder }: Task): Running {
  const child = spawn(process.execPath, ["--import", leaveWithParent, ...words], {
    cwd: root,
    env: Object.assign({ ...env } as NodeJS.ProcessEnv, { SUPERVISOR: String(process.pid) }),
    detached: process.platform !== "win32", // Ctrl-C reaches us alone, and we stop them in order
    stdio: ["ignore", logFolder ? "pipe" : "inherit", logFolder ? "pipe" : "inherit", "ipc"],
  });
  const lastWords: string[] = [];
  const log = logFolder ? openLog(logFolder, name) : undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      log?.write(chunk);
      lastWords.push(...chunk.toString().trimEnd().split("\n"));
      lastWords.splice(0, lastWords.length - LAST_LINES);
    });
  }
  child.once("close", () => log?.end());
  return { child, lastWords };
}

function openLog(folder: string, name: string) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, path.join(folder, `${name}.old.log`));
  return createWriteStream(file);
}
