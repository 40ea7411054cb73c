// The containers: docker-compose.yml and Dockerfile name commands that exist, and these do what the containers need.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { readSettings } from "@/server/settings";
import { withClient } from "@/server/setup/database";
import { SPARING } from "@/server/setup/processes";
import { cloneDatabase, joinTestServer, type TestServer } from "../support/postgres";

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, unknown>;
  ports?: string[];
  deploy?: { replicas: string };
}

const services: Record<string, Service> = parse(readFileSync("docker-compose.yml", "utf8"), { merge: true }).services;
const dockerfile = readFileSync("Dockerfile", "utf8");
const scripts: Record<string, string> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

const FILLED_IN = {
  ORIGIN: "https://read.example.org",
  SECRET: "s".repeat(64),
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "notify@read.example.org",
  POSTGRES_PASSWORD: "ocean",
};

/** Compose's own rule for `${NAME:-default}` and `${NAME:?message}`. */
const fillIn = (value: string) =>
  value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name, sign, rest) => {
    const given = FILLED_IN[name as keyof typeof FILLED_IN];
    if (given === undefined && sign !== "-") throw new Error(`${name} has no value`);
    return given ?? rest;
  });

const environment = (service?: Service) =>
  Object.fromEntries(Object.entries(service?.environment ?? {}).map(([name, value]) => [name, fillIn(String(value))]));

let server: TestServer;
beforeAll(async () => {
  server = await joinTestServer();
});
afterAll(() => server.leave());

it("has web, worker and postgres, and one image for the first two", () => {
  expect(Object.keys(services)).toEqual(["web", "worker", "more-workers", "postgres"]);
  expect([services.web?.build, services.worker?.build]).toEqual([".", "."]);
});

it("keeps as little memory as a start does", () => {
  for (const setting of Object.entries(SPARING)) expect(dockerfile).toContain(setting.join("="));
});

it("has as many more workers as are wished, none by default, and only the first has a port of the machine", () => {
  const { ports, deploy, ...more } = services["more-workers"] ?? {};
  const { ports: port, ...first } = services.worker ?? {};
  expect(more).toEqual(first);
  expect([ports, fillIn(String(deploy?.replicas)), port?.length]).toEqual([[], "0", 1]);
});

it("uses a PostgreSQL that is new enough", () => {
  expect(Number(services.postgres?.image?.split(":")[1])).toBeGreaterThanOrEqual(15);
});

it("gives web and worker the same settings, and they are accepted", () => {
  expect(environment(services.worker)).toEqual(environment(services.web));
  expect(readSettings(environment(services.web))).toMatchObject({ HOSTED: true, PORT: 3000, MAILBOX: false });
});

it("names only npm scripts that exist, and files that exist", () => {
  const commands = [dockerfile, ...Object.values(services).flatMap((service) => service.command ?? [])].join("\n");
  const named = [...commands.matchAll(/npm run (\w+)|"npm", "run", "(\w+)"/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  if (services.worker?.command?.[1] === "run") named.push(services.worker.command[2] ?? "");
  expect(named).toEqual(expect.arrayContaining(["generate", "build", "web", "migrate", "worker"]));
  for (const name of named) {
    expect(scripts, `npm run ${name}`).toHaveProperty([name]);
    const file = scripts[name]?.match(/^tsx (\S+)/)?.[1];
    if (file) expect(existsSync(file), file).toBe(true);
  }
  for (const [, sources] of dockerfile.matchAll(/^COPY (.+) \S+$/gm))
    for (const source of sources?.split(" ") ?? []) expect(existsSync(source), source).toBe(true);
});

it("migrates an empty database by the web container's first command", async () => {
  const { url, drop } = await cloneDatabase(server.adminUrl, "template0");
  const { code, said } = await npmRun("migrate", url).ended;
  expect([code, said]).toEqual([0, expect.stringContaining("✓ Check and migrate the database")]);
  const tables = await withClient(url, (client) => client.query(`SELECT count(*) FROM "User"`));
  expect(tables.rowCount).toBe(1);
  await drop();
});

it("starts the worker container's command, which works until it is asked to stop", async () => {
  const { url, drop } = await cloneDatabase(server.adminUrl, server.template);
  const worker = npmRun("worker", url);
  await untilConnected(url);
  process.kill(-(worker.child.pid ?? 0), "SIGTERM");
  const { said } = await worker.ended;
  expect(said).not.toMatch(/Error|"level":(50|60)/);
  await drop();
});

function npmRun(script: string, databaseUrl: string) {
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    ...environment(services.web),
    DATABASE_URL: databaseUrl,
  };
  const child = spawn("npm", ["run", script], { env, detached: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, said })),
  );
  return { child, ended };
}

async function untilConnected(url: string) {
  const others = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
  while (!(await withClient(url, (client) => client.query(others))).rowCount) await sleep(100);
}
