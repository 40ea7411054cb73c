// What an address has had lately, and which domains asked for time.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";
import { PATIENCE_DAYS, WAITS_MINUTES } from "@/server/mail/fate";
import { MAILS_A_DAY, type Recent } from "@/server/mail/pace";
import { ALWAYS } from "@/server/mail/reach";
import { DAY } from "@/server/when";

const others = [...ALWAYS];

/** What was sent to the address in the last day, and how many mails beside this one are on their way to it. */
export async function recentTo(tx: Tx, { id, rcptTo }: { id: string; rcptTo: string }, now: Date): Promise<Recent> {
  const since = new Date(now.getTime() - DAY);
  // Made so long before at most: a mail is given up then.
  const made = new Date(now.getTime() - (PATIENCE_DAYS + 1) * DAY);
  const rows = await tx.$queryRaw<{ sentAt: Date | null }[]>(Prisma.sql`
    SELECT "sentAt" FROM "Delivery"
     WHERE "rcptTo" = ${rcptTo} AND "createdAt" > ${made}::timestamp AND "kind" <> ALL(${others}::text[]) AND "id" <> ${id}::uuid
       AND ("sentAt" > ${since}::timestamp OR ("state" IN ('sending', 'uncertain') AND "leasedUntil" > ${now}::timestamp))
     ORDER BY "sentAt" DESC NULLS LAST`);
  const sent = rows.flatMap(({ sentAt }) => sentAt ?? []);
  return { sent, flying: rows.length - sent.length };
}

/** Decides alone, until the transaction ends, whether one more may go to the address. */
export const holdPace = (tx: Tx, rcptTo: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`pace:${rcptTo}`}, 0))`;

/** How many mails were made for the address since then, beside those to sign in. */
export const madeSince = (tx: Tx, rcptTo: string, since: Date): Promise<number> =>
  tx.delivery.count({
    where: { rcptTo, kind: { notIn: others }, state: { not: "skipped" }, createdAt: { gt: since } },
    take: MAILS_A_DAY,
  });

/** Nothing that waits for the address goes before this moment but mail to sign in. */
export async function holdBack(tx: Tx, rcptTo: string, until: Date): Promise<void> {
  await tx.delivery.updateMany({
    where: { rcptTo, state: "queued", kind: { notIn: others }, nextAt: { lt: until } },
    data: { nextAt: until },
  });
}

/** A domain asked for time: nothing goes there before the moment that is answered, later each time that it asks again. */
export async function slowDown(tx: Tx, domain: string, now: Date): Promise<Date> {
  const [first, most] = [WAITS_MINUTES[0]!, WAITS_MINUTES.length];
  const [row] = await tx.$queryRaw<{ until: Date }[]>(Prisma.sql`
    INSERT INTO "SlowDomain" AS s ("domain", "strikes", "until")
    VALUES (${domain}, 1, ${now}::timestamp + ${first}::int * interval '1 minute')
    ON CONFLICT ("domain") DO UPDATE SET
      "strikes" = CASE WHEN s."until" <= ${now}::timestamp THEN s."strikes" + 1 ELSE s."strikes" END,
      "until" = CASE WHEN s."until" <= ${now}::timestamp
        THEN ${now}::timestamp + (${WAITS_MINUTES}::int[])[least(s."strikes" + 1, ${most}::int)] * interval '1 minute'
        ELSE s."until" END
    RETURNING "until"`);
  if (!row) throw new Error("A domain was slowed down, and nothing is known of it.");
  return row.until;
}

/** A domain takes mail again, after its time: what it asked for is forgotten. */
export async function hurryAgain(tx: Tx, domain: string, now: Date): Promise<void> {
  await tx.slowDomain.deleteMany({ where: { domain, until: { lte: now } } });
}
