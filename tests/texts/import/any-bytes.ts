// What every reader of a format owes: bytes that are no such file are refused with a sentence, never a crash.
import fc from "fast-check";
import { expect } from "vitest";
import { Refusal } from "@/server/refusal";

/** Bytes of all kinds: any at all, a file that is cut off, a file with one byte changed. */
const bytesAround = (whole: Uint8Array) =>
  fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.nat({ max: whole.length }).map((at) => whole.slice(0, at)),
    fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => whole.with(at, byte)),
  );

/** Reads them all; whatever is thrown is a refusal. */
export const bearsAnyBytes = (read: (bytes: Uint8Array) => Promise<unknown>, whole: Uint8Array, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(bytesAround(whole), async (bytes) => {
      const error: unknown = await read(bytes).then(
        () => null,
        (refused: unknown) => refused,
      );
      if (error !== null) expect(error).toBeInstanceOf(Refusal);
    }),
    { numRuns },
  );
