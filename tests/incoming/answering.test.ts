// From an answer in a mail client to a comment in the thread, over real LMTP.
import { expect, test } from "vitest";
import { POST as endReplies } from "@/app/api/settings/replies/route";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { db } from "@/server/db";
import { minute } from "../follows/story";
import { answerTo, handOver, replyTo } from "../support/answering";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { session, suspend } from "../support/make";
import { workUntilIdle } from "../support/work";
import { lettersTo, mailed, openDoor, outcomes, repliesIn } from "./stage";

const door = openDoor();

type Mailed = Awaited<ReturnType<typeof mailed>>;

/** Ann answers; gives what the door said to the mail. */
const answer = async ({ ann, arrived }: Mailed, words: string, more: Record<string, string> = {}, at = minute(10)) => {
  const raw = answerTo(arrived, ann.email, words, more);
  const said = await handOver(door.port, { from: ann.email, to: replyTo(arrived), raw });
  await workUntilIdle(at);
  return { raw, said: said.at(-1) };
};

test("E3 M21 an answer becomes a comment beneath the one that was told, by its writer, marked as mailed", async () => {
  const all = await mailed();
  const { ann, bob, arrived, root } = all;
  expect(replyTo(arrived)).toMatch(/^r-[a-z2-7]{26}@reply\.postil\.localhost$/);
  const { said } = await answer(all, "Her *father*, says note 2.");
  expect(said).toMatch(/^250/);
  const comments = await db.comment.findMany({ where: { threadId: root.thread }, orderBy: { seq: "asc" } });
  expect(comments.map(({ authorId, parentId }) => [authorId, parentId])).toEqual([
    [bob.id, null],
    [ann.id, root.id],
  ]);
  expect(comments[1]?.body).toBe("Her *father*, says note 2.");
  const seen = await as(bob).comments.thread({ comment: root.id });
  expect(seen.thread.comments.map(({ byMail }) => byMail)).toEqual([false, true]);
  const { cut } = await as(ann).comments.cut({ comment: comments[1]?.id ?? "" });
  expect(cut).toContain("Who lit it before him?");
  expect(await outcomes(ann.id)).toEqual(["posted"]);
});

test("M21 an address says the same in capitals, and nothing once the person whose it is has ended it", async () => {
  const { ann, bob, arrived } = await mailed();
  const raw = answerTo(arrived, ann.email, "Loud.");
  const loud = await handOver(door.port, { from: ann.email, to: replyTo(arrived).toUpperCase(), raw });
  expect(loud.at(-1)).toMatch(/^250/);
  const again = () => handOver(door.port, { from: ann.email, to: replyTo(arrived), raw });
  const end = (cookie: string, sure: Record<string, string>) =>
    endReplies(
      new Request("http://localhost:3000/api/settings/replies", {
        method: "POST",
        body: new URLSearchParams(sure).toString(),
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          cookie: `${SESSION_COOKIE}=${cookie}`,
          origin: "http://localhost:3000",
        },
      }),
    );
  const mine = await session(ann);
  await end(await session(bob), { sure: "yes" });
  await end(mine, {});
  expect((await again()).at(-1)).toMatch(/^250/);
  expect((await end(mine, { sure: "yes" })).headers.get("location")).toBe("/settings/mail?saved=replies");
  expect((await again())[3]).toMatch(/^550/);
});

test("M21 only a hash of the token is kept", async () => {
  const { arrived } = await mailed();
  const token = replyTo(arrived).slice(2, 28);
  const rows = await db.replyAddress.findMany();
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows.at(-1)?.tokenHash).toMatch(/^[\da-f]{64}$/);
});

test("M23 the same message twenty times at once, and once more later, is one comment", async () => {
  const all = await mailed();
  const { ann, arrived, root } = all;
  const raw = answerTo(arrived, ann.email, "Once is enough.");
  const mail = { from: ann.email, to: replyTo(arrived), raw };
  const said = await Promise.all(Array.from({ length: 20 }, () => handOver(door.port, mail)));
  expect(said.map((one) => one.at(-1)?.slice(0, 3))).toEqual(Array(20).fill("250"));
  await Promise.all([workUntilIdle(minute(10)), workUntilIdle(minute(10))]);
  await handOver(door.port, { ...mail, raw: `Received: by another.example.org\r\n${raw}` });
  await workUntilIdle(minute(11));
  expect(await repliesIn(root.thread)).toHaveLength(1);
  expect(await lettersTo(ann.email)).toEqual([]);
  expect(await db.inboundMail.count({ where: { userId: ann.id, state: "arrived" } })).toBe(0);
});

test("M23 two messages with one Message-ID and other words are two comments", async () => {
  const all = await mailed();
  await answer(all, "One.", { "Message-ID": "<always@the.same>" });
  await answer(all, "Two.", { "Message-ID": "<always@the.same>" }, minute(11));
  expect(await repliesIn(all.root.thread)).toHaveLength(2);
});

