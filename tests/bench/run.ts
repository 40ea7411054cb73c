// `npm run bench`: ratios and counts of the reading page, each against a floor measured in the same run. Names of parts
// behind it (`npm run bench -- bytes live`) measure these alone.
import path from "node:path";
import { ensureBuild, nextProgram } from "@/server/setup/build";
import { ensureClient } from "@/server/setup/client";
import { ensureDatabase, migrate, withClient } from "@/server/setup/database";
import { dataFolder, root } from "@/server/setup/paths";
import { startPostgres } from "@/server/setup/postgres";
import { quietly } from "@/server/setup/quietly";
import { openings, typings } from "@/tests/bench/browser";
import { databaseTime, elsewhere } from "@/tests/bench/database";
import { listeners } from "@/tests/bench/live";
import { median, ROUNDS } from "@/tests/bench/measure";
import { memoryUnderLoad } from "@/tests/bench/memory";
import { bytes, costs } from "@/tests/bench/page";
import { twoProcesses } from "@/tests/bench/pair";
import { type Failure, type Line, report } from "@/tests/bench/report";
import { searches } from "@/tests/bench/search";
import { sizes } from "@/tests/bench/sizes";
import { type Stage, setStage } from "@/tests/bench/stage";
import { startWeb, type Web } from "@/tests/bench/web";
import { twoWorkers } from "@/tests/bench/workers";
import { fanOuts, letters, posts } from "@/tests/bench/writing";

const FLOOR = "tests/bench/floor";
const BUILD = ".next-bench";
const SETTINGS = {
  SECRET: "a secret for the bench and for nothing else",
  LOG_LEVEL: "silent",
  SAMPLE: "no",
  TRUSTED_PROXIES: "1",
};

/** How often a talk is opened: presses differ by more than rounds of requests do. */
const PRESSES = 11;

const say = (words: string) => console.error(words);

const databaseName = `bench_${process.pid}`;
const postgres = await startPostgres(path.join(dataFolder, "postgres"));
try {
  const lines = await bench();
  report(lines);
  if (lines.some((line) => "failure" in line)) process.exitCode = 1;
} finally {
  await withClient(postgres.url("postgres"), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`),
  );
  await postgres.stop();
}

async function bench(): Promise<(Line | Failure)[]> {
  const env = { ...SETTINGS, DATABASE_URL: postgres.url(databaseName), POSTIL_DIST: BUILD };
  await prepare(env.DATABASE_URL);
  Object.assign(process.env, env);
  say("Writing the talk …");
  const stage = await setStage();
  const floor = await startWeb(FLOOR, 3600, env);
  const app = await startWeb(".", 3700, env);
  try {
    return await measured(floor, app, stage, () => startWeb(".", 3700, env));
  } finally {
    await Promise.all([floor.stop(), app.stop(), letGo()]);
  }
}

/** This process's own connections, which the fan-out needed. */
async function letGo(): Promise<void> {
  const [{ db }, { closeQueue }] = [await import("@/server/db"), await import("@/server/jobs/queue")];
  await closeQueue();
  await db.$disconnect();
}

async function prepare(databaseUrl: string): Promise<void> {
  await ensureClient();
  await ensureDatabase(postgres.url("postgres"), databaseName);
  await migrate(databaseUrl);
  say("Building, where something has changed …");
  await ensureBuild(BUILD);
  await quietly("The build of the floor", [nextProgram, "build", path.join(root, FLOOR)], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
}

/** One after the other, so that nothing is measured beside something else of ours. */
async function measured(floor: Web, app: Web, stage: Stage, another: () => Promise<Web>): Promise<(Line | Failure)[]> {
  const parts: [string, () => Promise<Line[]>][] = [
    ["page", () => costs(floor, app, stage)],
    ["bytes", () => bytes(floor, app, stage)],
    ["browser", () => waits(app, stage)],
    ["posting", () => posts(app, stage)],
    ["fan-out", () => fanOuts(stage)],
    ["letters", letters],
    ["live", () => listeners(app, stage)],
    ["database", () => databaseTime(app, stage)],
    ["memory", () => memoryUnderLoad(app, stage)],
    ["two", () => twoProcesses(app, another, stage)],
    ["workers", () => twoWorkers(stage)],
    ["sizes", sizes],
    // Last, because they write a million comments each into the database.
    ["elsewhere", () => elsewhere(app, stage)],
    ["search", () => searches(stage)],
  ];
  const asked = process.argv.slice(2);
  const chosen = asked.length === 0 ? parts : parts.filter(([name]) => asked.includes(name));
  const lines: (Line | Failure)[] = [];
  for (const [name, measure] of chosen) {
    say(`Measuring ${name} …`);
    const found = await measure().catch((error: unknown) => failed(name, error));
    for (const line of found) say(`  ${line.what}: ${"failure" in line ? line.failure : line.value}`);
    lines.push(...found);
  }
  return lines;
}

/** A part that fails costs nobody else their figures. */
function failed(name: string, error: unknown): Failure[] {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return [{ what: name, failure: error instanceof Error ? error.message.trim().split("\n").at(-1)! : String(error) }];
}

/** What a reader waits for, on a slow machine. Threads come over the wire: their time is told, the press has the bar. */
async function waits(app: Web, { opening: path, cookie }: Stage): Promise<Line[]> {
  const visit = { origin: app.origin, path, cookie };
  const lines: Line[] = [];
  for (const [words, key, bar] of [
    ["25", "a0", 100],
    ["2,000", "a1", 200],
  ] as const) {
    const pressed = await openings(visit, key, PRESSES);
    const [paint, threads] = [pressed.map((one) => one.paint), pressed.map((one) => one.threads)];
    const what = `talk of ${words}, CPU ÷ 4`;
    lines.push({ what: `press to next paint, ${what}`, value: median(paint), bar, unit: "ms", raw: paint });
    lines.push({
      what: `press to threads painted, ${what}`,
      value: median(threads),
      bar: null,
      unit: "ms",
      raw: threads,
    });
  }
  const keys = await typings(visit, "a1", ROUNDS);
  const what = "a key to its paint, 19 of 20, 2,000 comments, CPU ÷ 4";
  return [...lines, { what, value: median(keys), bar: 50, unit: "ms", raw: keys }];
}
