// Statements in plain SQL over the connections of db.ts, past Prisma: a tenth of its time for each. A store that speaks
// SQL alone takes `Sql`, and so works in a transaction of either kind.
import { createHash } from "node:crypto";
import pg from "pg";
import { Prisma } from "@/prisma/client/client";
import { pool } from "@/server/db";

type Words = TemplateStringsArray | Prisma.Sql;

/** What speaks SQL: Prisma, its transactions, and what this file makes. */
export type Sql = {
  $queryRaw<T = unknown>(words: Words, ...values: unknown[]): Promise<T>;
  $executeRaw(words: Words, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<T = unknown>(text: string, ...values: unknown[]): Promise<T>;
};

/** How long a transaction waits for its turn on a row or a lock before it gives up, in milliseconds. */
export const LOCK_PATIENCE = 15_000;

/** So many texts are prepared once for each connection; texts that differ with every call are sent as they are. */
const MOST_PREPARED = 200;

const prepared = new Map<string, string>();

// The built app has a copy of this file for pages and one for doors, over the same connections: a name must say its text.
function nameOf(text: string): string | undefined {
  const name = prepared.get(text);
  if (name || prepared.size >= MOST_PREPARED) return name;
  prepared.set(text, createHash("sha256").update(text).digest("base64url"));
  return prepared.get(text);
}

const { INT8, TIMESTAMP } = pg.types.builtins;

// As Prisma reads them: the database's timestamps are of UTC, and its large numbers are exact.
const READ: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: "text") => {
    if (oid === INT8) return BigInt;
    if (oid === TIMESTAMP) return (said: string) => new Date(`${said.replace(" ", "T")}Z`);
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

const given = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

function send(to: pg.Pool | pg.PoolClient, text: string, values: readonly unknown[]) {
  return to.query({ name: nameOf(text), text, values: values.map(given), types: READ });
}

function over(to: pg.Pool | pg.PoolClient): Sql {
  const ask = (words: Words, values: unknown[]) => {
    const { text, values: all } = "text" in words ? words : Prisma.sql(words, ...values);
    return send(to, text, all);
  };
  return {
    $queryRaw: async <T>(words: Words, ...values: unknown[]) => (await ask(words, values)).rows as T,
    $executeRaw: async (words, ...values) => (await ask(words, values)).rowCount ?? 0,
    $queryRawUnsafe: async <T>(text: string, ...values: unknown[]) => (await send(to, text, values)).rows as T,
  };
}

/** One statement at a time, outside of a transaction. */
export const plain: Sql = over(pool);

/** Everything or nothing: a transaction of plain statements. */
export async function inTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks is told by the statement that it breaks.
  const deaf = () => undefined;
  client.on("error", deaf);
  let broken: Error | undefined;
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = ${LOCK_PATIENCE}`);
    const result = await work(over(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.off("error", deaf);
    client.release(broken);
  }
}

/** PostgreSQL's name for a row whose key is there already. */
const TAKEN = "23505";

/** Whether a plain statement failed because its key is there already. */
export const isTaken = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === TAKEN;
