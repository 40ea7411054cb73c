// Cursors: there and back, and nothing but our own.
import { expect, test } from "vitest";
import { fromCursor, toCursor } from "@/server/cursor";

test.each([0n, 1n, 35n, 36n, 2n ** 63n - 1n])("%s comes back as itself", (seq) => {
  expect(fromCursor(toCursor(seq))).toBe(seq);
});

test.each(["", "A", "-1", "1.5", "1y2p0ij32e8e8", "zzzzzzzzzzzzz", "00000000000000"])(
  "“%s” is none of ours, or more than the database can count to",
  (cursor) => {
    expect(fromCursor(cursor)).toBeNull();
  },
);
