// Many mails, workers that are killed at random, and a server that is cruel: what is lost, what comes twice, what is altered.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/server/db";
import { createOutbox } from "@/server/mail/outbox.service";
import { postLetter } from "@/server/mail/service";
import { createTransport } from "@/server/mail/transport";
import { postTo } from "../support/letters";
import { type CruelServer, cruelServer, die, hashOf } from "./cruel-server";

/** Mails of one transaction while they are posted, and domains that they go to. */
const [AT_ONCE, DOMAINS] = [50, 200];

/** Steps of a mail's conversation, and the part of all mails that has come through when the last worker dies. */
const [STEPS, BEFORE_THE_LAST] = [5, 0.6];

/** Of the last sender, in seconds: a machine that stalls must not pass for a server that is silent. */
const PATIENCE = { tryFor: 60, silence: 20 };

/** How often waits are over, in milliseconds: the clock stands still for nobody, so their rows are moved. */
const PULL_MS = 500;

/** What came of it. */
export type Fire = {
  mails: number;
  kills: number;
  /** Not arrived, or not known to have arrived. */
  lost: number;
  /** Mails that arrived twice; more often than that; and twice though their first copy was answered, and the worker lived. */
  repeated: number;
  thrice: number;
  unexplained: number;
  /** Copies whose bytes are not those that are kept. */
  altered: number;
  did: Record<string, number>;
  seconds: number;
};

async function postAll(mails: number): Promise<void> {
  await db.delivery.deleteMany();
  for (let from = 0; from < mails; from += AT_ONCE)
    await db.$transaction(
      async (tx) => {
        for (let i = from; i < Math.min(mails, from + AT_ONCE); i++)
          await postLetter(tx, postTo(`reader${i}@domain${i % DOMAINS}.example`), new Date());
      },
      { timeout: 120_000 },
    );
}

/** Ends the waits between tries. */
const endWaits = () =>
  db.$executeRaw`
    UPDATE "Delivery" SET "nextAt" = now() AT TIME ZONE 'UTC'
     WHERE "state" IN ('queued', 'uncertain') AND "leasedUntil" IS NULL AND "nextAt" > now() AT TIME ZONE 'UTC'`;

/** Ends the leases of the dead, when no worker lives. */
const endLeases = () => db.$executeRaw`UPDATE "Delivery" SET "leasedUntil" = NULL WHERE "leasedUntil" IS NOT NULL`;

async function keepPulling(ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await endWaits();
    await sleep(PULL_MS);
  }
}

/** Mails of which nobody knows: their worker died between their bytes and the commit. */
const inDoubt = async () =>
  (await db.delivery.findMany({ where: { state: "uncertain" }, select: { rcptTo: true } })).map(({ rcptTo }) => rcptTo);

function startWorker(url: string): ChildProcess {
  const settings = { SMTP_URL: url, MAIL_FROM: "notify@postil.localhost", MAILBOX: "no", LOG_LEVEL: "silent" };
  const env = { ...process.env, ...settings };
  return spawn(process.execPath, ["--import", "tsx", "server/jobs/worker.ts"], { env, stdio: "ignore" });
}

/** Sends what is left with a worker of this process, whose clock goes an hour at a time, until nothing waits. */
async function finish(url: string): Promise<void> {
  const where = { state: { in: ["queued" as const, "sending" as const, "uncertain" as const] }, doubts: { lt: 2 } };
  for (let hour = 1; hour < 100; hour++) {
    const clock = () => new Date(Date.now() + hour * 3_600_000);
    const outbox = createOutbox(createTransport(url, PATIENCE), clock, async () => true);
    await outbox.sendDue();
    await outbox.stop();
    if ((await db.delivery.count({ where })) === 0) return;
  }
}

async function count(server: CruelServer, forgotten: ReadonlySet<string>) {
  const rows = await db.delivery.findMany({ select: { rcptTo: true, raw: true, state: true } });
  const all = rows.map(({ rcptTo, raw, state }) => ({
    rcptTo,
    state,
    hash: hashOf(raw),
    copies: server.copies.get(rcptTo) ?? [],
  }));
  const repeated = all.filter(({ copies }) => copies.length > 1);
  return {
    mails: rows.length,
    // Left in doubt for good is a mail that two silences met; it has arrived all the same, or it is lost.
    lost: all.filter(({ copies, state }) => copies.length === 0 || !["sent", "uncertain"].includes(state)).length,
    repeated: repeated.length,
    thrice: all.filter(({ copies }) => copies.length > 2).length,
    unexplained: repeated.filter(({ rcptTo, copies }) => copies[0]!.answered && !forgotten.has(rcptTo)).length,
    altered: all.reduce((sum, { hash, copies }) => sum + copies.filter((copy) => copy.hash !== hash).length, 0),
  };
}

/** Sends so many mails through so many workers, each killed at a random word, to a cruel server. Wants the outbox for itself. */
export async function underFire(mails: number, kills: number, seed = 1): Promise<Fire> {
  const throwDie = die(seed);
  await postAll(mails);
  const begun = performance.now();
  const forgotten = new Set<string>();
  let worker: ChildProcess | undefined;
  let left = 0;
  const server = await cruelServer(throwDie, () => {
    left -= 1;
    // Nobody is left in doubt twice: whoever may be, is sent first.
    if (left > 0 || [...server.under].some((rcptTo) => server.doubted.has(rcptTo))) return;
    worker?.kill("SIGKILL");
  });
  const ended = new AbortController();
  const pulling = keepPulling(ended.signal);
  try {
    for (let kill = 0; kill < kills; kill++) {
      left = Math.ceil((0.5 + throwDie()) * STEPS * BEFORE_THE_LAST * (mails / kills));
      worker = startWorker(server.url);
      await once(worker, "exit");
      if (worker.signalCode !== "SIGKILL") throw new Error("The worker ended by itself; run it by hand to see why.");
      for (const rcptTo of await inDoubt()) {
        server.doubted.add(rcptTo);
        forgotten.add(rcptTo);
      }
      server.under.clear();
      await endLeases();
    }
    worker = undefined;
    ended.abort();
    await pulling;
    await finish(server.url);
    const seconds = Math.round((performance.now() - begun) / 1000);
    return { kills, ...(await count(server, forgotten)), did: server.did, seconds };
  } finally {
    ended.abort();
    worker?.kill("SIGKILL");
    await server.close();
  }
}
