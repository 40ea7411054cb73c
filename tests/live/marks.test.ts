// Thanks, answers, where a thread landed and what else it is about are heard as the talk is, by those who may see what they stand on.
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { Actor } from "@/server/actor";
import { db } from "@/server/db";
import { type Harbour, harbour, held } from "@/tests/comments/harbour";
import { Ear } from "@/tests/live/ear";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

const ears: Ear[] = [];
const listen = async (who: Actor) => {
  const ear = await Ear.open(who, place.reading.id);
  ears.push(ear);
  return ear.ready();
};
afterEach(() => {
  for (const ear of ears.splice(0)) ear.stop();
});

it("tells of thanks, answers, landings and what else a thread is about, given and taken back, with nothing but the paragraphs", async () => {
  const { comment, thread } = await place.begin(place.bob, "Who copied the table?", place.p3);
  const reply = (await place.reply(place.cy, comment.id, "The keeper did.")).comment.id;
  const cy = await listen(place.cy);
  const { marks } = as(place.bob);
  const { p1, p2, p3 } = place;
  const told: string[] = [];
  /** After each act, since what is done in one breath is told once. */
  const hears = async (...paragraphs: string[]) => {
    told.push(...paragraphs);
    const all = told.map((paragraph) => ({ kind: "marked", text: place.text.id, paragraph }));
    await expect.poll(() => cy.told, { timeout: 15_000 }).toEqual(all);
  };
  await marks.thank({ comment: reply, given: true });
  await marks.thank({ comment: reply, given: true });
  await hears(p3);
  await marks.thank({ comment: reply, given: false });
  await hears(p3);
  await marks.answer({ comment: reply, is: true });
  await hears(p3);
  await marks.answer({ comment: reply, is: false });
  await hears(p3);
  await marks.land({ thread, version: 0, body: "The keeper copied it." });
  await hears(p3);
  await marks.land({ thread, version: 1, body: "" });
  await hears(p3);
  await marks.setAlso({ thread, paragraphs: [p1] });
  await marks.setAlso({ thread, paragraphs: [p1] });
  await hears(p3, p1);
  await marks.setAlso({ thread, paragraphs: [p2] });
  await hears(p3, p2);
  expect(cy.bytes).not.toContain("keeper");
});

it("tells nobody of marks in a thread whose first comment is held", async () => {
  const { comment, thread } = await place.begin(place.bob, "Soon held back.", place.p3);
  const reply = (await place.reply(place.cy, comment.id, "An answer to it.")).comment.id;
  await held(comment.id);
  const [cy, mia] = [await listen(place.cy), await listen(place.mia)];
  const row = { groupId: place.group.id, at: new Date() };
  await db.thanks.create({ data: { ...row, commentId: reply, userId: place.mia.id } });
  await db.landing.create({
    data: { ...row, threadId: thread, version: 1, body: "x", html: "<p>x</p>", byId: place.mia.id },
  });
  await expect.poll(() => mia.told.length, { timeout: 15_000 }).toBeGreaterThan(0);
  const seen = await place.begin(place.bob, "In the open again.", place.p2);
  await cy.hears(1);
  expect(cy.told).toMatchObject([{ kind: "posted", comment: seen.comment.id }]);
});
