// `npm run bench`: ratios and counts of the reading page, each against a floor measured in the same run.
import path from "node:path";
import { ensureBuild, nextProgram } from "@/server/setup/build";
import { ensureClient } from "@/server/setup/client";
import { ensureDatabase, migrate, withClient } from "@/server/setup/database";
import { dataFolder, root } from "@/server/setup/paths";
import { startPostgres } from "@/server/setup/postgres";
import { quietly } from "@/server/setup/quietly";
import { opening } from "@/tests/bench/browser";
import { members, reading, talk } from "@/tests/bench/data";
import { costOf, get, median, REQUESTS, ROUNDS, scriptBytes, zipped } from "@/tests/bench/measure";
import { type Line, report } from "@/tests/bench/report";
import { startWeb, type Web } from "@/tests/bench/web";

const FLOOR = "tests/bench/floor";
const BUILD = ".next-bench";
const SETTINGS = { SECRET: "a secret for the bench and for nothing else", LOG_LEVEL: "silent", SAMPLE: "no" };

/** The sizes of talk: small, the load that the budgets are for, and ten times that. */
const SIZES = [20, 2_000, 20_000] as const;

const say = (words: string) => console.error(words);

const databaseName = `bench_${process.pid}`;
const postgres = await startPostgres(path.join(dataFolder, "postgres"));
try {
  const lines = await bench();
  report(lines);
} finally {
  await withClient(postgres.url("postgres"), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`),
  );
  await postgres.stop();
}

async function bench(): Promise<Line[]> {
  const env = { ...SETTINGS, DATABASE_URL: postgres.url(databaseName), POSTIL_DIST: BUILD };
  await prepare(env.DATABASE_URL);
  Object.assign(process.env, env);
  say("Writing the talk …");
  const data = await seed();
  const floor = await startWeb(FLOOR, 3600, env);
  const app = await startWeb(".", 3700, env);
  try {
    say("Measuring …");
    return [...(await costs(floor, app, data)), ...(await bytes(floor, app, data)), ...(await openings(app, data))];
  } finally {
    await Promise.all([floor.stop(), app.stop()]);
  }
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

type Data = Awaited<ReturnType<typeof seed>>;

/** Everything that is measured, and somebody who is signed in. The settings must be there before the database is. */
async function seed() {
  const { db } = await import("@/server/db");
  const { openSession, SESSION_COOKIE } = await import("@/server/accounts/session");
  const { groupId, slug, people } = await members(db);
  const pages = new Map<number, string>();
  let words = "";
  for (const size of SIZES) {
    const [article, companion] = await reading(db, groupId, `talk-${size}`, people[0]!);
    const part = Math.round(size * 0.6);
    await talk(db, article!, article!.paragraphs, part, people);
    await talk(db, companion!, companion!.paragraphs, size - part, people);
    pages.set(size, `/groups/${slug}/talk-${size}/article`);
    words = article!.words;
  }
  const [article] = await reading(db, groupId, "opening", people[0]!);
  await talk(db, article!, [article!.paragraphs[0]!], 25, people);
  await talk(db, article!, [article!.paragraphs[1]!], 2_000, people);
  await db.$executeRaw`ANALYZE`;
  const cookie = { name: SESSION_COOKIE, value: await openSession(people[1]!.id, new Date()) };
  await db.$disconnect();
  return { pages, words, opening: `/groups/${slug}/opening/article`, cookie, header: `${cookie.name}=${cookie.value}` };
}

async function costs(floor: Web, app: Web, { pages, header }: Data): Promise<Line[]> {
  const kinds = [["floor", floor, "/"] as const, ...SIZES.map((size) => [`${size}`, app, pages.get(size)!] as const)];
  const cpu = Object.fromEntries(kinds.map(([kind]) => [kind, [] as number[]]));
  const sent = Object.fromEntries(kinds.map(([kind]) => [kind, [] as number[]]));
  for (const [, web, page] of kinds) await costOf(web, page, header, REQUESTS);
  for (let i = 0; i < ROUNDS; i++)
    for (const [kind, web, page] of kinds) {
      const cost = await costOf(web, page, header);
      cpu[kind]!.push(cost.cpu);
      sent[kind]!.push(cost.statements);
    }
  const mid = (kind: string) => median(cpu[kind]!);
  return [
    {
      what: "reading page, 2,000 comments: CPU / empty page",
      value: mid("2000") / mid("floor"),
      bar: 2,
      unit: "",
      raw: { page: cpu["2000"], floor: cpu.floor },
    },
    {
      what: "reading page: CPU at 20,000 comments / at 20",
      value: mid("20000") / mid("20"),
      bar: 1.5,
      unit: "",
      raw: { 20000: cpu["20000"], 20: cpu["20"] },
    },
    { what: "reading page: statements", value: median(sent["2000"]!), bar: 6, unit: "", raw: sent["2000"] },
    { what: "empty page: CPU", value: mid("floor"), bar: null, unit: "ms", raw: cpu.floor },
  ];
}

async function bytes(floor: Web, app: Web, { pages, words, header }: Data): Promise<Line[]> {
  const page = await get(`${app.origin}${pages.get(2_000)}`, header);
  const empty = await get(floor.origin, header);
  const [ours, least] = [await scriptBytes(app.origin, page), await scriptBytes(floor.origin, empty)];
  const text = zipped(words);
  return [
    {
      what: "HTML over the text itself, gzip",
      value: (zipped(page) - text) / 1000,
      bar: 40,
      unit: "kB",
      raw: { html: zipped(page), text },
    },
    {
      what: "JS, gzip / empty page's",
      value: ours.bytes / least.bytes,
      bar: 1.35,
      unit: "",
      raw: { page: ours, floor: least },
    },
  ];
}

async function openings(app: Web, { opening: at, cookie }: Data): Promise<Line[]> {
  const ask = (key: string) => opening({ origin: app.origin, path: at, cookie, key, rounds: ROUNDS });
  const few = await ask("a0");
  const many = await ask("a1");
  return [
    { what: "press to paint, talk of 25, CPU ÷ 4", value: median(few), bar: 100, unit: "ms", raw: few },
    { what: "press to paint, talk of 2,000, CPU ÷ 4", value: median(many), bar: 200, unit: "ms", raw: many },
  ];
}
