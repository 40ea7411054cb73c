// Two outboxes at work on one table, and how often each mail arrives.
import { db } from "@/server/db";
import { createOutbox } from "@/server/mail/outbox.service";
import { postLetter } from "@/server/mail/service";
import { createTransport } from "@/server/mail/transport";
import { postTo } from "../support/letters";
import { scriptedSmtp } from "../support/scripted-smtp";

/** How many mails arrived, how many of them more than once, and how long it took. */
export type Tally = { arrived: number; twice: number; seconds: number };

/** Sends so many mails with two workers at once. Wants the outbox for itself. */
export async function twoWorkers(mails: number): Promise<Tally> {
  await db.delivery.deleteMany();
  for (let i = 0; i < mails; i++) await postLetter(db, postTo(`reader${i}@domain${i % 50}.example`), new Date());
  const smtp = await scriptedSmtp(() => undefined);
  const begun = performance.now();
  const outboxes = [1, 2].map(() =>
    createOutbox(
      createTransport(smtp.url),
      () => new Date(),
      async () => true,
    ),
  );
  // One that finds nothing left to lease is done, while the other still sends: together they are when both are.
  await Promise.all(outboxes.map((outbox) => outbox.sendDue()));
  await Promise.all(outboxes.map((outbox) => outbox.stop()));
  await smtp.close();
  const recipients = smtp.taken.map(({ rcptTo }) => rcptTo);
  const arrived = new Set(recipients).size;
  return { arrived, twice: recipients.length - arrived, seconds: (performance.now() - begun) / 1000 };
}
