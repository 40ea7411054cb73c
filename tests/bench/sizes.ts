// What a comment takes up on disk, with its indexes and everything that is kept because of it.
import pg from "pg";
import type { Line } from "@/tests/bench/report";

/** Tables that grow with the talk and stay; events and jobs are swept. */
const KEPT = ["Comment", "CommentWords", "Thread"];

type Size = { table: string; rows: number; bytes: number; indexes: number };

const SIZES = `
  SELECT c."relname" AS "table", c."reltuples"::float8 AS "rows", pg_total_relation_size(c."oid")::float8 AS "bytes",
         pg_indexes_size(c."oid")::float8 AS "indexes"
    FROM pg_class c JOIN pg_namespace n ON n."oid" = c."relnamespace"
   WHERE n."nspname" = 'public' AND c."relkind" = 'r' AND c."reltuples" > 0 ORDER BY 3 DESC`;

/** Bytes for each comment, by table; measured over all comments that the stage has. */
export async function sizes(): Promise<Line[]> {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query("VACUUM ANALYZE");
  const { rows: tables } = await client.query<Size>(SIZES);
  await client.end();
  const comments = tables.find(({ table }) => table === "Comment")?.rows ?? 0;
  const each = ({ bytes }: Size) => bytes / 1000 / comments;
  const kept = tables.filter(({ table }) => KEPT.includes(table));
  const raw = Object.fromEntries(tables.slice(0, 5).map((one) => [one.table, each(one)]));
  const value = kept.reduce((sum, one) => sum + each(one), 0);
  return [
    { what: "a comment on disk, with its words, thread and indexes", value, bar: null, unit: "kB", raw, all: tables },
  ];
}
