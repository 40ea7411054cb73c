// What a member hides is left out wherever talk is told of, not only in the talk itself; for everybody else all is as it was.
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Harbour, harbour, held } from "@/tests/comments/harbour";
import { Ear } from "@/tests/live/ear";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeEach(async () => {
  place = await harbour();
});

type Who = Harbour["ann"];

const hide = (who: Who, target: { authorOf: string } | { thread: string }) =>
  as(who).marks.hide({ target, hidden: true });

/** Cy begins, Bob and then Mia answer; Bob begins another thread, Cy a third. */
async function talk() {
  const one = await place.begin(place.cy, "petrel one");
  const two = await place.reply(place.bob, one.comment.id, "petrel two");
  const three = await place.reply(place.mia, two.comment.id, "petrel three");
  const four = await place.begin(place.bob, "petrel four", place.p2);
  const five = await place.reply(place.cy, four.comment.id, "petrel five");
  const six = await place.begin(place.cy, "petrel six", place.p3);
  return { one, two, three, four, five, six };
}

describe("search", () => {
  const find = async (who: Who, more: { order?: "best"; person?: string } = {}) => {
    const { comments } = await as(who).search.find({ group: place.group.slug, words: "petrel", ...more });
    const said = comments!.hits.map(({ pieces }) => pieces.map((piece) => piece.words).join("")).sort();
    return { found: comments!.count!.found, said, hits: comments!.hits };
  };

  it("finds and counts nothing by somebody who is hidden, and keeps the replies of others", async () => {
    const { two } = await talk();
    await hide(place.ann, { authorOf: two.comment.id });
    for (const order of [undefined, "best"] as const) {
      const { found, said } = await find(place.ann, { order });
      expect([found, said]).toEqual([4, ["petrel five", "petrel one", "petrel six", "petrel three"]]);
      expect((await find(place.mia, { order })).found).toBe(6);
    }
    expect((await find(place.ann, { person: place.bob.id })).found).toBe(0);
  });

  it("does not quote the beginning of a thread by them beside a reply", async () => {
    const { two, five } = await talk();
    const threadOf = async (who: Who) => (await find(who)).hits.find(({ id }) => id === five.comment.id)?.thread;
    expect(await threadOf(place.ann)).toMatchObject({ words: "petrel four" });
    await hide(place.ann, { authorOf: two.comment.id });
    expect(await threadOf(place.ann)).toBeNull();
  });

  it("finds nothing of a thread that is hidden", async () => {
    const { one } = await talk();
    await hide(place.ann, { thread: one.thread });
    expect((await find(place.ann)).said).toEqual(["petrel five", "petrel four", "petrel six"]);
    expect((await find(place.bob)).found).toBe(6);
  });
});

it("the home's recent talk tells nothing of it, but what was said before it", async () => {
  const { two, six } = await talk();
  const last = await place.reply(place.bob, six.comment.id, "Bob has the last word.");
  const said = async (who: Who) =>
    (await as(who).comments.recent({ group: place.group.slug })).map((recent) => recent.said).sort();
  expect(await said(place.ann)).toEqual(["Bob has the last word.", "petrel five", "petrel three"]);
  await hide(place.ann, { authorOf: last.comment.id });
  expect(await said(place.ann)).toEqual(["petrel five", "petrel six", "petrel three"]);
  await hide(place.ann, { thread: two.thread });
  expect(await said(place.ann)).toEqual(["petrel five", "petrel six"]);
  expect(await said(place.mia)).toEqual(["Bob has the last word.", "petrel five", "petrel three"]);
});

