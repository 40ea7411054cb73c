// The data folder of our PostgreSQL: whether it can be used, and how it is made.
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { postgresBinaries } from "./postgres-binaries";
import { type Place, run } from "./postgres-program";
import { postgresUser } from "./postgres-user";
import { Trouble } from "./trouble";

/** Looks at a data folder that exists or will; refuses where we may not write. */
export function survey(folder: string): Place {
  try {
    mkdirSync(path.dirname(folder), { recursive: true });
  } catch (error) {
    throw notWritable(folder, error);
  }
  const user = postgresUser(folder);
  return { folder, user, bin: postgresBinaries(user) };
}

function notWritable(folder: string, error: unknown): Trouble {
  const why = (error as NodeJS.ErrnoException).code ?? String(error);
  return new Trouble(
    `The data folder ${path.dirname(folder)} cannot be written (${why}): give this user the right to write there.`,
  );
}

const passwordFile = (folder: string) => `${folder}.password`;

/** The password of the folder's database, or nothing when there is no database yet. */
export function readPassword(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  try {
    return readFileSync(passwordFile(folder), "utf8").trim();
  } catch {
    throw new Trouble(
      `${passwordFile(folder)} cannot be read, and without it the database in ${folder} cannot be opened: start as the user that made it.`,
    );
  }
}

/** Makes the data folder beside its final name, so that one half made by an interrupted run is never used. */
export function initialise({ folder, user, bin }: Place): string {
  const fresh = `${folder}.new`;
  const password = randomBytes(16).toString("hex");
  try {
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    if (user) chownSync(fresh, user.uid, user.gid);
    writeFileSync(passwordFile(folder), `${password}\n`, { mode: 0o600 });
    chmodSync(passwordFile(folder), 0o600);
  } catch (error) {
    throw notWritable(folder, error);
  }
  const told = mkdtempSync(path.join(tmpdir(), "postil-")); // initdb, as its own user, reads the password here
  try {
    cpSync(passwordFile(folder), path.join(told, "password"));
    if (user) for (const each of [told, path.join(told, "password")]) chownSync(each, user.uid, user.gid);
    run({ folder: fresh, user, bin }, "initdb", [...INITDB_FLAGS, `--pwfile=${path.join(told, "password")}`]);
  } finally {
    rmSync(told, { recursive: true });
  }
  renameSync(fresh, folder);
  return password;
}

const INITDB_FLAGS = [
  "--username=postil",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=builtin", // the same order of words on every system
  "--builtin-locale=C.UTF-8",
  "--locale=C",
];
