// The tests' own ground: every file has a database, empty and migrated.
import { expect, it } from "vitest";
import { db } from "@/server/db";

it("gives a test file a migrated database without rows", async () => {
  expect(await db.user.count()).toBe(0);
});
