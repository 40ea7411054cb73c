// M9: digests of twelve zones over both changes of the clocks, by the real service on PostgreSQL. The whole year is in
// `npm run faults`.
import { expect, test } from "vitest";
import { yearOfDigests } from "../faults/year-of-digests";

/** The days around the changes in Europe and in the south. */
test.each([
  ["spring", "2026-03-27T00:00:00Z", "2026-04-07T12:00:00Z"],
  ["autumn", "2026-10-23T00:00:00Z", "2026-11-03T12:00:00Z"],
])(
  "readers in twelve zones get exactly one digest a local date, and one a week, while clocks change in %s",
  async (_, from, to) => {
    const { digests, ...wrong } = await yearOfDigests({ from: new Date(from), to: new Date(to) });
    expect(wrong).toMatchObject({ missing: [], twice: [], astray: [] });
    expect(digests).toBeGreaterThan(12 * 10);
  },
  300_000,
);
