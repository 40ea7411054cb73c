// The box beneath a mail of the local mailbox: its words go the way that an answer from a mail program goes.
import { expect, test } from "vitest";
import { POST } from "@/app/api/mailbox/[mail]/route";
import { db } from "@/server/db";
import { keepCaught } from "@/server/mail/mailbox.store";
import { digested, hour, MORNING } from "../follows/digested";
import { minute } from "../follows/story";
import { mailed, outcomes, repliesIn } from "../incoming/stage";
import { as, asVisitor } from "../support/as";
import { type Arrived, mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";

const send = (mail: string, words: string, more: Record<string, string> = {}) =>
  POST(
    new Request(`http://localhost:3000/api/mailbox/${mail}`, {
      method: "POST",
      body: new URLSearchParams({ words, ...more }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost:3000" },
    }),
    { params: Promise.resolve({ mail }) },
  );

/** The mail, as the local mailbox has caught it; gives its id there. */
async function kept(arrived: Arrived) {
  await keepCaught(db, "notify@postil.localhost", arrived.rcptTo, arrived.raw);
  return (await db.caughtMail.findFirstOrThrow({ orderBy: { receivedAt: "desc" } })).id;
}

/** Ann's mail, as the local mailbox has caught it. */
async function caught() {
  const all = await mailed();
  return { ...all, id: await kept(all.arrived) };
}

test("an answer typed there is posted in its thread, without the mail that it quotes", async () => {
  const { ann, bob, id, root } = await caught();
  expect((await asVisitor().mailbox.mail({ mail: id })).answerable).toBe(true);
  const answer = await send(id, "Her father.\n\nSee *note 2*.");
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `/mailbox/${id}?answered=1`]);
  await workUntilIdle(minute(10));
  expect(await outcomes(ann.id)).toEqual(["posted"]);
  expect(await repliesIn(root.thread)).toEqual(["Her father.\n\nSee *note 2*."]);
  const { thread } = await as(bob).comments.thread({ comment: root.id });
  expect(thread.comments.at(-1)?.author?.id).toBe(ann.id);
});

test("M34 a digest is answered there by number, or to one of its addresses; the addresses of others are nobody's", async () => {
  const { ann, bob, first, begin } = await digested();
  (await mailbox()).empty();
  const dusk = await begin(bob, minute(0), "The dusk is early this far north.", first.id);
  const lit = await begin(bob, minute(1), "Who lit it before him?");
  await workUntilIdle(hour(MORNING));
  const id = await kept((await mailbox()).to(ann.email)[0]!);
  const { ways } = await asVisitor().mailbox.mail({ mail: id });
  expect(ways.map(({ about }) => about)).toEqual(["¶\u00a01", "Re: ¶\u00a01", "¶\u00a02", "Re: ¶\u00a02"]);
  await send(id, "His father.", { to: ways[3]?.to ?? "" });
  await send(id, "¶ 1: It was November.", { to: "" });
  await workUntilIdle(hour(MORNING + 1));
  expect(await outcomes(ann.id)).toEqual(["posted", "posted"]);
  expect([await repliesIn(lit.thread), await repliesIn(dusk.thread)]).toEqual([["His father."], []]);
  expect(await db.comment.count({ where: { body: "It was November.", thread: { paragraphId: first.id } } })).toBe(1);
  expect((await send(id, "To others.", { to: "r-@postil.localhost" })).status).toBe(422);
});

test("nothing, too much, and mails that nobody reads answers to are refused", async () => {
  const { id } = await caught();
  expect((await send(id, "  ")).status).toBe(422);
  expect((await send(id, "x".repeat(10_001))).status).toBe(422);
  await keepCaught(db, "notify@postil.localhost", ["ann@example.org"], Buffer.from("Subject: Hello\r\n\r\nHello.\r\n"));
  const other = await db.caughtMail.findFirstOrThrow({ orderBy: { receivedAt: "desc" } });
  expect((await send(other.id, "Hello?")).status).toBe(422);
  expect((await send("01a21543-a1b7-7249-9eff-e6d8a7067e8c", "Hello?")).status).toBe(404);
  expect(await db.inboundMail.count({ where: { state: "arrived" } })).toBe(0);
});
