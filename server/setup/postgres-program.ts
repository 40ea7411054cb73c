// Running PostgreSQL's programs on a data folder, as the user that may.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { canReach } from "./postgres-binaries";
import type { OsUser } from "./postgres-user";
import { Trouble } from "./trouble";

/** A data folder, whom PostgreSQL runs as there, and where its programs are. */
export interface Place {
  folder: string;
  user: OsUser | undefined;
  bin: string;
}

/**
 * How the programs name the data folder. When root's checkout lies where PostgreSQL's user may not walk, they are
 * started inside the folder and reach it as their working directory.
 */
export function inside({ folder, user }: Place): string {
  return !user || canReach(folder, user) ? folder : "/proc/self/cwd";
}

/** Runs `initdb` or `pg_ctl` on the folder; its last words become the sentence when it fails. */
export function run(place: Place, program: string, flags: string[]) {
  const answer = spawnSync(path.join(place.bin, program), [...flags, `--pgdata=${inside(place)}`], {
    ...place.user,
    cwd: place.folder,
    env: { ...process.env, LC_ALL: "C" },
    encoding: "utf8",
    stdio: "pipe",
  });
  if (answer.status === 0) return;
  const said = `${answer.stderr ?? ""}${answer.stdout ?? ""}${answer.error?.message ?? ""}`.trim().split("\n");
  throw new Trouble(`PostgreSQL's ${program} failed on ${place.folder}: ${said.slice(-3).join(" ")}`);
}
