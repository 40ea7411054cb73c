// What a start does when something is in its way, and that it keeps what was there. It stops before the build.
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startPostgres } from "@/server/setup/postgres";
import { newFolder, startPostil } from "./starting";

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});
afterEach(async () => {
  if (existsSync(path.join(folder, "postgres"))) await (await startPostgres(path.join(folder, "postgres"))).stop();
  await rm(folder, { recursive: true, force: true });
});

const oneSentence = (said: string) =>
  expect(
    said
      .trim()
      .split("\n")
      .filter((line) => !/^ {2}[…✓✗]/.test(line)),
  ).toHaveLength(1);

describe("a start refuses, with one sentence and without a stack trace,", () => {
  it("a port that another program has", async () => {
    const other = net.createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as net.AddressInfo;
    const { code, said } = await startPostil([], { DATA_FOLDER: folder, PORT: String(port) }).ended;
    other.close();
    expect(said).toContain(`Port ${port} is taken by another program`);
    oneSentence(said);
    expect(code).toBe(1);
  });

  it("a data folder that cannot be written", async () => {
    const { code, said } = await startPostil(["--prepare"], { DATA_FOLDER: "/dev/null/data" }).ended;
    expect(said).toContain("The data folder /dev/null/data cannot be written (ENOTDIR)");
    oneSentence(said);
    expect(code).toBe(1);
  });

  it("a wrong setting", async () => {
    const { code, said } = await startPostil(["--prepare"], { DATA_FOLDER: folder, PORT: "http" }).ended;
    expect(said).toContain("PORT is “http”, but must be a number");
    oneSentence(said);
    expect(code).toBe(1);
  });

  it("a public address without a secret", async () => {
    const mail = { SMTP_URL: "smtp://mail.example.org", MAIL_FROM: "notify@example.org" };
    const { code, said } = await startPostil(["--prepare"], {
      DATA_FOLDER: folder,
      ORIGIN: "https://example.org",
      SECRET: "",
      ...mail,
    }).ended;
    expect(said).toContain("SECRET is not set: on a public address");
    expect(code).toBe(1);
  });

  it("a database that does not answer", async () => {
    const { code, said } = await startPostil(["--prepare"], {
      DATA_FOLDER: folder,
      DATABASE_URL: "postgresql://ann:ocean@127.0.0.1:1/postil",
    }).ended;
    expect(said).toContain("The database postil at 127.0.0.1:1 does not answer");
    expect(said).not.toContain("ocean");
    expect(code).toBe(1);
  });
});

it("starts a second time on what the first one left, and reuses a server that outlived a kill -9", async () => {
  const first = await startPostil(["--prepare"], { DATA_FOLDER: folder }).ended;
  expect([first.code, first.said]).toEqual([0, expect.stringContaining("The database is ready")]);
  const leftover = await startPostgres(path.join(folder, "postgres")); // as after a kill -9: running, and nobody's
  await addAnn(leftover.url("postil"));
  await leftover.leave();

  const second = await startPostil(["--prepare"], { DATA_FOLDER: folder }).ended;
  expect([second.code, second.said]).toEqual([
    0,
    expect.stringContaining("Check and migrate the database (nothing to do"),
  ]);
  expect(existsSync(path.join(folder, "postgres/postmaster.pid"))).toBe(false); // it was stopped at the end, not left
  const third = await startPostgres(path.join(folder, "postgres"));
  expect(await names(third.url("postil"))).toEqual(["Ann"]);
  await third.stop();
});

it("starts after PostgreSQL itself was killed", async () => {
  const server = await startPostgres(path.join(folder, "postgres"));
  process.kill(Number(readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
  await server.leave();
  const { code, said } = await startPostil(["--prepare"], { DATA_FOLDER: folder }).ended;
  expect([code, said]).toEqual([0, expect.stringContaining("The database is ready")]);
});

it("stops in good order when it is interrupted while it works", async () => {
  const start = startPostil(["--prepare"], { DATA_FOLDER: folder });
  await start.says(/… Check and migrate/);
  start.child.kill("SIGINT");
  expect((await start.ended).code).toBe(0);
  expect(existsSync(path.join(folder, "postgres/postmaster.pid"))).toBe(false);
  const again = await startPostil(["--prepare"], { DATA_FOLDER: folder }).ended;
  expect([again.code, again.said]).toEqual([0, expect.stringContaining("The database is ready")]);
});

async function query(url: string, sql: string): Promise<Record<string, string>[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const addAnn = (url: string) =>
  query(url, `INSERT INTO "User" (id, email, name) VALUES (gen_random_uuid(), 'ann@example.org', 'Ann')`);
const names = async (url: string) => (await query(url, 'SELECT name FROM "User"')).map(({ name }) => name);
