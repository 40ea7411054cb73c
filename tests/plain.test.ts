// Statements past Prisma: prepared once for each connection.
import { expect, it, vi } from "vitest";

const copy = async () => {
  vi.resetModules();
  return (await import("@/server/plain")).plain;
};

it("copies of it, as the built app has them, prepare other statements on the same connections", async () => {
  const [pages, doors] = [await copy(), await copy()];
  expect(await pages.$queryRawUnsafe("SELECT 1 AS page")).toEqual([{ page: 1 }]);
  expect(await doors.$queryRawUnsafe("SELECT 2 AS door")).toEqual([{ door: 2 }]);
  expect(await pages.$queryRawUnsafe("SELECT 1 AS page")).toEqual([{ page: 1 }]);
});
