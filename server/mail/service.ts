// Takes a letter to be sent: rendered once, kept as bytes in the caller's transaction, sent later by the worker.
import { randomBytes } from "node:crypto";
import type { Tx } from "@/server/db";
import { env } from "@/server/env";
import { hashOf } from "@/server/hash";
import { domainOf } from "@/server/mail/address";
import { bounceAddress } from "@/server/mail/bounce-address";
import { uuid7 } from "@/server/mail/delivery-id";
import { idOfComment, phrase } from "@/server/mail/headers";
import { messageIdOf, mimeOf, type Sender } from "@/server/mail/mime";
import type { Post, Posted, Site } from "@/server/mail/post";
import { signed, signerOf } from "@/server/mail/signature";
import { findPosted, insertDelivery } from "@/server/mail/store";
import { newMailToken } from "@/server/mail/token.service";
import { wake } from "@/server/mail/wake.store";

/** The host in message ids: that of the address that we send from. */
export const mailHost = (): string => domainOf(env.MAIL_FROM);

/** Where links and ids of this installation's mails lead. */
export const ourSite = (): Site => ({ origin: env.ORIGIN, host: mailHost() });

/** The id of a comment's mail on this installation. */
export const commentMessageId = (commentId: string): string => idOfComment(commentId, mailHost());

/** Where the mail comes back to: an address of its own where there is a host for it; for an answer of a machine nowhere. */
function returnPath({ autoReplied }: Post, { from }: Sender) {
  if (autoReplied || !env.BOUNCE_HOST) return { mailFrom: autoReplied ? "" : from };
  const token = newMailToken();
  return { mailFrom: bounceAddress(token, env.BOUNCE_HOST), bounceHash: hashOf(token) };
}

/** Posts a letter with the caller's transaction. The same `dedupKey` again answers with the mail that is there. */
export async function postLetter(tx: Tx, post: Post, now: Date): Promise<Posted> {
  const known = await findPosted(tx, post.dedupKey);
  if (known) return { id: known, fresh: false };
  const by: Sender = { deliveryId: uuid7(now, randomBytes(10)), from: env.MAIL_FROM, host: mailHost(), now };
  const raw = await signed(await mimeOf(post, by), signerOf(env), now);
  const fresh = await insertDelivery(tx, {
    id: by.deliveryId,
    kind: post.kind,
    dedupKey: post.dedupKey,
    userId: post.userId ?? null,
    groupId: post.groupId ?? null,
    ...returnPath(post, by),
    rcptTo: post.to,
    messageId: messageIdOf(post, by),
    subject: phrase(post.letter.subject),
    raw: new Uint8Array(raw),
    nextAt: now,
    createdAt: now,
  });
  if (fresh) await wake(tx);
  // Where somebody else was quicker, theirs has been committed by now: the insert waited for it.
  return { id: fresh ? by.deliveryId : ((await findPosted(tx, post.dedupKey)) ?? by.deliveryId), fresh };
}
