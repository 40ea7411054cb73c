// Starts Postil on this machine, tells what it is doing, and keeps it running until Ctrl-C.
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Settings } from "../settings";
import { ensureBuild } from "./build";
import { ensureClient } from "./client";
import { checkDatabase, ensureDatabase, migrate } from "./database";
import { lockHolder, tryLock } from "./lock";
import { dataFolder } from "./paths";
import { isFree } from "./port";
import { type PostgresServer, startPostgres } from "./postgres";
import { developmentTasks, environment, logs, productionTasks } from "./processes";
import { endWorkers } from "./quietly";
import { localSecret } from "./secrets";
import { seed } from "./seed";
import { bringsDatabase, checkSettings, type Given, givenSettings } from "./settings";
import { step } from "./steps.mjs";
import { askedToStop } from "./stopping";
import { Supervisor } from "./supervisor";
import { Trouble, tell } from "./trouble";

/** How long the web process may take to answer its first question; a first page in development is compiled for it. */
export const FIRST_ANSWER_PATIENCE_MS = 60_000;
/** How long a former start from the same folder may take to go away. */
export const FORMER_START_PATIENCE_MS = 15_000;

const development = process.argv.includes("--dev");
const onlyPrepare = process.argv.includes("--prepare");
const supervisor = new Supervisor();
let server: PostgresServer | undefined;

await tell(async () => {
  const given = givenSettings();
  const settings = checkSettings(given);
  const release = await takeFolder(settings);
  try {
    await Promise.race([run(given, settings), askedToStop()]);
  } finally {
    await endWorkers();
    await supervisor.stop();
    await server?.stop();
    release();
  }
  console.log(onlyPrepare ? "\nThe database is ready.\n" : "\nPostil has stopped; everything is kept.\n");
  process.exit(0);
});

async function run(given: Given, settings: Settings) {
  if (!onlyPrepare && !(await isFree(settings.PORT, settings.HOSTED ? "0.0.0.0" : "127.0.0.1")))
    throw new Trouble(`Port ${settings.PORT} is taken by another program: stop it, or choose a port with PORT=3001.`);
  const databaseUrl = given.DATABASE_URL?.trim() || (await ourDatabase());
  const env = environment(given, settings, databaseUrl, given.SECRET?.trim() || localSecret());
  await prepare(env, settings);
  if (onlyPrepare) return;
  if (!development) await step("Build the pages", () => ensureBuild());
  for (const task of development ? developmentTasks(env, settings) : productionTasks(env, settings))
    supervisor.keep(task);
  const hopeless = supervisor.hopeless.then((reason) => {
    throw new Trouble(`Postil cannot keep running: ${reason}`);
  });
  await Promise.race([step("Start web and worker", () => firstAnswer(settings)), hopeless]);
  welcome(settings, bringsDatabase(given));
  await hopeless;
}

async function ourDatabase(): Promise<string> {
  server = await step("Start PostgreSQL", () => startPostgres(path.join(dataFolder, "postgres")));
  await ensureDatabase(server.url("postgres"), "postil");
  return server.url("postil");
}

async function prepare(env: Given & { DATABASE_URL: string }, settings: Settings) {
  await step("Generate the database client", ensureClient);
  await step("Check and migrate the database", async () => {
    await checkDatabase(env.DATABASE_URL);
    return migrate(env.DATABASE_URL);
  });
  if (settings.SAMPLE) await step("Look after the sample group", () => seed(env));
}

/** Only one start at a time works in a folder; one whose npm was killed is about to end by itself. */
async function takeFolder(settings: Settings): Promise<() => void> {
  const file = path.join(dataFolder, "start.lock");
  const until = Date.now() + FORMER_START_PATIENCE_MS;
  for (let told = false; ; told = true) {
    const release = tryFolder(file);
    if (release) return release;
    const former = `Postil runs from this folder already (process ${lockHolder(file)})`;
    if (Date.now() > until) throw new Trouble(`${former}: see ${settings.ORIGIN}, or stop it first.`);
    if (!told) console.log(`  … ${former}; waiting a moment whether it ends.`);
    await sleep(200);
  }
}

function tryFolder(file: string) {
  try {
    return tryLock(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    throw new Trouble(
      `The data folder ${dataFolder} cannot be written (${why}): give this user the right to write there.`,
    );
  }
}

async function firstAnswer(settings: Settings) {
  const until = Date.now() + FIRST_ANSWER_PATIENCE_MS;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${settings.PORT}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > until)
      throw new Trouble(`The web process does not answer; its last words are in ${logs}/web.log.`);
    await sleep(100);
  }
}

function welcome(settings: Settings, ownDatabase: boolean) {
  const mail = settings.MAILBOX ? `read the mail at ${settings.ORIGIN}/mailbox` : "follow the link in the mail";
  const data = ownDatabase ? "in your own database" : `under ${path.relative(process.cwd(), dataFolder) || dataFolder}`;
  console.log(`
Postil is ready after ${(performance.now() / 1000).toFixed(1)} s:  ${settings.ORIGIN}

  Sign in:  give any address of yours at ${settings.ORIGIN}/signin and ${mail}.
            The first person to sign in owns this installation.
  Data:     ${data}; logs in ${path.relative(process.cwd(), logs)}
  Stop:     Ctrl-C
`);
}
