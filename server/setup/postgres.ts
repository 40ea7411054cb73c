// PostgreSQL in a folder of ours: made when missing, reused while it runs, stopped when nobody needs it.
import { spawnSync } from "node:child_process";
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
import pg from "pg";
import { isAlive, underLock } from "./lock";
import { freePort } from "./port";
import { canReach, postgresBinaries } from "./postgres-binaries";
import { type OsUser, postgresUser } from "./postgres-user";
import { Trouble } from "./trouble";

/** The port we ask for first; not PostgreSQL's own 5432, which is often taken. */
export const FIRST_PORT = 5455;

/** A running server. */
export interface PostgresServer {
  /** The address of a database on it. */
  url(database: string): string;
  /** Stops the server unless somebody else is connected to it. */
  stop(): Promise<void>;
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
    const port = (await joinRunning(place, password)) ?? (await launch(place, options));
    return server(place, password, port);
  });
}

interface Place {
  folder: string;
  user: OsUser | undefined;
  bin: string;
}

function survey(folder: string): Place {
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

function readPassword(folder: string): string | undefined {
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
function initialise({ folder, user, bin }: Place): string {
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

/** The port of the server that runs on the folder and knows our password, or nothing. Another one there is stopped. */
async function joinRunning(place: Place, password: string): Promise<number | undefined> {
  const running = postmaster(place.folder);
  if (!running) return undefined;
  try {
    const client = new pg.Client(address(password, running.port, "postgres"));
    await client.connect();
    await client.end();
    return running.port;
  } catch {
    if (isPostgres(running.pid)) run(place, "pg_ctl", ["stop", "--mode=immediate", "--wait"]);
    return undefined;
  }
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

function isPostgres(pid: number): boolean {
  if (process.platform === "win32") return true; // pg_ctl itself looks
  return spawnSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" }).stdout.includes("postgres");
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

/**
 * How the programs name the data folder. When root's checkout lies where PostgreSQL's user may not walk, they are
 * started inside the folder and reach it as their working directory.
 */
function inside({ folder, user }: Place): string {
  return !user || canReach(folder, user) ? folder : "/proc/self/cwd";
}

function run(place: Place, program: string, flags: string[]) {
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

function address(password: string, port: number, database: string): string {
  return `postgresql://postil:${password}@127.0.0.1:${port}/${database}`;
}

function server(place: Place, password: string, port: number): PostgresServer {
  const url = (database: string) => address(password, port, database);
  const stop = () =>
    underLock(`${place.folder}.lock`, async () => {
      if (postmaster(place.folder) && !(await hasGuests(url("postgres"))))
        run(place, "pg_ctl", ["stop", "--mode=fast", "--wait"]);
    });
  return { url, stop };
}

async function hasGuests(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    const { rowCount } = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
    );
    return rowCount !== 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
