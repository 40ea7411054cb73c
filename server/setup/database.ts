// Databases on a server: made when missing, brought to the newest migration, and old servers refused.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import pg from "pg";
import { root } from "./paths";
import { quietly } from "./quietly";
import { Trouble } from "./trouble";

/** Below this, statements that we use do not exist. */
export const OLDEST_POSTGRES = 15;

const migrations = path.join(root, "prisma/migrations");

/** Connects, works, disconnects. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates the database unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

/** Refuses a database that cannot be reached or is too old, with one sentence. */
export async function checkDatabase(url: string): Promise<void> {
  const { host, pathname } = new URL(url);
  const version = await withClient(
    url,
    async (client) => (await client.query("SHOW server_version_num")).rows[0],
  ).catch((error: Error) => {
    const why = error.message || (error as NodeJS.ErrnoException).code;
    throw new Trouble(`The database ${pathname.slice(1)} at ${host} does not answer (${why}): check DATABASE_URL.`);
  });
  refuseOldServer(Number(version.server_version_num));
}

/** Refuses a version, in PostgreSQL's own numbers (150004 is 15.4), below the oldest that we can use. */
export function refuseOldServer(version: number): void {
  const major = Math.floor(version / 10_000);
  if (major < OLDEST_POSTGRES)
    throw new Trouble(`The database is PostgreSQL ${major}; Postil needs ${OLDEST_POSTGRES} or newer.`);
}

/** A short name for the present state of the migrations. */
export function migrationsHash(): string {
  const hash = createHash("sha256");
  for (const name of migrationNames()) hash.update(name).update(readFileSync(sqlOf(name)));
  return hash.digest("hex").slice(0, 12);
}

const sqlOf = (name: string) => path.join(migrations, name, "migration.sql");
const migrationNames = () =>
  (existsSync(migrations) ? readdirSync(migrations).sort() : []).filter((name) => existsSync(sqlOf(name)));

/** Applies what is missing; answers whether there was anything to do. */
export async function migrate(url: string): Promise<boolean> {
  if (await isUpToDate(url)) return false;
  await prisma(["migrate", "deploy"], { DATABASE_URL: url });
  return true;
}

/** A look of milliseconds, which spares a second start Prisma's command line. */
async function isUpToDate(url: string): Promise<boolean> {
  const applied = await withClient(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
    if (!rows[0].there) return [];
    const done = "finished_at IS NOT NULL AND rolled_back_at IS NULL";
    return (await client.query(`SELECT migration_name, checksum, ${done} AS done FROM _prisma_migrations`)).rows;
  });
  const checksums = new Map(applied.filter((row) => row.done).map((row) => [row.migration_name, row.checksum]));
  const names = migrationNames();
  const unchanged = (name: string) =>
    checksums.get(name) ===
    createHash("sha256")
      .update(readFileSync(sqlOf(name)))
      .digest("hex");
  return names.length > 0 && checksums.size === names.length && names.every(unchanged);
}

/** Runs Prisma's command line; on failure its words become the sentence. */
export function prisma(words: string[], settings: Record<string, string> = {}): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve("prisma/package.json");
  const program = path.join(path.dirname(manifest), "build/index.js");
  const quiet = { PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  return quietly(`\`prisma ${words.join(" ")}\``, [program, ...words], { ...settings, ...quiet });
}
