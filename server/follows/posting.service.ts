// Composes a member's notice mails and leaves them in the outbox, each with its notices and its way to stop, at once.
import { hashToken } from "@/server/accounts/token.service";
import type { Tx } from "@/server/db";
import { env } from "@/server/env";
import { newAnswering } from "@/server/follows/answering.service";
import { ancestorsOf, type Reader, whereIs } from "@/server/follows/due.store";
import { namesOf, noticeLetter, type Telling } from "@/server/follows/letters";
import { threadList } from "@/server/follows/list-info";
import { markTold } from "@/server/follows/notice.store";
import { keepReply } from "@/server/follows/reply.store";
import { replyAddress } from "@/server/follows/reply-address";
import type { AncestorRow } from "@/server/follows/rows";
import type { Mail } from "@/server/follows/sorting";
import { threading } from "@/server/follows/threading";
import { keepToken } from "@/server/follows/unsubscribe.store";
import { commentMessageId, ourSite, postLetter } from "@/server/mail/service";
import { newMailToken } from "@/server/mail/token.service";

/** Posts these mails to the reader within the caller's transaction. */
export async function postNotices(tx: Tx, reader: Reader, mails: readonly Mail[], now: Date): Promise<void> {
  const rows = mails.flatMap(({ told }) => told);
  const above = await ancestorsOf(
    tx,
    rows.map((row) => row.commentId),
  );
  const places = await whereIs(tx, [...new Set(rows.map((row) => row.paragraphId))]);
  for (const mail of mails) {
    const where = places.find((place) => place.paragraphId === mail.told[0].paragraphId);
    if (!where) throw new Error("A thread hangs on a paragraph that stands in no revision.");
    const parents = new Map(above.filter((row) => row.step === 1).map((row) => [row.of, row]));
    await postOne(tx, reader, { ...mail, reader, where, parents }, above, now);
  }
}

async function postOne(
  tx: Tx,
  reader: Reader,
  telling: Telling,
  above: readonly AncestorRow[],
  now: Date,
): Promise<void> {
  const { told, where } = telling;
  const { groupId, threadId, rootId, commentId, seq } = told[0];
  const token = newMailToken();
  await keepToken(tx, { tokenHash: hashToken(token), userId: reader.id, groupId, threadId, createdAt: now });
  const ancestors = above.filter((row) => row.of === commentId).map((row) => row.id);
  const first = { id: commentId, root: rootId, ancestors };
  const answering = newAnswering();
  const replyTo = answering && replyAddress(answering.token, answering.host);
  const posted = await postLetter(
    tx,
    {
      kind: "notice",
      // A notice is told once, so the first comment names the mail: whoever composes it again, makes the same key.
      dedupKey: `now:${reader.id}:${threadId}:${seq}`,
      to: reader.email,
      userId: reader.id,
      groupId,
      fromName: `${namesOf(told)} via ${where.groupName}`,
      ...threading(first, told.length, commentMessageId),
      list: threadList(token, where, ourSite()),
      replyTo,
      letter: noticeLetter(telling, {
        origin: env.ORIGIN,
        exit: `${env.ORIGIN}/unsubscribe/${token}`,
        byMail: Boolean(replyTo),
      }),
    },
    now,
  );
  if (answering && posted.fresh) {
    // An answer to a mail of several comments goes beneath the last one, where the talk stands.
    const answered = told.at(-1)?.commentId ?? commentId;
    const reply = { tokenHash: hashToken(answering.token), userId: reader.id, groupId, commentId: answered };
    await keepReply(tx, { ...reply, deliveryId: posted.id, createdAt: now });
  }
  await markTold(
    tx,
    told.map(({ id }) => id),
    posted.id,
  );
}
