// `npm run faults`: the faults at length, each with its number of trials; with names of parts (web worker fire year live two),
// those alone. Wants a PostgreSQL and takes a while.
import { cloneDatabase, joinTestServer } from "../support/postgres";

/** How often each moment is tried; `FAULT_TRIALS` says otherwise. */
const TRIALS = Number(process.env.FAULT_TRIALS ?? 100);

/** People who listen live while the web process dies, one time in five trials; and how long all of them are cut off, in seconds. */
const [LISTENERS, TRIALS_PER_RESTART, CUT_SECONDS] = [200, 5, 60];

/** Of those who come back at most so many within half a second, also on a machine that stalls: a herd would be all of them. */
const MOST_AT_ONCE = 0.5;

/** The web process dies twice a trial, while so many are posted: 200 times during 5,200 posts. */
const [KILLS_PER_TRIAL, POSTS_PER_TRIAL] = [2, 52];

/** Mails under fire, and workers killed meanwhile: 10,000 and 50. */
const [MAILS_PER_TRIAL, TRIALS_PER_KILL] = [100, 2];

const asked = process.argv.slice(2);
const wanted = (part: string): boolean => asked.length === 0 || asked.includes(part);

const server = await joinTestServer();
const database = await cloneDatabase(server.adminUrl, server.template);
Object.assign(process.env, {
  DATABASE_URL: database.url,
  SECRET: "a secret for faults and for nothing else",
  LOG_LEVEL: "silent",
});
let failed = false;

function tell(fault: string, trials: number, held: boolean, figures: string): void {
  failed ||= !held;
  console.log(`${held ? "held  " : "BROKEN"} ${fault}: ${trials} trials. ${figures}`);
}

async function workers(): Promise<void> {
  const { killWorkers } = await import("./worker-kills");
  for (const moment of ["before", "within", "after"] as const) {
    const toll = await killWorkers(TRIALS, moment);
    const bound = moment === "after" ? TRIALS : 0;
    const held = toll.lost === 0 && toll.most <= 2 && toll.repeated <= bound && toll.identical;
    const figures = `${toll.mails} mails, lost ${toll.lost}, repeated ${toll.repeated}, byte-identical ${toll.identical}`;
    tell(`F2 worker killed ${moment} the bytes`, TRIALS, held, figures);
  }
}

async function live(): Promise<void> {
  const { killUnderListeners, cutListeners } = await import("./live-crowd");
  const whole = ({ missed, twice, disorder, resets }: Awaited<ReturnType<typeof cutListeners>>) =>
    missed + twice + disorder + resets === 0;
  const restarts = Math.ceil(TRIALS / TRIALS_PER_RESTART);
  const killed = await killUnderListeners(database.url, LISTENERS, restarts);
  const spread = killed.fullest <= MOST_AT_ONCE;
  tell("F12 web killed under live listeners", restarts, whole(killed) && spread, JSON.stringify(killed));
  const cut = await cutListeners(database.url, LISTENERS, { comments: 0, seconds: CUT_SECONDS });
  tell(`F12 live listeners cut off for ${CUT_SECONDS} s`, 1, whole(cut), JSON.stringify(cut));
}

try {
  // After the settings: these read them when they are loaded.
  if (wanted("web")) {
    const { killWebs } = await import("./web-kills");
    const web = await killWebs(TRIALS * KILLS_PER_TRIAL, TRIALS * POSTS_PER_TRIAL, database.url);
    const broken = web.lost + web.twice + web.altered + web.untold;
    tell("F1 web killed during posts", web.kills, broken === 0, JSON.stringify(web));
  }
  if (wanted("worker")) await workers();
  if (wanted("fire")) {
    const { underFire } = await import("./under-fire");
    const fire = await underFire(TRIALS * MAILS_PER_TRIAL, Math.ceil(TRIALS / TRIALS_PER_KILL));
    const broken = fire.lost + fire.thrice + fire.unexplained + fire.altered;
    tell("F2 workers killed at random, a cruel mail server", fire.kills, broken === 0, JSON.stringify(fire));
  }
  if (wanted("year")) {
    const { yearOfDigests } = await import("./year-of-digests");
    const span = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2027-01-01T00:00:00Z") };
    const { digests, missing, twice, astray, seconds } = await yearOfDigests(span);
    const wrong = [missing, twice, astray].map((dates) => dates.length);
    const figures = `${digests} digests, missing, twice, astray ${wrong.join(", ")} ${missing.concat(twice, astray).slice(0, 9)}, ${seconds} s`;
    tell(
      "M9 a year of digests in twelve zones",
      1,
      wrong.every((count) => count === 0),
      figures,
    );
  }
  if (wanted("live")) await live();
  if (wanted("two")) {
    const { twoWorkers } = await import("./two-workers");
    const mails = TRIALS * MAILS_PER_TRIAL;
    const { arrived, twice, seconds } = await twoWorkers(mails);
    const figures = `${mails} mails, twice ${twice}, ${Math.round(seconds)} s`;
    tell("F3 two workers", 1, arrived === mails && twice === 0, figures);
  }
} finally {
  await database.drop();
  await server.leave();
}
process.exit(failed ? 1 : 0);
