// The two processes of an installation, web and worker: with which words and settings they run.
import path from "node:path";
import type { Settings } from "../settings";
import { nextProgram } from "./build";
import { dataFolder } from "./paths";
import type { Given } from "./settings";
import type { Task } from "./supervisor";

/** The settings that web, worker and seed get, as environment. */
export function environment(given: Given, settings: Settings, databaseUrl: string, secret: string) {
  return {
    ...given,
    ORIGIN: settings.ORIGIN,
    PORT: String(settings.PORT),
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** On this machine alone, or for everybody when the address is public. */
const host = (settings: Settings) => (settings.HOSTED ? "0.0.0.0" : "127.0.0.1");

/**
 * What makes a process keep less memory than it would: the allocator of Linux gives each thread a store of freed memory,
 * and two stores for all are enough. The image says the same in its Dockerfile.
 */
export const SPARING = { MALLOC_ARENA_MAX: "2" };

/** Web and worker as they run for users; what they say goes to `.data/logs`. */
export function productionTasks(env: Given, settings: Settings, logFolder = logs): Task[] {
  const own = { ...SPARING, ...env, NODE_ENV: "production" as const };
  return [
    {
      name: "web",
      words: [nextProgram, "start", "-p", String(settings.PORT), "-H", host(settings)],
      env: own,
      logFolder,
    },
    { name: "worker", words: ["--import", "tsx", "server/jobs/worker.ts"], env: own, logFolder },
  ];
}

/** Web and worker as they run for those who write them: both start anew when a file changes. */
export function developmentTasks(env: Given, settings: Settings): Task[] {
  const own = { ...env, NODE_ENV: "development" as const };
  return [
    { name: "web", words: [nextProgram, "dev", "-p", String(settings.PORT), "-H", host(settings)], env: own },
    { name: "worker", words: ["--watch", "--import", "tsx", "server/jobs/worker.ts"], env: own },
  ];
}

/** Where the processes of a start write. */
export const logs = path.join(dataFolder, "logs");
