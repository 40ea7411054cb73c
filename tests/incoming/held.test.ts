// Mail that waits for its member: it is never posted by itself, never lost, and only its member decides.
import { expect, test } from "vitest";
import { POST } from "@/app/api/held/[token]/route";
import { db } from "@/server/db";
import { look } from "@/server/incoming/held.service";
import { minute } from "../follows/story";
import { answerTo, handOver, replyTo } from "../support/answering";
import { as } from "../support/as";
import { workUntilIdle } from "../support/work";
import { lettersTo, mailed, openDoor, outcomes, repliesIn } from "./stage";

const door = openDoor();

/** Ann answers from an alias of hers. */
async function fromAlias(words = "It was her father.") {
  const all = await mailed();
  const alias = "ann@alias.example.net";
  const raw = answerTo(all.arrived, alias, words);
  await handOver(door.port, { from: alias, to: replyTo(all.arrived), raw });
  await workUntilIdle(minute(10));
  const [letter] = await lettersTo(all.ann.email);
  return { ...all, alias, letter, token: /\/held\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "" };
}

const press = (
  token: string,
  decision: string,
  headers: Record<string, string> = { origin: "http://localhost:3000" },
) =>
  POST(
    new Request(`http://localhost:3000/api/held/${token}`, {
      method: "POST",
      body: new URLSearchParams({ decision }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    }),
    { params: Promise.resolve({ token }) },
  );

test("M25 another From is held, and asked about at the account's address, never at the other", async () => {
  const { ann, alias, letter, root } = await fromAlias();
  expect(letter?.subject).toMatch(/^Is this from you\?/);
  expect(letter?.text).toContain(alias);
  expect(await lettersTo(alias)).toEqual([]);
  expect(await repliesIn(root.thread)).toEqual([]);
  expect(await outcomes(ann.id)).toEqual(["held, otherAddress"]);
});

test("M25 looking changes nothing; the button posts it once, however often it is pressed", async () => {
  const { ann, token, root } = await fromAlias();
  const seen = await as(ann).incoming.held({ token });
  expect([seen.state, seen.sender]).toEqual(["held", "ann@alias.example.net"]);
  expect(seen.parts[0]?.words).toMatch(/^It was her father\./);
  await look(token);
  expect(await repliesIn(root.thread)).toEqual([]);
  const pressed = await Promise.all(Array.from({ length: 5 }, () => press(token, "post")));
  expect(pressed.map(({ status }) => status)).toEqual(Array(5).fill(303));
  expect(await repliesIn(root.thread)).toHaveLength(1);
  expect((await look(token)).state).toBe("posted");
});

test("what was thrown away is not posted any more, and what was posted is not thrown away", async () => {
  const { token, root } = await fromAlias();
  await press(token, "discard");
  await press(token, "post");
  expect(await repliesIn(root.thread)).toEqual([]);
  expect((await look(token)).state).toBe("discarded");
});

test("a form of another site decides nothing, nor does a wrong word or a wrong token", async () => {
  const { token } = await fromAlias();
  expect((await press(token, "post", { origin: "https://evil.example.com" })).status).toBe(403);
  expect((await press(token, "burn")).status).toBe(404);
  expect((await press("x".repeat(43), "post")).status).toBe(404);
  expect((await press("\0", "post")).status).toBe(404);
  expect((await look(token)).state).toBe("held");
});

test("who lost the group can look and throw away, learns nothing of it, and posts nothing", async () => {
  const { ann, group, token, root } = await fromAlias();
  await db.membership.deleteMany({ where: { groupId: group.id, userId: ann.id } });
  expect((await look(token)).names).toBeNull();
  expect((await press(token, "post")).status).toBe(404);
  expect(await repliesIn(root.thread)).toEqual([]);
  await press(token, "discard");
  expect((await look(token)).state).toBe("discarded");
});

test("M33 a mail over the budget is held, whole", async () => {
  const all = await mailed();
  const long = "A line of a very long answer.\r\n".repeat(2_500);
  const raw = answerTo(all.arrived, all.ann.email, long);
  await handOver(door.port, { from: all.ann.email, to: replyTo(all.arrived), raw });
  await workUntilIdle(minute(10));
  expect(await outcomes(all.ann.id)).toEqual(["held, tooMuch"]);
  const [letter] = await lettersTo(all.ann.email);
  const seen = await look(/\/held\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "");
  expect(seen.fits).toBe(false);
  expect(seen.parts[0]?.words).toContain("A line of a very long answer.");
});

test("M29 what is empty after trimming is held with everything that came", async () => {
  const all = await mailed();
  const quoted = (all.arrived.mail.text ?? "").split("\n").map((line) => `> ${line}`.trimEnd());
  const raw = answerTo(all.arrived, all.ann.email, "").replace(/On Mon, 24 Nov[\s\S]*$/, quoted.join("\r\n"));
  await handOver(door.port, { from: all.ann.email, to: replyTo(all.arrived), raw });
  await workUntilIdle(minute(10));
  const [letter] = await lettersTo(all.ann.email);
  const token = /\/held\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
  expect((await look(token)).parts[0]?.words).toContain("Who lit it before him?");
  expect(await repliesIn(all.root.thread)).toEqual([]);
});

test("ten mails of others a day fill no inbox further", async () => {
  const all = await mailed();
  for (let n = 0; n < 13; n++) {
    const raw = answerTo(all.arrived, `somebody${n}@example.net`, `Words number ${n}.`);
    await handOver(door.port, { from: `somebody${n}@example.net`, to: replyTo(all.arrived), raw });
  }
  await workUntilIdle(minute(10));
  expect(await lettersTo(all.ann.email)).toHaveLength(10);
  expect(await repliesIn(all.root.thread)).toEqual([]);
});
