// Before each test file that stands apart: settings for it, and a database of its own.
import { afterAll, inject } from "vitest";
import { cloneDatabase } from "./postgres";
import { settle } from "./settings";

const database = await cloneDatabase(inject("adminUrl"), inject("template"));
settle(database.url);
afterAll(database.drop);
