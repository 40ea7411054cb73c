#!/usr/bin/env node
// Prisma's schema engine without its download: the same JSON-RPC over stdio, served by the WebAssembly build from npm.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import readline from "node:readline";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const flags = process.argv.slice(2);
const valuesOf = (name) => flags.flatMap((flag, i) => (flag === name ? [flags[i + 1]] : []));
const url = JSON.parse(valuesOf("--datasource")[0] ?? "{}").url ?? process.env.DATABASE_URL;

if (flags.includes("cli")) await answerCommand(flags);
else serve();

/** `cli can-connect-to-database` and `cli create-database`: answered by the exit code. */
async function answerCommand(words) {
  try {
    if (words.includes("create-database")) await createDatabase();
    else await withClient(url, async () => undefined);
    process.exit(0);
  } catch (error) {
    const fields = { error_code: prismaCode(error), message: error.message };
    console.error(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}`); // Prisma skips the first line
    process.exit(1);
  }
}

/** Answers requests, one line each, until the input ends. */
async function serve() {
  const sessions = new Set();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    if (!request.method) continue; // the command line's answer to one of our prints
    const session = answer(request).then((reply) => send({ id: request.id, ...reply }));
    sessions.add(session);
    session.finally(() => sessions.delete(session));
  }
  await Promise.all(sessions);
  process.exit(0);
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

async function answer({ id, method, params }) {
  const shadows = [];
  try {
    if (method === "createDatabase") return { result: { databaseName: await createDatabase() } };
    const engine = await loadEngine(shadows);
    const result = await call(engine, method, params);
    if (method === "diff" && result.stdout != null)
      send({ id: 1_000_000 + id, method: "print", params: { content: result.stdout } });
    return { result: result ?? {} };
  } catch (error) {
    const message = String(error?.message ?? error);
    const data = { is_panic: false, message, meta: error?.meta ?? {}, error_code: prismaCode(error) };
    return { error: { code: 4466, message, data } };
  } finally {
    // Before the answer goes out: Prisma kills its engine right after it.
    for (const drop of shadows) await drop();
  }
}

function call(engine, method, params) {
  if (method === "getDatabaseVersion") return engine.version(params);
  return engine[method](params);
}

/** Prisma's code for an error: the engine's own, or the one that matches PostgreSQL's. */
function prismaCode(error) {
  if (/^P\d{4}$/.test(error?.code ?? "")) return error.code;
  const known = { "3D000": "P1003", "28P01": "P1000", 28000: "P1010", "42P04": "P1009", 42501: "P1010" };
  if (known[error?.code]) return known[error.code];
  return error?.code?.startsWith?.("E") ? "P1001" : undefined; // ECONNREFUSED and its like
}

async function loadEngine(shadows) {
  const require = createRequire(import.meta.url);
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = readFileSync(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm"));
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = valuesOf("--datamodels").map((file) => [file, readFileSync(file, "utf8")]);
  const factory = bindMigrationAwareSqlAdapterFactory(new Factory(shadows));
  return glue.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => undefined, factory);
}

/** Prisma's adapter, with what the engine needs beyond what the client does. */
class Factory extends PrismaPg {
  constructor(shadows) {
    super({ connectionString: url ?? "postgresql://localhost/none" }, { schema: schemaOf(url) });
    this.shadows = shadows;
  }

  async connect() {
    return fitForEngine(await super.connect());
  }

  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID().replaceAll("-", "_")}`;
    await withClient(onDatabase("postgres"), (client) => client.query(`CREATE DATABASE ${name}`));
    const shadow = new PrismaPg({ connectionString: onDatabase(name) }, { schema: schemaOf(url) });
    const adapter = fitForEngine(await shadow.connect());
    this.shadows.push(async () => {
      await adapter.dispose().catch(() => undefined);
      await withClient(onDatabase("postgres"), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    });
    return adapter;
  }
}

function fitForEngine(adapter) {
  const { performIO, queryRaw } = adapter;
  // The catalogue's internal type "char" (18) is unknown to the adapter: read it as character (1042).
  const charColumns = new WeakMap();
  adapter.performIO = async (query) => {
    const result = await performIO.call(adapter, query);
    const columns = [...(result.fields ?? []).entries()].filter(([, field]) => field.dataTypeID === 18);
    for (const [, field] of columns) field.dataTypeID = 1042;
    charColumns.set(
      query,
      columns.map(([i]) => i),
    );
    return result;
  };
  adapter.queryRaw = async (query) => {
    const own = { ...query };
    const result = await queryRaw.call(adapter, own);
    for (const i of charColumns.get(own) ?? []) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter splits scripts at every `;`, also inside $$ bodies. One simple query is one implicit transaction.
  adapter.executeScript = async (sql) => {
    try {
      await adapter.underlyingDriver().query(sql);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

async function createDatabase() {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  await withClient(onDatabase("postgres"), (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`),
  );
  return name;
}

function onDatabase(name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.toString();
}

function schemaOf(address) {
  return address ? (new URL(address).searchParams.get("schema") ?? undefined) : undefined;
}

async function withClient(address, work) {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
