// The one way to PostgreSQL: a pool of node-postgres, with Prisma over it. What is asked most goes past Prisma (plain.ts).
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/client/client";
import { env } from "@/server/env";

/** How many connections one process keeps; web and worker together stay far below PostgreSQL's default of 100. */
export const POOL_SIZE = 10;

/** How long a statement waits for a connection before it is said that the database is away, in milliseconds. */
export const POOL_PATIENCE = 10_000;

function makePool(): pg.Pool {
  const settings = { max: POOL_SIZE, connectionTimeoutMillis: POOL_PATIENCE };
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, ...settings });
  // An idle connection that ended: the next statement opens another one.
  pool.on("error", () => undefined);
  return pool;
}

const make = (over: pg.Pool) => new PrismaClient({ adapter: new PrismaPg(over, { disposeExternalPool: true }) });

const kept = globalThis as unknown as { postilPool?: pg.Pool; postilDb?: ReturnType<typeof make> };

/** The connections. One pool per process, also when a development server reloads its modules. */
export const pool = kept.postilPool ?? makePool();
kept.postilPool = pool;

/** The database. One per process, as its pool. */
export const db = kept.postilDb ?? make(pool);
kept.postilDb = db;

/** Inside a transaction, or outside: stores take either. */
export type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0];
