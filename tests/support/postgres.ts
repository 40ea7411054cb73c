// One PostgreSQL for all test runs of this checkout, and on it a migrated template per state of the migrations.
import path from "node:path";
import { ensureClient } from "@/server/setup/client";
import { migrate, migrationsHash, withClient } from "@/server/setup/database";
import { isAlive } from "@/server/setup/lock";
import { dataFolder } from "@/server/setup/paths";
import { startPostgres } from "@/server/setup/postgres";

/** Any number that nothing else on the test server locks. */
const TEMPLATE_LOCK = 20_261;

/** What a run of the tests needs to make databases. */
export interface TestServer {
  adminUrl: string;
  template: string;
  /** Lets go of the server, which stops when no other run uses it. */
  leave(): Promise<void>;
}

/** Starts or joins the server and makes sure that the template is there. */
export async function joinTestServer(): Promise<TestServer> {
  const server = await startPostgres(path.join(dataFolder, "test-postgres"), { durable: false });
  const adminUrl = server.url("postgres");
  const template = `template_${migrationsHash()}`;
  await ensureClient();
  await withClient(adminUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await dropLeftovers(adminUrl);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (found.rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${template}_unfinished WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template}_unfinished`);
    await migrate(server.url(`${template}_unfinished`));
    await client.query(`ALTER DATABASE ${template}_unfinished RENAME TO ${template}`);
  });
  const leave = async () => {
    await dropLeftovers(adminUrl);
    await server.stop();
  };
  return { adminUrl, template, leave };
}

let made = 0;

/** A new database with all tables and no rows; `drop` removes it, also when something is still connected. */
export async function cloneDatabase(adminUrl: string, template: string) {
  const name = `test_${process.pid}_${Date.now().toString(36)}_${++made}`;
  await withClient(adminUrl, async (client) => {
    // The template cannot be copied while another run looks at it or copies it: one after the other.
    await client.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const drop = () => withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return { url: url.toString(), drop };
}

/** Takes every row out, past all triggers: what is not written over in the product is not kept from test to test. */
export async function emptyDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("SET session_replication_role = replica");
    const { rows } = await client.query(`
      SELECT c.oid::regclass::text AS name FROM pg_class c
      WHERE c.relkind = 'r' AND pg_relation_size(c.oid) > 0 AND c.relname <> '_prisma_migrations'
        AND (c.relnamespace = 'public'::regnamespace OR c.oid = to_regclass('jobs.job_common'))`);
    const filled = rows.map(({ name }) => name).join(", ");
    if (filled) await client.query(`TRUNCATE ${filled} CASCADE`);
  });
}

/** Databases of processes that are gone: their names tell which process made them. */
async function dropLeftovers(adminUrl: string) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'");
    for (const { datname } of rows)
      if (!isAlive(Number(datname.split("_")[1])))
        await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
}
