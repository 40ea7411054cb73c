// M34: answers to a portion, over real LMTP: to the paragraph that they name or quote, otherwise to its first.
import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/mailbox/[mail]/route";
import { db } from "@/server/db";
import { keepCaught } from "@/server/mail/mailbox.store";
import { lettersTo, openDoor, outcomes } from "../incoming/stage";
import { answerTo, handOver, replyTo } from "../support/answering";
import { asVisitor } from "../support/as";
import { workUntilIdle } from "../support/work";
import { day, library, NOON, portionsTo, WORDS } from "./stage";

const door = openDoor();
beforeAll(() => workUntilIdle(day(-30)), 120_000);

/** Ann has the portion of ¶ 1 and ¶ 2. */
async function portion() {
  const all = await library();
  await all.begin();
  await workUntilIdle(NOON);
  const [arrived] = await portionsTo(all.ann);
  if (!arrived) throw new Error("Ann has no portion");
  return { ...all, arrived };
}

type All = Awaited<ReturnType<typeof portion>>;

/** Ann sends an answer with these words above the mail, so often at once. */
async function send({ ann, arrived }: All, words: string, at = day(0, 13), times = 1) {
  const raw = answerTo(arrived, ann.email, words);
  const mail = { from: ann.email, to: replyTo(arrived), raw };
  await Promise.all(Array.from({ length: times }, () => handOver(door.port, mail)));
  await workUntilIdle(at);
}

/** Ann's threads, by the number of their paragraph. */
const threadsOf = async ({ ann, paragraphs }: All): Promise<string[]> => {
  const rows = await db.comment.findMany({
    where: { authorId: ann.id, parentId: null },
    orderBy: { seq: "asc" },
    include: { thread: true },
  });
  return rows.map(({ body, thread }) => `${paragraphs.findIndex(({ id }) => id === thread.paragraphId) + 1}: ${body}`);
};

const quoted = (words: string): string => words.replace(/^/gm, "> ");

describe("M34 an answer to a portion", () => {
  test("that names and quotes nothing begins a thread on its first paragraph, once, however often it comes", async () => {
    const all = await portion();
    await send(all, "It begins well.", day(0, 13), 5);
    expect(await threadsOf(all)).toEqual(["1: It begins well."]);
    expect(await outcomes(all.ann.id)).toContain("posted");
    expect(await lettersTo(all.ann.email)).toEqual([]);
  });

  test("that names paragraphs begins a thread on each, also on one that is still to come", async () => {
    const all = await portion();
    await send(all, "¶ 2: Every tide?\r\n\r\nPárrafo 4: He slept at last.");
    expect(await threadsOf(all)).toEqual(["2: Every tide?", "4: He slept at last."]);
  });

  test("between the quoted lines of two paragraphs begins a thread on each, with what it quotes", async () => {
    const all = await portion();
    const [one, two] = [WORDS[0]!.slice(0, 60), WORDS[1]!.slice(0, 60)];
    await send(all, `Thank you!\r\n\r\n${quoted(one)}\r\n\r\nAt which hour?\r\n\r\n${quoted(two)}\r\n\r\nIn ink?`);
    expect(await threadsOf(all)).toEqual([`1: Thank you!\n\n> ${one}\n\nAt which hour?`, `2: > ${two}\n\nIn ink?`]);
  });

  test("to the address of a paragraph begins a thread there", async () => {
    const all = await portion();
    const ways = [...(all.arrived.mail.html || "").matchAll(/mailto:(r-[^"?]+)\?subject=/g)].map(([, to]) => to ?? "");
    expect(ways).toHaveLength(2);
    const raw = answerTo(all.arrived, all.ann.email, "¶ 1 does not matter here.");
    await handOver(door.port, { from: all.ann.email, to: ways[1]!, raw });
    await workUntilIdle(day(0, 13));
    expect(await threadsOf(all)).toEqual(["2: ¶ 1 does not matter here."]);
  });

  test("that names ¶ 999999 is held and asked about", async () => {
    const all = await portion();
    await send(all, "¶ 999999: where is it?");
    expect(await outcomes(all.ann.id)).toEqual(["held, which"]);
    expect(await threadsOf(all)).toEqual([]);
  });

  test("that is empty, or huge, is held with everything that came", async () => {
    const all = await portion();
    await send(all, "\r\n");
    await send(all, "A line of a long answer.\r\n".repeat(2_500), day(0, 14));
    const states = await outcomes(all.ann.id);
    expect(states[1]).toBe("held, tooMuch");
    expect(await threadsOf(all)).toEqual([]);
  });

  test("to a reading that was closed meanwhile comes back with its reason and its words", async () => {
    const all = await portion();
    await db.reading.update({ where: { id: all.place.reading.id }, data: { archivedAt: day(0, 12) } });
    await send(all, "¶ 2: Every tide?\r\n\r\n¶ 1: At dusk?");
    const [letter, ...others] = await lettersTo(all.ann.email);
    expect(others).toEqual([]);
    expect(letter?.text).toContain("Every tide?");
    expect(letter?.text).toContain("At dusk?");
    expect((await outcomes(all.ann.id))[0]).toMatch(/^refused/);
    expect(await threadsOf(all)).toEqual([]);
  });

  test("moves no place: what was read by mail is not marked as read on the site", async () => {
    const all = await portion();
    await send(all, "It begins well.");
    expect(await db.progress.count({ where: { userId: all.ann.id } })).toBe(0);
  });

  test("can be tried in the local mailbox", async () => {
    const all = await portion();
    await keepCaught(db, "notify@postil.localhost", [all.ann.email], all.arrived.raw);
    const { id } = await db.caughtMail.findFirstOrThrow({ orderBy: { receivedAt: "desc" } });
    const { ways } = await asVisitor().mailbox.mail({ mail: id });
    expect(ways.map(({ about }) => about)).toEqual(["¶\u00a01", "¶\u00a02"]);
    const body = new URLSearchParams({ words: "In ink?", to: ways[1]?.to ?? "" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost:3000" };
    const request = new Request(`http://localhost:3000/api/mailbox/${id}`, { method: "POST", body, headers });
    expect((await POST(request, { params: Promise.resolve({ mail: id }) })).status).toBe(303);
    await workUntilIdle(day(0, 13));
    expect(await threadsOf(all)).toEqual(["2: In ink?"]);
  });
});
