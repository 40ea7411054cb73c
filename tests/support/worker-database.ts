// Before each test file: settings for it, and a database without a row. Files share a worker, what it has loaded, and
// its database: a program that is warm does the same in half of the processor's time.
import { inject } from "vitest";
import { cloneDatabase, emptyDatabase } from "./postgres";
import { settle } from "./settings";

const kept = globalThis as unknown as { postilTestDatabase?: string };

if (kept.postilTestDatabase) await emptyDatabase(kept.postilTestDatabase);
else kept.postilTestDatabase = (await cloneDatabase(inject("adminUrl"), inject("template"))).url;
settle(kept.postilTestDatabase);
