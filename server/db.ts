// The one connection to PostgreSQL: Prisma over node-postgres.
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/client/client";
import { env } from "@/server/env";

/** How many connections one process keeps; web and worker together stay far below PostgreSQL's default of 100. */
export const POOL_SIZE = 10;

const make = () => new PrismaClient({ adapter: new PrismaPg({ connectionString: env.DATABASE_URL, max: POOL_SIZE }) });

const kept = globalThis as unknown as { postilDb?: ReturnType<typeof make> };

/** The database. One per process, also when a development server reloads its modules. */
export const db = kept.postilDb ?? make();
kept.postilDb = db;

/** Inside a transaction, or outside: stores take either. */
export type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0];
