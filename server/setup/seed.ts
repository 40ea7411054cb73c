// The sample group of a fresh installation, made by prisma/seed.ts.
import { quietly } from "./quietly";
import type { Given } from "./settings";

/** Creates the sample group unless it is there. */
export function seed(env: Given): Promise<void> {
  return quietly("Creating the sample group", ["--import", "tsx", "prisma/seed.ts"], env);
}
