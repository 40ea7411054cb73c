// Where days begin; and how a statement that was stopped is known.
import { expect, it } from "vitest";
import { db } from "@/server/db";
import { beginningOf } from "@/server/search/day";
import { tookTooLong } from "@/server/search/timeout";

it.each([
  ["2026-03-10", "UTC", 0, "2026-03-10T00:00:00.000Z"],
  ["2026-03-10", "Europe/Lisbon", 1, "2026-03-11T00:00:00.000Z"],
  ["2026-07-10", "Europe/Lisbon", 0, "2026-07-09T23:00:00.000Z"],
  // The clocks are set in the night before, and in the night after.
  ["2026-03-29", "Europe/Berlin", 0, "2026-03-28T23:00:00.000Z"],
  ["2026-03-29", "Europe/Berlin", 1, "2026-03-29T22:00:00.000Z"],
  ["2026-10-25", "America/New_York", 0, "2026-10-25T04:00:00.000Z"],
  ["2026-11-01", "America/New_York", 1, "2026-11-02T05:00:00.000Z"],
  ["2026-01-01", "Pacific/Kiritimati", 0, "2025-12-31T10:00:00.000Z"],
] as const)("%s in %s, %i later, begins at its own midnight", (day, zone, later, moment) => {
  expect(beginningOf(day, zone, later)?.toISOString()).toBe(moment);
});

it.each(["", "tomorrow", "2026-1-1", "2026-13-40", "12026-01-01"])("%j is no day", (day) => {
  expect(beginningOf(day, "UTC")).toBeNull();
});

it("a statement that took too long is known from any other fault", async () => {
  const stopped = db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('statement_timeout', '20', true)`;
    await tx.$queryRaw`SELECT pg_sleep(30)::text`;
  });
  expect(tookTooLong(await stopped.catch((error: unknown) => error))).toBe(true);
  const broken = db.$queryRaw`SELECT 1 / 0`;
  expect(tookTooLong(await broken.catch((error: unknown) => error))).toBe(false);
});
