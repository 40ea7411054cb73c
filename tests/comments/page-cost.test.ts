// What one look at a reading page asks of the database: few statements, and the same number whatever hangs on it.
import { describe, expect, it } from "vitest";
import { actorOf, openSession } from "@/server/accounts/session";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { crowd, statements } from "@/tests/comments/crowd";
import { type Harbour, harbour } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";
import { companion } from "@/tests/support/make";

/** What the page does: who is it, the text with its counts. */
async function look(place: Harbour, who: Person) {
  const token = await openSession(who.id, new Date());
  const { slug } = await db.reading.findUniqueOrThrow({ where: { id: place.text.readingId } });
  return statements(async () => {
    const actor = await actorOf(token, new Date());
    await as(actor).comments.page({ group: place.group.slug, reading: slug, text: "article" });
  });
}

/** What two texts side by side ask: the page of each, and the counts of each. */
async function lookAtBoth(place: Harbour, who: Person) {
  const token = await openSession(who.id, new Date());
  return statements(async () => {
    const actor = await actorOf(token, new Date());
    const at = { group: place.group.slug, reading: place.reading.slug };
    for (const text of ["article", "companion"]) await as(actor).comments.page({ ...at, text });
  });
}

describe("a look at a reading page", () => {
  it("asks for the person, the place with the text, and the counts: three statements", async () => {
    const place = await harbour();
    expect(await look(place, place.bob)).toHaveLength(3);
  });

  it("asks no more where there is much to count, or where somebody moderates", async () => {
    const place = await harbour();
    await crowd(place, place.p1, 50, 450);
    expect(await look(place, place.bob)).toHaveLength(3);
    expect(await look(place, place.mia)).toHaveLength(3);
  });

  it("asks less than twice as often where two texts stand side by side", async () => {
    const place = await harbour();
    await companion(place.reading, place.ann, ["A letter to the keeper of the lantern."]);
    await crowd(place, place.p1, 20, 80);
    expect(await lookAtBoth(place, place.bob)).toHaveLength(5);
  });

  it("counts for each who looks what they may see, as the counts alone do", async () => {
    const place = await harbour();
    await crowd(place, place.p1, 5, 20);
    const held = await db.comment.findFirstOrThrow({ where: { thread: { paragraphId: place.p1 }, parentId: null } });
    await db.comment.update({ where: { id: held.id }, data: { standing: "held" } });
    const at = { group: place.group.slug, reading: place.reading.slug, text: "article" };
    const seen = async (who: Person) => (await as(who).comments.page(at)).counts;
    for (const who of [place.bob, place.mia])
      expect(await seen(who)).toEqual(await as(who).comments.counts({ text: place.text.id }));
    expect(await seen(place.bob)).not.toEqual(await seen(place.mia));
  });
});
