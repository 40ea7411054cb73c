// PostgreSQL in a folder of ours: made when missing, reused while it runs, stopped when nobody needs it.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isAlive, underLock } from "./lock";
import { freePort } from "./port";
import { initialise, readPassword, survey } from "./postgres-folder";
import { inside, type Place, run } from "./postgres-program";

/** The port we ask for first; not PostgreSQL's own 5432, which is often taken. */
export const FIRST_PORT = 5455;

/** How long a stop waits for other connections to end before it leaves the server to them. */
export const GUEST_PATIENCE_MS = 2_000;

/** How long a killed server may stay in the list of processes. */
export const DYING_PATIENCE_MS = 5_000;

/** A running server. */
export interface PostgresServer {
  /** The address of a database on it. */
  url(database: string): string;
  /** Lets go of the server, and stops it unless somebody else is connected to it. */
  stop(): Promise<void>;
  /** Lets go of the server and leaves it running. */
  leave(): Promise<void>;
}

/** How to run it: `durable: false` is for tests, which need no protection against power failure. */
export interface PostgresOptions {
  durable?: boolean;
}

/** Starts PostgreSQL on `folder`, or joins the one that already runs there (after a kill -9, for instance). */
export function startPostgres(folder: string, options: PostgresOptions = {}): Promise<PostgresServer> {
  return underLock(`${folder}.lock`, async () => {
    const place = survey(folder);
    const password = readPassword(folder) ?? initialise(place);
    const running = await joinRunning(place, password);
    if (running) return server(place, password, running);
    return server(place, password, await connect(address(password, await launch(place, options), "postgres")));
  });
}

/** A connection to the server that runs on the folder and knows our password, or nothing. Another one there is stopped. */
async function joinRunning(place: Place, password: string): Promise<pg.Client | undefined> {
  const running = postmaster(place.folder);
  if (!running) return undefined;
  try {
    return await connect(address(password, running.port, "postgres"));
  } catch {
    await clear(place, running.pid);
    return undefined;
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  client.on("error", () => undefined); // the server has gone; whoever works with it will notice
  await client.connect();
  return client;
}

function postmaster(folder: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    const found = { pid: Number(lines[0]), port: Number(lines[3]) };
    return isAlive(found.pid) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Ends a server that does not answer. One that was killed may still be on its way out of the list of processes. */
async function clear(place: Place, pid: number): Promise<void> {
  const until = Date.now() + DYING_PATIENCE_MS;
  while (processState(pid) === "dying" && Date.now() < until) await sleep(50);
  if (processState(pid) === "dying") rmSync(path.join(place.folder, "postmaster.pid")); // nobody buries the dead here
  if (processState(pid) !== "postgres") return;
  try {
    run(place, "pg_ctl", ["stop", "--mode=immediate", "--wait"]);
  } catch (error) {
    if (isAlive(pid)) throw error;
  }
}

function processState(pid: number): "gone" | "dying" | "postgres" | "other" {
  if (!isAlive(pid)) return "gone";
  if (process.platform === "win32") return "postgres"; // pg_ctl itself looks
  const seen = spawnSync("ps", ["-p", String(pid), "-o", "stat=,args="], { encoding: "utf8" }).stdout ?? "";
  if (seen.startsWith("Z")) return "dying";
  return seen.includes("postgres") ? "postgres" : "other";
}

async function launch(place: Place, { durable = true }: PostgresOptions): Promise<number> {
  const port = await freePort(FIRST_PORT);
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 200,
    ...(durable ? { fsync: "on", full_page_writes: "on", synchronous_commit: "on" } : { fsync: "off" }),
  };
  const flags = Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(" ");
  run(place, "pg_ctl", ["start", "--wait", "--timeout=60", `--log=${inside(place)}/server.log`, `--options=${flags}`]);
  return port;
}

function address(password: string, port: number, database: string): string {
  return `postgresql://postil:${password}@127.0.0.1:${port}/${database}`;
}

/** While we use the server we are connected to it, so that nobody else's `stop` takes it away. */
function server(place: Place, password: string, presence: pg.Client): PostgresServer {
  const leave = () => presence.end().catch(() => undefined);
  const stop = () =>
    underLock(`${place.folder}.lock`, async () => {
      const needed = await hasGuests(presence);
      await leave();
      if (!needed && postmaster(place.folder)) run(place, "pg_ctl", ["stop", "--mode=fast", "--wait"]);
    });
  return { url: (database) => address(password, presence.port, database), stop, leave };
}

/** Is anybody else connected, and stays? A program that we have just ended may take a moment to go. */
async function hasGuests(presence: pg.Client): Promise<boolean> {
  const until = Date.now() + GUEST_PATIENCE_MS;
  while (await guestsNow(presence)) {
    if (Date.now() > until) return true;
    await sleep(50);
  }
  return false;
}

async function guestsNow(presence: pg.Client): Promise<boolean> {
  const others = "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
  return presence.query(others).then(
    ({ rowCount }) => rowCount !== 0,
    () => false,
  );
}