test("a locked thread refuses by mail as on the site, with the reason and the writer's words", async () => {
  const all = await mailed();
  const { cleo } = all;
  await all.follow(cleo);
  const more = await all.begin(all.bob, minute(8), "Another thread.");
  await workUntilIdle(minute(20));
  const [arrived] = (await mailbox()).to(cleo.email);
  if (!arrived) throw new Error("Cleo has a mail");
  await as(all.ann, minute(21)).moderation.lock({ thread: more.thread, reason: "It went in circles." });
  const raw = answerTo(arrived, cleo.email, "But I had more to say.");
  await handOver(door.port, { from: cleo.email, to: replyTo(arrived), raw });
  await workUntilIdle(minute(22));
  const [letter, ...others] = await lettersTo(cleo.email);
  expect(others).toEqual([]);
  expect(letter?.subject).toMatch(/^Not posted: /);
  expect(letter?.text).toContain("A moderator has locked this thread");
  expect(letter?.text).toContain("But I had more to say.");
  expect(letter?.raw).toMatch(/^Auto-Submitted: auto-replied\r$/m);
  expect(await outcomes(cleo.id)).toEqual(["refused, forbidden"]);
});

test("M28 a refusal is told once per reason and day, and again the next day", async () => {
  const all = await mailed();
  await as(all.bob, minute(7)).comments.withdraw({ comment: all.root.id });
  for (const [at, words] of [
    [10, "One."],
    [11, "Two."],
    [12, "Three."],
  ] as const)
    await answer(all, words, {}, minute(at));
  expect(await lettersTo(all.ann.email)).toHaveLength(1);
  await answer(all, "Four.", {}, minute(24 * 60 + 10));
  expect(await lettersTo(all.ann.email)).toHaveLength(2);
  expect(await repliesIn(all.root.thread)).toEqual([]);
});

test("who was suspended, or has left, posts nothing, and is told nothing new of the group", async () => {
  const all = await mailed();
  await suspend(all.group.id, all.ann, "Too loud.");
  await answer(all, "Let me in.");
  await db.membership.deleteMany({ where: { groupId: all.group.id, userId: all.ann.id } });
  await db.group.update({ where: { id: all.group.id }, data: { name: "The Secret Name" } });
  await answer(all, "Let me in again.", {}, minute(11));
  expect(await repliesIn(all.root.thread)).toEqual([]);
  const letters = await lettersTo(all.ann.email);
  expect(letters).toHaveLength(2);
  expect(letters[1]?.raw).not.toContain("Secret Name");
});

test("M27 M28 the same words a third time within a day pause the member's mail, and moderators hear of it once", async () => {
  const all = await mailed();
  for (const at of [10, 11, 12, 13, 14]) await answer(all, "I am away until Monday.", {}, minute(at));
  expect(await outcomes(all.ann.id)).toEqual([
    "posted",
    "posted",
    "refused, repeated",
    "refused, paused",
    "refused, paused",
  ]);
  const letters = (await mailbox()).to(all.ann.email).filter(({ mail }) => /is paused/.test(mail.subject ?? ""));
  expect(letters).toHaveLength(1);
});

test("M27 twenty comments an hour by mail, and the next one is refused with its words", async () => {
  const all = await mailed();
  for (let n = 1; n <= 21; n++)
    await handOver(door.port, {
      from: all.ann.email,
      to: replyTo(all.arrived),
      raw: answerTo(all.arrived, all.ann.email, `Thought number ${n}.`),
    });
  // The pace of the site is another rule: half of them come later.
  await workUntilIdle(minute(10));
  expect(await repliesIn(all.root.thread)).toHaveLength(20);
  const [letter] = await lettersTo(all.ann.email);
  expect(letter?.text).toContain("Wait an hour");
  expect(letter?.text).toContain("Thought number 21.");
});

test("M32 files are dropped, and their sender is told which", async () => {
  const all = await mailed();
  const boundary = "--=_b";
  const body = [
    `--${boundary}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    "See the scan.",
    `--${boundary}`,
    'Content-Type: application/pdf; name="scan.pdf"',
    "Content-Disposition: attachment; filename=scan.pdf",
    "Content-Transfer-Encoding: base64",
    "",
    "JVBERi0=",
    `--${boundary}`,
    "Content-Type: application/pgp-signature; name=signature.asc",
    "",
    "x",
    `--${boundary}--`,
  ].join("\r\n");
  await answer(all, body, { "Content-Type": `multipart/mixed; boundary="${boundary}"` });
  expect(await repliesIn(all.root.thread)).toEqual(["See the scan."]);
  const [letter] = await lettersTo(all.ann.email);
  expect(letter?.text).toContain("scan.pdf");
  expect(letter?.text).not.toContain("signature.asc");
});

test("M30 our own tokens are never published", async () => {
  const all = await mailed();
  const url = /\/unsubscribe\/([a-z2-7]{26})/.exec(all.arrived.mail.text ?? "")?.[1] ?? "";
  await answer(all, `My address is ${replyTo(all.arrived)}, stop at http://localhost:3000/unsubscribe/${url}`);
  const kept = JSON.stringify([
    await db.comment.findMany({ where: { threadId: all.root.thread }, select: { body: true, html: true } }),
    await db.mailedComment.findMany(),
  ]);
  expect(kept).toContain("My address is");
  expect(kept).not.toContain(replyTo(all.arrived).slice(2, 28));
  expect(kept).not.toContain(url);
});
