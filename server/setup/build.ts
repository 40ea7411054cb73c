// The built app: made again when a file that goes into it has changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { underLock } from "./lock";
import { checkoutCache, root } from "./paths";
import { quietly } from "./quietly";

/** What a build is made of. */
const SOURCES = [
  "app",
  "components",
  "public",
  "server",
  "prisma/schema.prisma",
  "headers.ts",
  "instrumentation.ts",
  "next.config.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Next's command line, to be run with node. */
export const nextProgram = path.join(
  path.dirname(createRequire(import.meta.url).resolve("next/package.json")),
  "dist/bin/next",
);

/** Builds into `folder` unless what is there was built from the same sources; answers whether there was work. */
export function ensureBuild(folder = ".next"): Promise<boolean> {
  return underLock(path.join(checkoutCache, `build${folder.replaceAll("/", "-")}.lock`), async () => {
    const stamp = path.join(root, folder, "postil-sources");
    const sources = sourcesHash();
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return false;
    await build(folder);
    writeFileSync(stamp, sources);
    return true;
  });
}

function sourcesHash(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) hashInto(hash, source);
  return hash.digest("hex");
}

function hashInto(hash: ReturnType<typeof createHash>, place: string) {
  const full = path.join(root, place);
  if (!existsSync(full)) return;
  const names = readdirOrNothing(full);
  if (names) for (const name of names.sort()) hashInto(hash, `${place}/${name}`);
  else hash.update(place).update(readFileSync(full));
}

function readdirOrNothing(place: string): string[] | undefined {
  try {
    return readdirSync(place);
  } catch {
    return undefined;
  }
}

function build(folder: string): Promise<void> {
  const settings = { NODE_ENV: "production" as const, POSTIL_DIST: folder, NEXT_TELEMETRY_DISABLED: "1" };
  return quietly("The build", [nextProgram, "build"], settings);
}
