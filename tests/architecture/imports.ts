// Reads every source file's imports, as the architecture test wants them.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** The repository's root. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** One import: what it names, and whether it vanishes when types do. */
export type Import = { target: string; typeOnly: boolean };

/** One source file: its path from the root, its words, its imports. */
export type Source = { path: string; code: string; imports: Import[] };

const STATEMENT = /(?:^|\n)\s*(import|export)(\s+type)?\s[^;"']*?from\s*["']([^"']+)["']/g;
const BARE = /(?:^|\n)\s*import\s*["']([^"']+)["']/g;
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** A specifier as a path from the root, without its ending; a package keeps its name. */
function resolved(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return relative(ROOT, join(ROOT, dirname(from), specifier));
  return specifier;
}

function read(path: string): Source {
  const code = readFileSync(join(ROOT, path), "utf8");
  const imports = [
    ...[...code.matchAll(STATEMENT)].map((m) => ({ target: resolved(path, m[3] ?? ""), typeOnly: Boolean(m[2]) })),
    ...[...code.matchAll(BARE)].map((m) => ({ target: resolved(path, m[1] ?? ""), typeOnly: false })),
    ...[...code.matchAll(DYNAMIC)].map((m) => ({ target: resolved(path, m[1] ?? ""), typeOnly: false })),
  ];
  return { path, code, imports };
}

const MADE = /(^|\/)(\.next[^/]*|node_modules|\.output)\//;
const CODE = /\.(ts|tsx|mjs)$/;

/** Every file of our own code below these folders. */
export function sources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    )
    .filter((path) => CODE.test(path) && !path.endsWith(".d.ts") && !MADE.test(path))
    .sort()
    .map(read);
}
