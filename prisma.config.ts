// Prisma's command line: where the schema is, which database, and an engine that needs no download.
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { defineConfig } from "prisma/config";

if (existsSync(".env")) process.loadEnvFile(".env");
replaceMissingEngine();

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "tsx prisma/seed.ts" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});

/** Where the native engine has not been downloaded, our stand-in on WebAssembly serves (not on Windows: no `#!`). */
function replaceMissingEngine() {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.platform === "win32") return;
  const engines = path.dirname(
    createRequire(createRequire(import.meta.url).resolve("prisma/config")).resolve("@prisma/engines"),
  );
  const downloaded = readdirSync(path.join(engines, "..")).some((file) => file.startsWith("schema-engine-"));
  if (!downloaded) process.env.PRISMA_SCHEMA_ENGINE_BINARY = path.resolve("prisma/schema-engine.mjs");
}
