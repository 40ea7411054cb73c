// Secrets that nobody set: made once and kept with the data of this machine.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "./paths";

/** This machine's own SECRET, the same at every start. */
export function localSecret(folder = dataFolder): string {
  const file = path.join(folder, "secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")).SECRET;
  mkdirSync(folder, { recursive: true });
  const SECRET = randomBytes(32).toString("hex");
  writeFileSync(file, `${JSON.stringify({ SECRET })}\n`, { mode: 0o600 });
  return SECRET;
}
