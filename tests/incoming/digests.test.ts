// M34: answering one thing of a digest, over real LMTP: by what is quoted, by its number, by its own address; or asked.
import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/held/[token]/route";
import { db } from "@/server/db";
import { look } from "@/server/incoming/held.service";
import { digested, hour, MORNING } from "../follows/digested";
import { minute } from "../follows/story";
import { answerTo, between, handOver, replyTo } from "../support/answering";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { group, reading } from "../support/make";
import { workUntilIdle } from "../support/work";
import { lettersTo, openDoor, outcomes, repliesIn } from "./stage";

const door = openDoor();
beforeAll(() => workUntilIdle(minute(-600)), 120_000);

/** Ann's daily digest tells of Bob's thread on ¶ 2, of Cleo's on ¶ 1 and of another one of Bob's on ¶ 2. */
async function told() {
  (await mailbox()).empty();
  const all = await digested();
  const lit = await all.begin(all.bob, minute(0), "Who lit it before him?", all.second.id);
  const dusk = await all.begin(all.cleo, minute(1), "The dusk is early this far north.", all.first.id);
  const tides = await all.begin(all.bob, minute(2), "Why does nobody ask the keeper about his tides?", all.second.id);
  await workUntilIdle(hour(MORNING));
  const [arrived] = (await mailbox()).to(all.ann.email);
  if (!arrived) throw new Error("Ann has no digest");
  (await mailbox()).empty();
  return { ...all, lit, dusk, tides, arrived };
}

type Told = Awaited<ReturnType<typeof told>>;

/** Hands over a mail with just this text. */
async function send(
  { ann, arrived }: Pick<Told, "ann" | "arrived">,
  text: string,
  to = replyTo(arrived),
  at = hour(MORNING + 1),
) {
  const raw = answerTo(arrived, ann.email, "@@").replace(/@@[\s\S]*$/, text);
  const said = await handOver(door.port, { from: ann.email, to, raw });
  await workUntilIdle(at);
  return { raw, said: said.at(-1) };
}

/** An answer as most programs write it: all words above the whole mail. */
const above = (all: Told, words: string) => send(all, between(all.arrived, {}, words));

const threadsOn = async (paragraph: string) =>
  (
    await db.comment.findMany({
      where: { parentId: null, thread: { paragraphId: paragraph } },
      orderBy: { seq: "asc" },
      select: { body: true, author: { select: { name: true } } },
    })
  ).map(({ author, body }) => `${author.name}: ${body}`);

