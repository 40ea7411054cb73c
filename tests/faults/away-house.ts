// An installation on a PostgreSQL of its own, which can be taken away and brought back while web and worker run on.
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureDatabase, migrate } from "@/server/setup/database";
import { startPostgres } from "@/server/setup/postgres";
import { survey } from "@/server/setup/postgres-folder";
import { run } from "@/server/setup/postgres-program";
import { Supervisor } from "@/server/setup/supervisor";
import { installation, isWell, SECRET, until } from "@/tests/faults/processes";

/** A running installation and the switch of its database. */
export type House = {
  origin: string;
  takeAway(mode: "fast" | "immediate"): void;
  bringBack(): void;
  /** Did a process of it have to be started again? */
  restarted(): boolean;
  close(): Promise<void>;
};

/** Starts it, and makes this process use its database: import what needs one afterwards. */
export async function houseOfItsOwn(): Promise<House> {
  const home = mkdtempSync(path.join(tmpdir(), "postil-away-"));
  chmodSync(home, 0o755); // PostgreSQL's own user walks through it
  const [folder, logs] = [path.join(home, "postgres"), path.join(home, "logs")];
  const server = await startPostgres(folder);
  const url = server.url("postil");
  await ensureDatabase(server.url("postgres"), "postil");
  await migrate(url);
  await server.leave();
  Object.assign(process.env, { DATABASE_URL: url, SECRET, LOG_LEVEL: "silent" });
  const { origin, tasks } = await installation(url, logs);
  const supervisor = new Supervisor();
  for (const task of tasks) supervisor.keep(task);
  const place = survey(folder);
  const house: House = {
    origin,
    takeAway: (mode) => run(place, "pg_ctl", ["stop", `--mode=${mode}`, "--wait"]),
    // `restart` starts a stopped server as it was started before, on the same port.
    bringBack: () => run(place, "pg_ctl", ["restart", "--wait", "--timeout=60", `--log=${folder}/server.log`]),
    restarted: () => tasks.some(({ name }) => existsSync(path.join(logs, `${name}.old.log`))),
    close: async () => {
      await supervisor.stop();
      house.takeAway("fast");
      rmSync(home, { recursive: true, force: true });
    },
  };
  await until("web serves", () => isWell(origin));
  return house;
}
