// The settings that a start works with: those given, `.env`, and for a local start what nobody set.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { demandSigningKey } from "../mail/dkim-key.service";
import { readSettings, type Settings, WrongSetting } from "../settings";
import { root } from "./paths";
import { Trouble } from "./trouble";

/** Settings by name, as an environment has them. */
export type Given = Record<string, string | undefined>;

/** What the environment and `.env` say together; the environment is stronger. */
export function givenSettings(): Given {
  const file = path.join(root, ".env");
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}), ...process.env };
}

/** Does the operator bring a database, or do we run one? */
export const bringsDatabase = (given: Given) => Boolean(given.DATABASE_URL?.trim());

/** Refuses wrong settings before anything slow happens. What a local start makes by itself may be missing. */
export function checkSettings(given: Given): Settings {
  const ours = { DATABASE_URL: "postgresql://localhost/ours", SECRET: "made by the start, kept in .data" };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
  const settings = readOrTell({ ...ours, ...set });
  if (settings.HOSTED && !set.SECRET)
    throw new Trouble("SECRET is not set: on a public address make one with `openssl rand -hex 32` and keep it.");
  return settings;
}

function readOrTell(given: Given): Settings {
  try {
    const settings = readSettings(given);
    demandSigningKey(settings.DKIM_KEY);
    return settings;
  } catch (error) {
    throw error instanceof WrongSetting ? new Trouble(error.message) : error;
  }
}