describe("M34 what is quoted says what an answer is about", () => {
  test("beneath a comment it is posted in the thread of that comment", async () => {
    const all = await told();
    await send(all, between(all.arrived, { "The dusk is early": "It was November." }));
    expect(await outcomes(all.ann.id)).toEqual(["posted"]);
    const [answer, ...others] = await repliesIn(all.dusk.thread);
    expect(others).toEqual([]);
    expect(answer).toMatch(/> The dusk is early this far north\.\s+It was November\.$/);
    expect(await repliesIn(all.lit.thread)).toEqual([]);
    expect(JSON.stringify(answer)).not.toMatch(/r-[a-z2-7]{26}|Answer by mail/);
  });

  test("beneath a paragraph it begins a thread on that paragraph", async () => {
    const all = await told();
    await send(all, between(all.arrived, { "The lantern was lit at dusk": "Forty years is a long time." }));
    expect(await outcomes(all.ann.id)).toEqual(["posted"]);
    const threads = await threadsOn(all.first.id);
    expect(threads).toHaveLength(2);
    expect(threads[1]).toMatch(/^Ann: [\s\S]*Forty years is a long time\.$/);
  });

  test("several answers are several comments, each once, however often the mail comes", async () => {
    const all = await told();
    const text = between(
      all.arrived,
      { "Who lit it": "His father.", "The dusk is early": "It was November.", "Why does nobody": "They are afraid." },
      "Good morning,",
    );
    const { raw } = await send(all, text);
    const mail = { from: all.ann.email, to: replyTo(all.arrived), raw };
    await Promise.all(Array.from({ length: 5 }, () => handOver(door.port, mail)));
    await Promise.all([workUntilIdle(hour(MORNING + 2)), workUntilIdle(hour(MORNING + 2))]);
    const answers = await Promise.all([all.dusk, all.lit, all.tides].map(({ thread }) => repliesIn(thread)));
    expect(answers.map((said) => said.length)).toEqual([1, 1, 1]);
    expect(answers[0]?.[0]).toMatch(/^Good morning,/);
    expect(answers[2]?.[0]).toMatch(/They are afraid\.$/);
    expect(await lettersTo(all.ann.email)).toEqual([]);
  });

  test("one of several is refused: its words come back, the others are posted", async () => {
    const all = await told();
    await as(all.ann, hour(MORNING)).moderation.remove({ comment: all.lit.id, reason: "Not about the text." });
    await send(all, between(all.arrived, { "Who lit it": "His father.", "The dusk is early": "It was November." }));
    expect(await repliesIn(all.dusk.thread)).toHaveLength(1);
    expect(await repliesIn(all.lit.thread)).toEqual([]);
    const [letter, ...others] = await lettersTo(all.ann.email);
    expect(others).toEqual([]);
    expect(letter?.text).toContain("His father.");
    expect(letter?.text).not.toContain("It was November.");
  });

  test("of two groups, the one that was left takes no answer and gives the words back, the other takes its own", async () => {
    (await mailbox()).empty();
    const all = await digested();
    const other = await group({ owner: [all.bob], member: [all.ann] });
    const { text, revision, paragraphs } = await reading(other.id, all.bob, ["The harbour froze in March."]);
    await as(all.ann, minute(-60)).follows.set({ target: { text: text.id }, cadence: "daily" });
    const lit = await all.begin(all.bob, minute(0), "Who lit it before him?");
    const frozen = { key: "frozen-in-march", revision: revision.id, paragraph: paragraphs[0]!.id };
    await as(all.bob, minute(1)).comments.post({ ...frozen, body: "How thick was the ice?" });
    await workUntilIdle(hour(MORNING));
    const [arrived] = (await mailbox()).to(all.ann.email);
    (await mailbox()).empty();
    await db.membership.deleteMany({ where: { groupId: other.id, userId: all.ann.id } });
    await send(
      { ...all, arrived: arrived! },
      between(arrived!, { "Who lit": "His father.", "How thick": "Two feet." }),
    );
    expect(await repliesIn(lit.thread)).toEqual([expect.stringMatching(/His father\.$/)]);
    expect(await db.comment.count({ where: { groupId: other.id, authorId: all.ann.id } })).toBe(0);
    const letters = await lettersTo(all.ann.email);
    expect(letters.map((one) => one.text)).toEqual([expect.stringContaining("Two feet.")]);
    expect(letters[0]?.text).not.toContain("His father.");
  });
});

describe("M34 a number says what an answer is about", () => {
  test.each([
    ["¶ 1: It was November.", "It was November."],
    ["1: It was November.", "It was November."],
    ["Absatz 1 – Es war November.", "Es war November."],
    ["К абзацу 1: был ноябрь.", "был ноябрь."],
    ["Paragraph 1 cannot be meant like that.", "Paragraph 1 cannot be meant like that."],
  ])("%s", async (words, posted) => {
    const all = await told();
    await above(all, words);
    expect(await outcomes(all.ann.id)).toEqual(["posted"]);
    expect((await threadsOn(all.first.id))[1]).toBe(`Ann: ${posted}`);
  });

  test("two numbers are two threads", async () => {
    const all = await told();
    await above(all, "¶ 1: It was November.\r\n\r\n¶ 2: And the tides are wrong.\r\nAll of them.");
    expect((await threadsOn(all.first.id))[1]).toBe("Ann: It was November.");
    expect((await threadsOn(all.second.id))[2]).toBe("Ann: And the tides are wrong.\nAll of them.");
  });
});

