// PostgreSQL refuses to run as root: whom to run it as.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { Trouble } from "./trouble";

/** A user of the operating system. */
export interface OsUser {
  uid: number;
  gid: number;
}

/** Nothing when we are not root; otherwise the owner of the data folder, or an unprivileged user for a new one. */
export function postgresUser(folder: string): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  const user = lookUp("postgres") ?? lookUp("nobody");
  if (user) return user;
  throw new Trouble(
    "PostgreSQL refuses to run as root and this machine has neither a user `postgres` nor `nobody`: start as an ordinary user, or set DATABASE_URL.",
  );
}

function lookUp(name: string): OsUser | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const answer = spawnSync("id", [flag, name], { encoding: "utf8" });
    return answer.status === 0 ? Number(answer.stdout) : Number.NaN;
  });
  return uid && gid ? { uid, gid } : undefined;
}
