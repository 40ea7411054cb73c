// The worker, one turn after the other and by the test's clock: nothing sleeps, nothing is left to do afterwards.
import { afterAll } from "vitest";
import { Beside } from "@/server/jobs/beside.service";
import { handlers, longHandlers, mayGo, ticks } from "@/server/jobs/handlers";
import { closeQueue } from "@/server/jobs/queue";
import { runJobs } from "@/server/jobs/service";
import { createOutbox } from "@/server/mail/outbox.service";
import { createTransport } from "@/server/mail/transport";
import { mailbox } from "./mailbox";

afterAll(closeQueue);

/** Does all jobs, tells what is due at `now` and sends it into the test's mailbox. A job that fails, fails the test. */
export async function workUntilIdle(now: Date): Promise<void> {
  const { url } = await mailbox();
  const outbox = createOutbox(
    createTransport(url),
    () => now,
    (mail) => mayGo(mail, now),
  );
  const beside = new Beside(longHandlers, () => now);
  for (let done = 1; done > 0; ) {
    const [round, long] = [await runJobs(handlers, now), await beside.drain()];
    for (const failure of [...round.failures, ...long.failures]) throw failure;
    for (const tick of ticks) await tick(now);
    await outbox.sendDue();
    done = round.done + long.done;
  }
  await outbox.stop();
}
