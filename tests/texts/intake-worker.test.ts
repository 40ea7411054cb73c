// A real worker that reads a real file, and is killed or stopped while it does.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { db } from "@/server/db";
import { queue } from "@/server/jobs/queue";
import { bringIn, SILENT_SECONDS } from "@/server/texts/intake.service";
import { as } from "@/tests/support/as";
import { group, person } from "@/tests/support/make";
import { workUntilIdle } from "@/tests/support/work";

const PATIENCE = 120_000;

/** Long enough that a worker can be met at it. */
const BOOK = Array.from(
  { length: 15_000 },
  (_, i) => `Leaf ${i} tells of the lamp, and of who sat by it that evening.`,
);

const settings = { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "notify@postil.localhost", MAILBOX: "no" };
const workers: ChildProcess[] = [];
afterAll(() => {
  for (const worker of workers) worker.kill("SIGKILL");
});

function startWorker(): ChildProcess {
  const words = ["--import", "tsx", "server/jobs/worker.ts"];
  const worker = spawn(process.execPath, words, { env: { ...process.env, ...settings }, stdio: "ignore" });
  workers.push(worker);
  return worker;
}

const children = (parent: number): number[] => {
  try {
    return execFileSync("pgrep", ["-P", String(parent), "-f", "reading-process"], { encoding: "utf8" })
      .split("\n")
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
};

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (;;) {
    const seen = look();
    if (seen) return seen;
    await sleep(20);
  }
}

/** Ann's book is with a worker, whose child is at it. */
async function atWork() {
  const ann = await person("Ann");
  const here = await group({ owner: [ann] });
  const file = { name: "lamp.txt", type: "text/plain", bytes: Buffer.from(BOOK.join("\n\n")) };
  const { id } = await bringIn(ann, { group: here.slug }, { file });
  const worker = startWorker();
  const child = await until(() => children(worker.pid ?? 0)[0]);
  return { ann, id, worker, child };
}

test(
  "killed at it, the worker takes its child along; the file is there, and is read when somebody asks again",
  async () => {
    const { ann, id, worker, child } = await atWork();
    worker.kill("SIGKILL");
    await until(() => !lives(child));
    const later = new Date(Date.now() + (SILENT_SECONDS + 1) * 1000);
    expect(await as(ann, later).texts.reading({ draft: id })).toMatchObject({ state: "reading", silent: true });
    await as(ann, later).texts.readAgain({ draft: id });
    await workUntilIdle(later);
    expect(await as(ann).texts.reading({ draft: id })).toMatchObject({ state: "ready", refusal: null });
    expect((await as(ann).texts.draft({ draft: id })).state.blocks).toHaveLength(BOOK.length);
  },
  PATIENCE,
);

test(
  "killed at it, the worker is missed by the queue, and another one reads the file without being asked",
  async () => {
    const { ann, id, worker, child } = await atWork();
    worker.kill("SIGKILL");
    await until(() => !lives(child));
    // What half a minute without a word comes to.
    await db.$executeRaw`UPDATE jobs.job SET heartbeat_on = now() - interval '1 minute' WHERE state = 'active'`;
    const boss = await queue();
    await boss.supervise("draft.read");
    await db.$executeRaw`UPDATE jobs.job SET start_after = now() WHERE name = 'draft.read' AND state = 'retry'`;
    await workUntilIdle(new Date());
    expect(await as(ann).texts.reading({ draft: id })).toMatchObject({ state: "ready" });
  },
  PATIENCE,
);

test(
  "asked to stop, the worker stops at once, and leaves the file to the next one",
  async () => {
    const { ann, id, worker, child } = await atWork();
    worker.kill("SIGTERM");
    expect(await once(worker, "exit")).toEqual([0, null]);
    await until(() => !lives(child));
    expect(await as(ann).texts.reading({ draft: id })).toMatchObject({ state: "reading" });
    await db.$executeRaw`UPDATE jobs.job SET start_after = now() WHERE name = 'draft.read' AND state = 'retry'`;
    await workUntilIdle(new Date());
    expect(await as(ann).texts.reading({ draft: id })).toMatchObject({ state: "ready" });
  },
  PATIENCE,
);

test(
  "when somebody stops the reading, the child ends",
  async () => {
    const { ann, id, worker, child } = await atWork();
    await as(ann).texts.cancel({ draft: id });
    await until(() => !lives(child));
    expect(await as(ann).texts.reading({ draft: id })).toMatchObject({ state: "refused" });
    worker.kill("SIGKILL");
  },
  PATIENCE,
);
