// The box beneath a mail of the local mailbox: its words go the way that an answer from a mail program goes.
import { expect, test } from "vitest";
import { POST } from "@/app/api/mailbox/[mail]/route";
import { db } from "@/server/db";
import { keepCaught } from "@/server/mail/mailbox.store";
import { minute } from "../follows/story";
import { mailed, outcomes, repliesIn } from "../incoming/stage";
import { as, asVisitor } from "../support/as";
import { workUntilIdle } from "../support/work";

const send = (mail: string, words: string) =>
  POST(
    new Request(`http://localhost:3000/api/mailbox/${mail}`, {
      method: "POST",
      body: new URLSearchParams({ words }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost:3000" },
    }),
    { params: Promise.resolve({ mail }) },
  );

/** Ann's mail, as the local mailbox has caught it. */
async function caught() {
  const all = await mailed();
  await keepCaught(db, "notify@postil.localhost", [all.ann.email], all.arrived.raw);
  const { id } = await db.caughtMail.findFirstOrThrow({ orderBy: { receivedAt: "desc" } });
  return { ...all, id };
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
