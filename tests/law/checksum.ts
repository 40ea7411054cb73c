// One number for everything that the database holds.
import type { db } from "@/server/db";

/** Tables in which a refusal may leave a trace: only counters of attempts. */
const COUNTERS = ["Allowance", "_prisma_migrations"];

let statement: string | undefined;

async function build(database: typeof db): Promise<string> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const sums = tables
    .filter(({ name }) => !COUNTERS.includes(name))
    .map(({ name }) => `(SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM "${name}")`);
  return `SELECT (${sums.join(" || '/' || ")}) AS sum`;
}

/** The same as long as no row was added, changed or taken away: xmin names the transaction that wrote a row. */
export async function checksum(database: typeof db): Promise<string> {
  statement ??= await build(database);
  const [row] = await database.$queryRawUnsafe<{ sum: string }[]>(statement);
  return row?.sum ?? "";
}
