// Tells those who follow what a revision changed, where its maker wished so. The worker calls it; twice is harmless.
import { db, type Tx } from "@/server/db";
import { env } from "@/server/env";
import { hearers, revisionLetter } from "@/server/follows/revised";
import {
  changedBy,
  findDelivery,
  findRevised,
  type RevisedRow,
  skipMail,
  wishesAboutText,
} from "@/server/follows/revised.store";
import { postLetter } from "@/server/mail/service";

/** Some hundreds of letters take a few seconds. */
const COMPOSING = 60_000;

async function hearersOf(tx: Tx, revised: RevisedRow) {
  const changed = await changedBy(tx, revised.id);
  const paragraphs = changed.flatMap(({ fromId, toId }) => (toId ? [fromId, toId] : [fromId]));
  return hearers(revised, changed, paragraphs.length > 0 ? await wishesAboutText(tx, revised, paragraphs) : []);
}

/** One letter to everybody who is to hear of it. */
export async function tellRevision(
  { revisionId, tell }: { revisionId: string; tell: boolean },
  now: Date,
): Promise<void> {
  if (!tell) return;
  await db.$transaction(
    async (tx) => {
      const revised = await findRevised(tx, revisionId);
      for (const hearer of revised ? await hearersOf(tx, revised) : []) {
        const letter = revisionLetter(revised!, hearer, env.ORIGIN);
        const { userId, email: to } = hearer;
        const { groupId, groupName: fromName } = revised!;
        const dedupKey = `revision:${revisionId}:${userId}`;
        await postLetter(tx, { kind: "revision", dedupKey, to, userId, groupId, fromName, letter }, now);
      }
    },
    { timeout: COMPOSING },
  );
}

/** Whether a letter of a revision may go as it was composed: its reader may still read the text, and wishes to hear of it. */
export async function mayTellRevision(delivery: string): Promise<boolean> {
  const [, revisionId, userId] =
    /^revision:([0-9a-f-]{36}):([0-9a-f-]{36})$/.exec((await findDelivery(db, delivery))?.dedupKey ?? "") ?? [];
  const revised = revisionId ? await findRevised(db, revisionId) : null;
  if (revised && (await hearersOf(db, revised)).some((hearer) => hearer.userId === userId)) return true;
  await skipMail(db, delivery, "muted, or no longer in the group");
  return false;
}
