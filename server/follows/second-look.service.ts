// The last look at a notice mail, right before it goes: everything that was asked when it was composed is asked again.
import { db } from "@/server/db";
import { expectDigests } from "@/server/follows/digest.store";
import { mayTellDigest } from "@/server/follows/digest-look.service";
import { toldBy } from "@/server/follows/due.store";
import { wishesOf } from "@/server/follows/follow.store";
import { leaveToDigest, skipEach, takeBack } from "@/server/follows/notice.store";
import { mayTellRevision } from "@/server/follows/revised.service";
import { SUPPRESSED, skipMail } from "@/server/follows/revised.store";
import { lookOver } from "@/server/follows/sorting";
import { isStopped } from "@/server/mail/reach.store";

/** Takes back a mail to an address to which nothing is sent; what it told is skipped with that reason. */
async function suppress(id: string, now: Date): Promise<false> {
  const told = await toldBy(db, id);
  await db.$transaction(async (tx) => {
    if ((await takeBack(tx, { delivery: id }, now)) > 0)
      await skipEach(
        tx,
        told.map((row) => ({ id: row.id, because: "suppressed" as const })),
      );
    await skipMail(tx, id, SUPPRESSED);
  });
  return false;
}

/**
 * Whether this mail may go as it was composed. If not, it is taken back: what may not be told is skipped with its
 * reason, what may is told by the next mail. Mails of other kinds may always go.
 */
export async function mayGo(
  { id, kind, rcptTo }: { id: string; kind: string; rcptTo: string },
  now: Date,
): Promise<boolean> {
  if (await isStopped(db, rcptTo, kind)) return suppress(id, now);
  if (kind === "revision") return mayTellRevision(id);
  if (kind === "digest") return mayTellDigest(id, now);
  const told = kind === "notice" ? await toldBy(db, id) : [];
  const [first] = told;
  if (!first) return true;
  const { skipped, forDigest } = lookOver(told, await wishesOf(db, first.userId, [first.groupId]));
  if (skipped.length + forDigest.length === 0) return true;
  await db.$transaction(async (tx) => {
    if ((await takeBack(tx, { delivery: id }, now)) === 0) return;
    await skipEach(tx, skipped);
    if (forDigest.length === 0) return;
    await leaveToDigest(tx, forDigest);
    await expectDigests(tx, [first.userId]);
  });
  return false;
}
