// The headers of a mail, made so that no name, title or word can add one.
import type { ListInfo, Post } from "@/server/mail/post";

/** How many ids `References` holds at most: the root and the nearest; longer lines are cut by some servers. */
export const REFERENCES_LIMIT = 20;

/** A name or subject longer than this says nothing more in a list of mails. */
export const PHRASE_LENGTH = 200;

/** One header line before folding. */
export type Header = { key: string; value: string };

/** Controls, line and paragraph separators, and marks that turn or hide what follows; joiners inside words stay. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu;

/** Words that may stand in a header: one line, nothing hidden, and nothing that a reader would decode once more. */
export function phrase(text: string): string {
  const line = text.replace(UNSEEN, " ").replaceAll("=?", "= ?").replace(/\s+/g, " ").trim();
  return [...line].slice(0, PHRASE_LENGTH).join("");
}

/** The id under which a comment is known to mail clients, the same for every recipient. No brackets. */
export const idOfComment = (commentId: string, host: string): string => `c.${commentId}@${host}`;

const ID = /^[A-Za-z0-9._-]{1,100}@[A-Za-z0-9.-]{1,200}$/;

/** A message id in its brackets; anything else than one of ours is a mistake of the caller. */
export function messageId(id: string): string {
  if (!ID.test(id)) throw new Error("That is not a message id of ours.");
  return `<${id}>`;
}

/** Root first, parent last, at most twenty, the root always among them. */
export function references(chain: string[]): string[] {
  const distinct = [...new Set(chain)];
  const [root, ...rest] = distinct;
  return root === undefined ? [] : [root, ...rest.slice(-(REFERENCES_LIMIT - 1))];
}

/** An address of a page as it stands in a header: parsed, so that nothing can break out of the brackets. */
function link(href: string, ...protocols: string[]): string {
  const url = new URL(href);
  if (!protocols.includes(url.protocol)) throw new Error(`A header links to ${protocols.join(" or ")} only.`);
  return `<${url.href.replace(/[<>\s]/g, encodeURIComponent)}>`;
}

const pageLink = (href: string): string => link(href, "https:", "http:");

function listHeaders(list: ListInfo, host: string): Header[] {
  if (!/^[A-Za-z0-9.-]{1,120}$/.test(list.id)) throw new Error("A list's id has letters, digits, dots and dashes.");
  const ways = [pageLink(list.unsubscribe)];
  if (list.unsubscribeByMail) ways.push(link(list.unsubscribeByMail, "mailto:"));
  return [
    { key: "List-Id", value: `<${list.id}.${host}>` },
    { key: "List-Archive", value: pageLink(list.archive) },
    { key: "List-Unsubscribe", value: ways.join(", ") },
    { key: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" },
  ];
}

/** Everything beside From, To, Subject, Date and Message-ID. */
export function headersOf(
  post: Pick<Post, "kind" | "inReplyTo" | "references" | "list" | "autoReplied">,
  host: string,
): Header[] {
  const chain = references(post.references ?? []);
  if (post.kind === "signIn" && post.list) throw new Error("A sign-in mail belongs to no list.");
  return [
    ...(post.inReplyTo ? [{ key: "In-Reply-To", value: messageId(post.inReplyTo) }] : []),
    ...(chain.length ? [{ key: "References", value: chain.map(messageId).join(" ") }] : []),
    ...(post.list ? listHeaders(post.list, host) : []),
    { key: "Auto-Submitted", value: post.autoReplied ? "auto-replied" : "auto-generated" },
    { key: "X-Auto-Response-Suppress", value: "All" },
  ];
}
