// What the worker and a reading process say to each other, and how much a reading may take.
import type { Found } from "@/server/texts/import/block";
import type { Part } from "@/server/texts/import/source";

/** A long book takes some ten seconds; what takes longer than this never ends. */
export const READING_SECONDS = 120;

/** The memory of a reading process in all, and of it what JavaScript's own objects may take. */
export const READING_BYTES = 1_000_000_000;
/** The cap that V8 is given, in megabytes; less than the above, since the bytes of files lie outside it. */
export const READING_HEAP_MB = 900;

/** No honest answer is longer; what is, comes from a reader that was taken over. */
export const LONGEST_ANSWER = 100 * 1024 * 1024;

/** The number of the pipe on which a reading process answers. */
export const ANSWERS = 3;

/** What a reading process is asked. The file's bytes follow it. */
export type Ask = { name: string; type: string; parts?: number[] };

/** One line of its answer; the last one says what came of it. */
export type Heard =
  | { kind: "progress"; share: number; doing: string }
  | { kind: "found"; format: string; found: Found; raw: string }
  | { kind: "parts"; format: string; parts: Part[] }
  | { kind: "refused"; message: string }
  | { kind: "broken"; at: string }
  | { kind: "ended"; why: "time" | "memory" };
