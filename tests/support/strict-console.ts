// A test during which console.error was called has failed: React, Prisma and Node report real faults there.
import { afterEach, beforeEach, expect, vi } from "vitest";

let errors: string[] = [];

beforeEach(() => {
  errors = [];
  vi.spyOn(console, "error").mockImplementation((...words) => void errors.push(words.map(String).join(" ")));
});

afterEach(() => {
  vi.mocked(console.error).mockRestore();
  expect(errors, "nothing is written to console.error").toEqual([]);
});