it("on paper one line stands in its place, and none of its words leave the server", async () => {
  const { one, four } = await talk();
  const print = (who: Who) => as(who).comments.edition({ text: place.text.id, depth: "all" });
  await hide(place.ann, { authorOf: four.comment.id });
  const lines = (await print(place.ann)).flatMap(({ comments }) =>
    comments.map(({ html, hidden }) => (hidden ? html : "shown")),
  );
  expect(lines).toEqual(["shown", null, "shown", null, "shown", "shown"]);
  await hide(place.ann, { thread: one.thread });
  const printed = await print(place.ann);
  expect(printed.map(({ hidden, comments, more }) => [hidden, comments.length, more])).toEqual([
    [true, 0, 0],
    [false, 2, 0],
    [false, 1, 0],
  ]);
  expect(JSON.stringify(printed)).not.toMatch(/petrel (one|two|three|four)/);
  expect(JSON.stringify(await print(place.mia))).toMatch(/petrel one.*petrel four/);
});

it("a paragraph is not said to be cited from it", async () => {
  const cites = await place.begin(place.bob, "See ¶2.");
  const also = await place.begin(place.cy, "See ¶2 as well.");
  const from = async (who: Who) =>
    (await as(who).comments.citedFrom({ paragraph: place.p2 })).comments.map(({ author }) => author);
  expect(await from(place.ann)).toEqual(["Cy", "Bob"]);
  await hide(place.ann, { authorOf: cites.comment.id });
  expect(await from(place.ann)).toEqual(["Cy"]);
  await hide(place.ann, { thread: also.thread });
  expect([await from(place.ann), await from(place.mia)]).toEqual([[], ["Cy", "Bob"]]);
});

describe("the filters", () => {
  const under = async (who: Who) => {
    const { awaiting, unanswered, questions } = await as(who).comments.filters({ text: place.text.id });
    return [awaiting, unanswered, questions].map((found) => Object.values(found).flat().length);
  };

  it("wait for nobody who is hidden, and a thread that only they answered is unanswered", async () => {
    const mine = await place.begin(place.ann, "Mine?");
    const reply = await place.reply(place.bob, mine.comment.id, "Why?");
    await place.begin(place.bob, "Alone.", place.p2);
    expect(await under(place.ann)).toEqual([1, 1, 1]);
    await hide(place.ann, { authorOf: reply.comment.id });
    expect(await under(place.ann)).toEqual([0, 1, 1]);
    expect(Object.values((await as(place.ann).comments.filters({ text: place.text.id })).unanswered)).toEqual([
      [mine.thread],
    ]);
    expect(await under(place.cy)).toEqual([0, 1, 1]);
  });

  it("do not show a thread that is hidden", async () => {
    const { thread, comment } = await place.begin(place.ann, "What then?");
    await place.reply(place.cy, comment.id, "This.");
    await hide(place.ann, { thread });
    expect([await under(place.ann), await under(place.mia)]).toEqual([
      [0, 0, 0],
      [0, 0, 1],
    ]);
  });
});

it("what comes in live from somebody who is hidden, or in a hidden thread, is not told", async () => {
  const known = await place.begin(place.bob, "Known.");
  const thread = await place.begin(place.cy, "A thread.", place.p2);
  const waiting = await place.begin(place.bob, "Held.", place.p3);
  await held(waiting.comment.id);
  await hide(place.ann, { authorOf: known.comment.id });
  await hide(place.ann, { thread: thread.thread });
  const [ann, mia] = [await Ear.open(place.ann, place.reading.id), await Ear.open(place.mia, place.reading.id)];
  await Promise.all([ann.ready(), mia.ready()]);
  const said = [
    await place.begin(place.bob, "By Bob."),
    await place.reply(place.mia, thread.comment.id, "In the thread."),
    await place.reply(place.ann, thread.comment.id, "Ann herself in it."),
    await place.reply(place.cy, known.comment.id, "Beneath Bob's."),
  ].map(({ comment }) => comment.id);
  await Promise.all([ann.hears(2), mia.hears(4)]);
  expect([ann.posted, mia.posted]).toEqual([said.slice(2), said]);
  expect(ann.told.flatMap((one) => (one.kind === "posted" ? [one.counted] : []))).toEqual([false, true]);
  ann.stop();
  mia.stop();
});
