// The filters of the talk map: what nobody answered, what awaits one's own answer, what the moderators ask.
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/server/actor";
import { asks } from "@/server/comments/asks";
import { BODY_LIMIT } from "@/server/comments/body";
import { db } from "@/server/db";
import { crowd, statements } from "@/tests/comments/crowd";
import { type Harbour, harbour, held, locked, removed } from "@/tests/comments/harbour";
import { as, asVisitor } from "@/tests/support/as";

let place: Harbour;
beforeEach(async () => {
  place = await harbour();
});

/** The threads under a filter, by what their first comments say. */
async function under(who: Actor, filter: "unanswered" | "awaiting" | "questions"): Promise<string> {
  const found = (await as(who).comments.filters({ text: place.text.id }))[filter];
  const roots = await db.comment.findMany({
    where: { threadId: { in: Object.values(found).flat() }, parentId: null },
    orderBy: { seq: "asc" },
  });
  return roots.map(({ body }) => body).join(" ");
}

describe("unanswered", () => {
  it("is a thread in which nobody but its author wrote", async () => {
    const one = await place.begin(place.bob, "one");
    const two = await place.begin(place.bob, "two", place.p2);
    await place.reply(place.bob, one.comment.id, "I add to it.");
    expect(await under(place.gus, "unanswered")).toBe("one two");
    await place.reply(place.cy, two.comment.id, "An answer.");
    expect(await under(place.gus, "unanswered")).toBe("one");
    expect((await as(place.ann).comments.filters({ text: place.text.id })).unanswered).toEqual({
      [place.paragraphs[0]!.key]: [one.thread],
    });
  });

  it("is so again when its only answer is taken away; not where the thread is locked or its beginning is gone", async () => {
    const one = await place.begin(place.bob, "one");
    const reply = await place.reply(place.cy, one.comment.id, "Rude.");
    await removed(place, reply.comment.id, "About a person.");
    const two = await place.begin(place.bob, "two");
    await locked(place, two.thread, "Enough.");
    const three = await place.begin(place.bob, "three");
    await place.reply(place.bob, three.comment.id, "More.");
    await removed(place, three.comment.id, "Not about the text.");
    expect(await under(place.gus, "unanswered")).toBe("one");
  });

  it("knows nothing of answers that one may not see", async () => {
    const one = await place.begin(place.bob, "one");
    const reply = await place.reply(place.cy, one.comment.id, "Held.");
    await place.reply(place.mia, reply.comment.id, "Below it.");
    await held(reply.comment.id);
    const two = await place.begin(place.cy, "two");
    await held(two.comment.id);
    expect(await under(place.gus, "unanswered")).toBe("one");
  });
});

describe("awaiting me", () => {
  it("is a thread in which somebody answered me and I have not written since", async () => {
    const mine = await place.begin(place.bob, "mine");
    expect(await under(place.bob, "awaiting")).toBe("");
    const answer = await place.reply(place.cy, mine.comment.id, "Why?");
    expect(await under(place.bob, "awaiting")).toBe("mine");
    expect(await under(place.cy, "awaiting")).toBe("");
    await place.reply(place.bob, answer.comment.id, "Because.");
    expect(await under(place.bob, "awaiting")).toBe("");
    expect(await under(place.cy, "awaiting")).toBe("mine");
  });

  it("is not one in which others only talk to each other, nor one whose answer was taken away", async () => {
    const mine = await place.begin(place.bob, "mine");
    const answer = await place.reply(place.cy, mine.comment.id, "Why?");
    await place.reply(place.bob, mine.comment.id, "I add to it.");
    await place.reply(place.mia, answer.comment.id, "Indeed, why?");
    expect(await under(place.bob, "awaiting")).toBe("");
    const last = await place.reply(place.mia, mine.comment.id, "And then?");
    expect(await under(place.bob, "awaiting")).toBe("mine");
    await removed(place, last.comment.id, "Not about the text.");
    expect(await under(place.bob, "awaiting")).toBe("");
  });

  it("is a thread in which somebody mentioned me, until I write in it", async () => {
    const theirs = await place.begin(place.cy, `What does @[Bob](member:${place.bob.id}) say?`);
    await place.begin(place.cy, "Who else?", place.p2);
    expect(await under(place.bob, "awaiting")).toBe(`What does @[Bob](member:${place.bob.id}) say?`);
    expect(await under(place.mia, "awaiting")).toBe("");
    await place.reply(place.bob, theirs.comment.id, "Nothing yet.");
    expect(await under(place.bob, "awaiting")).toBe("");
  });

  it("is nothing for a visitor of a public group", async () => {
    place = await harbour("public");
    await place.begin(place.bob, "open");
    expect(await asVisitor().comments.filters({ text: place.text.id })).toEqual({
      unanswered: { [place.paragraphs[0]!.key]: [expect.any(String)] },
      awaiting: {},
      questions: {},
    });
  });
});

