// The processes of an installation on a database of the test's choice, and a web process that can be killed.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { root } from "@/server/setup/paths";
import { freePort } from "@/server/setup/port";
import { environment, productionTasks } from "@/server/setup/processes";
import { checkSettings, type Given } from "@/server/setup/settings";
import type { Task } from "@/server/setup/supervisor";
import { buildFolder } from "@/tests/support/app";

/** How long a process may take until it serves, on a busy machine. */
const PATIENCE_MS = 60_000;

/** The secret of every process of these tests. */
export const SECRET = "a secret for faults and for nothing else";

const beside = path.join(root, "server/setup/leave-with-parent.mjs");

/** Web and worker as a start would run them; a supervisor writes what they say into the folder. */
export async function installation(databaseUrl: string, logFolder?: string, chosen: Given = {}) {
  const port = await freePort(3190 + (process.pid % 200));
  const given = {
    ...process.env,
    ...{ SMTP_URL: "", MAIL_FROM: "", ORIGIN: "", MAILBOX: "yes", SAMPLE: "no", MAIL_GRACE_SECONDS: "1" },
    ...{ PORT: String(port), MAILBOX_SMTP_PORT: String(await freePort(port + 500)), POSTIL_DIST: await buildFolder() },
    ...chosen,
  };
  const settings = checkSettings(given);
  const tasks = productionTasks(environment(given, settings, databaseUrl, SECRET), settings, logFolder);
  return { origin: settings.ORIGIN, tasks };
}

/** Waits until the condition holds; asks again after each answer, and now and then while there is none. */
export async function until(what: string, holds: () => Promise<boolean>, patience = PATIENCE_MS): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds().catch(() => false))) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Whether the web process says that it is well. */
export const isWell = async (origin: string): Promise<boolean> =>
  (await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5_000) })).ok;

/** A web process that dies by kill -9 and comes back at the same address. */
export class MortalWeb {
  #child: ChildProcess | undefined;
  #up: Promise<void> = Promise.resolve();

  constructor(
    readonly origin: string,
    readonly task: Task,
  ) {}

  /** Starts it; `up` resolves when it serves. */
  start(): Promise<void> {
    const { words, env } = this.task;
    const child = spawn(process.execPath, ["--import", beside, ...words], {
      cwd: root,
      env: env as NodeJS.ProcessEnv,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#child = child;
    this.#up = until("the web process serves", () => isWell(this.origin));
    return this.#up;
  }

  /** Resolves when the process of this moment serves. */
  get up(): Promise<void> {
    return this.#up;
  }

  /** Asks it to stop, and waits until it has: the code and the signal that it ended with. */
  async stop(): Promise<unknown[]> {
    const child = this.#child;
    if (!child) return [];
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    this.#child = undefined;
    return gone;
  }

  /** kill -9, and gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  /** Kills it and starts it again. */
  async fall(): Promise<void> {
    let rise: () => void = () => undefined;
    this.#up = new Promise((resolve) => {
      rise = resolve;
    });
    await this.kill();
    await this.start();
    rise();
  }
}
