// From a letter to the bytes of a mail. The same input gives the same bytes.
import MailComposer from "nodemailer/lib/mail-composer";
import { oneAddress } from "@/server/mail/address";
import { type Header, headersOf, messageId, phrase } from "@/server/mail/headers";
import { renderHtml } from "@/server/mail/letter-html";
import { renderText } from "@/server/mail/letter-text";
import type { Post } from "@/server/mail/post";

/** What a mail needs beside the post itself. `from` is our address, `host` its domain. */
export type Sender = { deliveryId: string; from: string; host: string; now: Date };

/** The name in From when nobody's name is given. */
export const OWN_NAME = "Postil";

/**
 * As folded by the composer, not encoded again: addresses of pages and ids are plain already. The composer formats
 * References by itself and would write an object there as its name.
 */
const asIs = ({ key, value }: Header) =>
  key === "References" ? { key, value } : { key, value: { prepared: true, foldLines: true, value } };

/** The id that the mail gets: the caller's, or the delivery's own. */
export const messageIdOf = (post: Post, by: Sender): string =>
  messageId(post.messageId ?? `d.${by.deliveryId}@${by.host}`);

function replyAddressOf(given: string): string {
  const address = oneAddress(given);
  if (address === null || address !== given) throw new Error("Answers go to exactly one plain address.");
  return address;
}

/** The whole mail, text first, everything in ASCII on the wire. */
export async function mimeOf(post: Post, by: Sender): Promise<Buffer> {
  const to = oneAddress(post.to);
  if (to === null || to !== post.to) throw new Error("A mail goes to exactly one stored address.");
  const composer = new MailComposer({
    from: { name: phrase(post.fromName ?? OWN_NAME), address: by.from },
    to: { name: "", address: to },
    ...(post.replyTo && { replyTo: { name: "", address: replyAddressOf(post.replyTo) } }),
    subject: phrase(post.letter.subject),
    date: by.now,
    messageId: messageIdOf(post, by),
    headers: headersOf(post, by.host).map(asIs),
    text: renderText(post.letter),
    html: renderHtml(post.letter),
    textEncoding: "quoted-printable",
    encoding: "utf-8",
    baseBoundary: by.deliveryId,
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const raw = await composer.compile().build();
  return raw.subarray(-2).toString() === "\r\n" ? raw : Buffer.concat([raw, Buffer.from("\r\n")]);
}
