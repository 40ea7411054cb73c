// Which databases a start accepts.
import { expect, it } from "vitest";
import { refuseOldServer } from "@/server/setup/database";

it("refuses a PostgreSQL that is too old, and says which it needs", () => {
  expect(() => refuseOldServer(140_012)).toThrow("The database is PostgreSQL 14; Postil needs 15 or newer.");
  expect(() => refuseOldServer(150_000)).not.toThrow();
  expect(() => refuseOldServer(180_004)).not.toThrow();
});
