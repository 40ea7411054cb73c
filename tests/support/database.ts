// Before each test file: settings for it, and a database of its own that is made when the file first needs one.
import { afterAll, inject } from "vitest";
import { cloneDatabase } from "./postgres";

const database = await cloneDatabase(inject("adminUrl"), inject("template"));

// Before anything imports server/env.ts.
Object.assign(process.env, {
  DATABASE_URL: database.url,
  SECRET: "a secret for tests and for nothing else",
  ORIGIN: "http://localhost:3000",
  LOG_LEVEL: "silent",
});

afterAll(database.drop);
