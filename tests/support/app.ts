// The real app for a test: built, in production mode, with worker and local mailbox, on a fresh database.
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureBuild } from "@/server/setup/build";
import { ensureClient } from "@/server/setup/client";
import { lockHolder } from "@/server/setup/lock";
import { dataFolder } from "@/server/setup/paths";
import { freePort } from "@/server/setup/port";
import { environment, productionTasks } from "@/server/setup/processes";
import { checkSettings, type Given } from "@/server/setup/settings";
import { Supervisor } from "@/server/setup/supervisor";
import { cloneDatabase, joinTestServer } from "./postgres";

/** How long the app may take until it serves. */
const PATIENCE_MS = 60_000;

/** A running app. */
export interface RunningApp {
  baseUrl: string;
  databaseUrl: string;
  stop(): Promise<void>;
}

/** Starts the app; `settings` come before the usual ones for tests (no sample group, mails after a second). */
export async function startApp(settings: Given = {}): Promise<RunningApp> {
  const folder = await buildFolder();
  const server = await joinTestServer();
  const database = await cloneDatabase(server.adminUrl, server.template);
  const port = await freePort(3400 + (process.pid % 500));
  const given = {
    ...process.env,
    ...{ SMTP_URL: "", MAIL_FROM: "", ORIGIN: "", MAILBOX: "yes", SAMPLE: "no", MAIL_GRACE_SECONDS: "1" },
    ...{ PORT: String(port), MAILBOX_SMTP_PORT: String(await freePort(port + 500)), POSTIL_DIST: folder },
    ...settings,
  };
  const read = checkSettings(given);
  const env = environment(given, read, database.url, "a secret for journeys and for nothing else");
  const logFolder = await mkdtemp(path.join(tmpdir(), "postil-app-"));
  const supervisor = new Supervisor();
  for (const task of productionTasks(env, read, logFolder)) supervisor.keep(task);
  const stop = async () => {
    await supervisor.stop();
    await database.drop();
    await server.leave();
    rmSync(logFolder, { recursive: true, force: true });
  };
  try {
    await Promise.race([firstAnswer(read.ORIGIN), despair(supervisor)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl: read.ORIGIN, databaseUrl: database.url, stop };
}

/** The usual build, unless a start that serves from it would have it pulled from under its feet. */
export async function buildFolder(): Promise<string> {
  const folder = lockHolder(path.join(dataFolder, "start.lock")) ? ".next-test" : ".next";
  await ensureClient();
  await ensureBuild(folder);
  return folder;
}

async function despair(supervisor: Supervisor): Promise<never> {
  throw new Error(await supervisor.hopeless);
}

async function firstAnswer(origin: string) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`${origin}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until) throw new Error(`The app at ${origin} does not answer.`);
    await sleep(100);
  }
}