describe("a moderators' question", () => {
  it("was begun by an owner or a moderator, in words that ask; another wording asks, or does not", async () => {
    await place.begin(place.ann, "Whose noon is it? I read it twice.");
    await place.begin(place.mia, "Wessen Mittag? Nicht meiner.", place.p2);
    await place.begin(place.ann, "> Whose noon?\n\nI do not know.");
    await place.begin(place.bob, "May a member ask?");
    const said = await place.begin(place.ann, "Say whose.");
    expect(await under(place.gus, "questions")).toBe("Whose noon is it? I read it twice. Wessen Mittag? Nicht meiner.");
    const edit = (version: number, body: string) =>
      as(place.ann).comments.edit({ comment: said.comment.id, version, body });
    await edit(1, "Whose?");
    expect(await under(place.gus, "questions")).toMatch(/Whose\?$/);
    await edit(2, "Say whose.");
    expect(await under(place.gus, "questions")).not.toMatch(/Whose\?$/);
  });

  it.each([
    ["Whose noon is it?", "Pourquoi ? Dites-le.", "¿De quién es? Dígalo.", "Really?! Say so.", "So… why?… I ask."],
    [
      "谁的正午？请说。",
      "誰の正午ですか？",
      "对吗?我想知道。",
      "لمن هذا الظهر؟ قل.",
      "של מי הצהריים?",
      "Чей полдень? Скажите.",
    ],
    ["Ποιος το είπε; Δεν ξέρω.", "Ποιος το είπε\u037e", "Ո՞վ ասաց", "ማን ነው፧", "กี่โมง? บอกที"],
    [
      "# Why?",
      "- Why?",
      "**Why?** Say.",
      "(Why?) Say.",
      "He asks: *“Whose noon?”*",
      "Er fragt: „Wessen?“",
      "「誰の？」",
      "?",
    ],
    [
      "Have you read https://example.org/?",
      "`a?` or b?",
      "> He said it.\n\nWhy?",
      "One\ntwo?\nthree",
      "```\nx\n```\nWhy?",
    ],
  ])("asks: %j and its like", (...bodies) => {
    expect(bodies.filter((body) => !asks(body))).toEqual([]);
  });

  it.each([
    [
      "",
      " ",
      "Say so.",
      "“Whose noon?” he asks. Nobody knows.",
      "> Whose noon?",
      "> He said:\n> Whose noon? Ours.\n\nSo he says.",
    ],
    [
      "See https://example.org/?q=noon for it.",
      "In 1893 (?) they met.",
      "[?] stands there.",
      "It is what?ever they say",
    ],
    ["`why?`", "Write `a ? b : c` there.", "```\nwhy?\n```", "~~~\nwhy? yes\n```\nwhy?\n~~~\nNo.", "``a ` why? ``"],
    ["Ours; not theirs.", "Let α; β be angles.", "Δεν ξέρω· ούτε εγώ.", "const x = y;", "Ναι· όχι.", "。"],
  ])("does not ask: %j and its like", (...bodies) => {
    expect(bodies.filter(asks)).toEqual([]);
  });

  it.each(["`", "?", "(", "?)", "“?", "; ", "` `` ", "ε;", "> ", "?x", "\n", "?*", "?!"])("is no row of %j", (mark) => {
    expect(asks(`${mark.repeat(BODY_LIMIT / mark.length)}x`)).toBe(false);
  });
});

it("takes two statements, over thousands of comments too", async () => {
  await crowd(place, place.p1, 100, 1_900);
  const sent = await statements(() => as(place.bob).comments.filters({ text: place.text.id }));
  expect(sent).toHaveLength(2);
});
