// A thread's mails in a mail client: one tree, whatever came late or never.
import * as fc from "fast-check";
import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { mimeOf } from "@/server/mail/mime";
import { outline, type Threaded, threads } from "../support/jwz";
import { postTo } from "../support/letters";

const id = (place: number) => `c.${place}@read.example`;
const bare = (text: string) => text.replace(/[<>]/g, "");
const host = "read.example";

/** The mail about the comment at this depth of a line of answers, as a client parses it. */
async function received(place: number): Promise<Threaded> {
  const chain = Array.from({ length: place }, (_, i) => id(i));
  const answers = place > 0 ? { inReplyTo: id(place - 1), references: chain } : {};
  const post = postTo("ann@example.org", { messageId: id(place), ...answers });
  const now = new Date("2026-03-12T08:00:00Z");
  const raw = await mimeOf(post, { deliveryId: `d${place}`, from: `notify@${host}`, host, now });
  const mail = await simpleParser(raw);
  return {
    messageId: bare(mail.messageId ?? ""),
    ...(mail.inReplyTo && { inReplyTo: bare(mail.inReplyTo) }),
    references: [mail.references ?? []].flat().map(bare),
  };
}

test("a root and five nested replies are one tree in any order", async () => {
  const mails = await Promise.all([0, 1, 2, 3, 4, 5].map(received));
  fc.assert(
    fc.property(fc.shuffledSubarray(mails, { minLength: 6 }), (order) => {
      expect(threads(order).map(outline)).toEqual([
        [5, 4, 3, 2, 1, 0].reduce((inner, n) => `${id(n)}${inner && `(${inner})`}`, ""),
      ]);
    }),
  );
});

test("with any two of the replies missing it is still one tree", async () => {
  const [root, ...replies] = await Promise.all([0, 1, 2, 3, 4, 5].map(received));
  fc.assert(
    fc.property(fc.shuffledSubarray(replies, { minLength: 3, maxLength: 3 }), (some) => {
      expect(threads([...some, root!])).toHaveLength(1);
      expect(threads([root!, ...some])[0]?.id).toBe(id(0));
    }),
  );
});

test("a line of sixty answers stays with its root", async () => {
  const mails = await Promise.all([0, 30, 59].map(received));
  expect(threads(mails)).toHaveLength(1);
  expect(mails[2]?.references).toHaveLength(20);
});
