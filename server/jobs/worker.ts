// The worker: does jobs, tells what is due, sends mail. Start as many as you like; stop them as you like.
import { env } from "@/server/env";
import { receiver } from "@/server/incoming/arrival.service";
import { Beside } from "@/server/jobs/beside.service";
import { handlers, longHandlers, mayGo, ticks } from "@/server/jobs/handlers";
import { closeQueue, queue } from "@/server/jobs/queue";
import { runJobs } from "@/server/jobs/service";
import { listenForWork } from "@/server/jobs/wake.service";
import { log } from "@/server/log";
import { keepListening } from "@/server/mail/listener";
import { type Mailbox, startMailbox } from "@/server/mail/mailbox";
import { createOutbox } from "@/server/mail/outbox.service";
import { createTransport } from "@/server/mail/transport";

/** How often the worker looks by itself: what becomes due by the clock is late by this much at most. */
export const TURN_SECONDS = 3;

const clock = () => new Date();

/** One thing of a turn; its trouble is logged and holds up nothing else. */
async function part(name: string, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error) =>
    log.warn({ err: error, part: name }, "a part of the worker's turn failed; it is tried again"),
  );
}

/** Turns again and again: at once when woken, otherwise every few seconds. Never twice at a time. */
function keepTurning(turn: () => Promise<void>) {
  let wanted = true;
  let stopped = false;
  let rouse = () => {};
  const wake = () => {
    wanted = true;
    rouse();
  };
  const finished = (async () => {
    while (!stopped) {
      wanted = false;
      await turn();
      if (wanted || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, TURN_SECONDS * 1000);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  const stop = () => {
    stopped = true;
    rouse();
    return finished;
  };
  return { wake, stop };
}

async function run(): Promise<void> {
  await queue({ supervise: true });
  const answers = receiver();
  const mailbox: Mailbox | undefined = env.MAILBOX ? await startMailbox(env.MAILBOX_SMTP_PORT, answers) : undefined;
  const server = env.SMTP_URL ?? mailbox?.url;
  if (!server) throw new Error("There is neither SMTP_URL nor a local mailbox: set one of them, or no mail goes out.");
  const outbox = createOutbox(createTransport(server), clock, (mail) => mayGo(mail, clock()));
  const beside = new Beside(longHandlers, clock);
  const turning = keepTurning(async () => {
    await part("long jobs", () => beside.take());
    await part("jobs", () => runJobs(handlers, clock()));
    for (const tick of ticks) await part("due", () => tick(clock()));
    await part("mail", () => outbox.pump());
  });
  const { INCOMING_PORT: port, INCOMING_HOST: host, INCOMING_PROTOCOL: protocol } = env;
  const listener = answers && port ? keepListening(answers, { port, host, protocol }) : undefined;
  const ears = await listenForWork(env.DATABASE_URL, turning.wake);
  log.info("the worker is at work");

  const stop = async (signal: string) => {
    log.info({ signal }, "the worker stops");
    await listener?.close();
    await ears.close();
    await Promise.all([turning.stop(), beside.stop()]);
    await outbox.stop();
    await closeQueue();
    await mailbox?.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
}

run().catch((error) => {
  log.fatal({ err: error }, "the worker could not start");
  process.exit(1);
});