describe("M34 each thing of a digest has its own address", () => {
  test("what is written to a comment's is posted beneath it, and to a paragraph's begins a thread", async () => {
    const all = await told();
    const ways = [...(all.arrived.mail.html || "").matchAll(/mailto:(r-[^"?]+)\?subject=[^"]*"[^>]*>([^<]+)</g)];
    expect(ways.map(([, , label]) => label)).toEqual([
      ...["Write on it by mail", "Answer by mail"],
      ...["Write on it by mail", "Answer by mail", "Answer by mail"],
    ]);
    const text = all.arrived.mail.text ?? "";
    for (const [, address] of ways) expect(text).toContain(address);
    await send(all, "Afraid of what?\r\n", ways[4]?.[1]);
    await send(all, "A thread of my own.\r\n", ways[2]?.[1]?.toUpperCase());
    expect(await repliesIn(all.tides.thread)).toEqual(["Afraid of what?"]);
    expect((await threadsOn(all.second.id))[2]).toBe("Ann: A thread of my own.");
  });

  test("a number that the mail has not is nobody's address", async () => {
    const { ann, arrived } = await told();
    const raw = answerTo(arrived, ann.email, "Hello.");
    for (const spot of [".0", ".99", ".1.1"]) {
      const to = replyTo(arrived).replace("@", `${spot}@`);
      expect((await handOver(door.port, { from: ann.email, to, raw }))[3]).toMatch(/^550/);
    }
  });
});

describe("M34 what nobody can place is asked about", () => {
  const press = (token: string, fields: Record<string, string>) =>
    POST(
      new Request(`http://localhost:3000/api/held/${token}`, {
        method: "POST",
        body: new URLSearchParams(fields).toString(),
        headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost:3000" },
      }),
      { params: Promise.resolve({ token }) },
    );

  test.each(["I do not agree.", "¶ 999999: nothing is there.", "12. Nothing is there either."])(
    "%s: the mail is held, and goes where its writer says",
    async (words) => {
      const all = await told();
      await above(all, words);
      expect(await outcomes(all.ann.id)).toEqual(["held, which"]);
      const [letter] = await lettersTo(all.ann.email);
      expect(letter?.subject).toMatch(/^What is it about\?/);
      const token = /\/held\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
      const seen = await look(token);
      expect(seen.choices.map(({ label }) => label.replace(/:[\s\S]*/, ""))).toEqual([
        ...["¶\u00a01, a new thread", "¶\u00a01, in answer to Cleo, Monday, 19"],
        ...[
          "¶\u00a02, a new thread",
          "¶\u00a02, in answer to Bob, Monday, 19",
          "¶\u00a02, in answer to Bob, Monday, 19",
        ],
      ]);
      expect((await press(token, { decision: "post" })).status).toBe(422);
      expect((await press(token, { decision: "post", about0: `c.${all.ann.id}` })).status).toBe(422);
      const about0 = seen.choices[1]?.name ?? "";
      const pressed = await Promise.all(Array.from({ length: 4 }, () => press(token, { decision: "post", about0 })));
      expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
      expect(await repliesIn(all.dusk.thread)).toHaveLength(1);
      expect((await look(token)).state).toBe("posted");
    },
  );

  test("who has left the group meanwhile is shown nothing of it, and posts nothing", async () => {
    const all = await told();
    await above(all, "I do not agree.");
    const [letter] = await lettersTo(all.ann.email);
    const token = /\/held\/([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "";
    const { choices } = await look(token);
    await db.membership.deleteMany({ where: { groupId: all.group.id, userId: all.ann.id } });
    expect(await look(token)).toMatchObject({ names: null, choices: [] });
    expect((await press(token, { decision: "post", about0: choices[1]?.name ?? "" })).status).not.toBe(303);
    expect(await repliesIn(all.dusk.thread)).toEqual([]);
  });

  test("a digest of one thread leaves no question", async () => {
    (await mailbox()).empty();
    const all = await digested();
    const lit = await all.begin(all.bob, minute(0), "Who lit it before him?");
    await workUntilIdle(hour(MORNING));
    const [arrived] = (await mailbox()).to(all.ann.email);
    const raw = answerTo(arrived!, all.ann.email, "His father.");
    await handOver(door.port, { from: all.ann.email, to: replyTo(arrived!), raw });
    await workUntilIdle(hour(MORNING + 1));
    expect(await repliesIn(lit.thread)).toEqual(["His father."]);
  });
});
