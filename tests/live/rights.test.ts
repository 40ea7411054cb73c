// Whoever may not see a thing hears nothing that names it; whoever loses the right hears nothing more.
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Actor, VISITOR } from "@/server/actor";
import { db } from "@/server/db";
import { STREAMS_OF_A_PERSON, STREAMS_OF_AN_ADDRESS } from "@/server/live/crowd";
import { newestEvent } from "@/server/live/event.store";
import { type Harbour, harbour, held } from "@/tests/comments/harbour";
import { Ear, somewhere } from "@/tests/live/ear";
import { as } from "@/tests/support/as";
import { session, suspend } from "@/tests/support/make";

let place: Harbour;
beforeEach(async () => {
  place = await harbour();
});

const ears: Ear[] = [];
const listen = async (who: Actor, choice: Parameters<typeof Ear.open>[2] = {}) => {
  const ear = await Ear.open(who, place.reading.id, choice);
  ears.push(ear);
  return ear;
};
afterEach(() => {
  for (const ear of ears.splice(0)) ear.stop();
});

const refusal = (opening: Promise<unknown>) =>
  opening.then(
    () => "open",
    (error: { kind?: string }) => error.kind ?? String(error),
  );

/** Waits until the stream has closed, and says how long that took. */
async function closes(ear: Ear, why: string): Promise<void> {
  const start = performance.now();
  await expect.poll(() => ear.closed, { timeout: 15_000, interval: 20 }).toBe(true);
  console.info(`${why}: the stream closed after ${Math.round(performance.now() - start)} ms`);
  expect(ear.bytes).toContain("event: ended");
}

/** Something that everybody hears, so that what came before it has been told, or never will be. */
async function everybodyHears(those: Ear[]): Promise<void> {
  const { comment } = await place.begin(place.ann, "For everybody.", place.p3);
  for (const ear of those) await expect.poll(() => ear.posted, { timeout: 15_000, interval: 10 }).toContain(comment.id);
}

describe("a private group", () => {
  it("is missing for those outside it, as if there were nothing", async () => {
    await db.membership.delete({ where: { groupId_userId: { groupId: place.group.id, userId: place.cy.id } } });
    const answers = await Promise.all([place.nat, place.cy, VISITOR].map((who) => refusal(listen(who))));
    expect(answers).toEqual(["missing", "missing", "missing"]);
    expect(await refusal(Ear.open(place.bob, crypto.randomUUID()))).toBe("missing");
  });

  it("says to the suspended that they are", async () => {
    await suspend(place.group.id, place.cy, "A quarrel");
    expect(await refusal(listen(place.cy))).toBe("forbidden");
  });
});

describe("a held comment", () => {
  it("is named to its author and the moderators alone: as it is written, answered, changed, and told again later", async () => {
    const start = await newestEvent(db, place.reading.id);
    const names = { mia: place.mia, bob: place.bob, cy: place.cy, gus: place.gus };
    const now: Record<string, Ear> = Object.fromEntries(
      await Promise.all(Object.entries(names).map(async ([n, who]) => [n, await listen(who)])),
    );
    const secret = await db.$transaction(async (tx) => {
      const from = await place.begin(place.ann, "A root.");
      const row = await tx.comment.findUniqueOrThrow({ where: { id: from.comment.id } });
      const { id: _, seq: __, ...like } = row;
      const one = {
        ...like,
        parentId: row.id,
        authorId: place.bob.id,
        key: crypto.randomUUID(),
        standing: "held" as const,
      };
      return tx.comment.create({ data: one });
    });
    const { id: ___, seq: ____, ...like } = secret;
    const below = await db.comment.create({
      data: { ...like, parentId: secret.id, authorId: place.cy.id, key: crypto.randomUUID(), standing: "visible" },
    });
    await db.comment.update({ where: { id: secret.id }, data: { version: { increment: 1 }, body: "Other words" } });
    const later: Record<string, Ear> = Object.fromEntries(
      await Promise.all(Object.entries(names).map(async ([n, who]) => [n, await listen(who, { after: start })])),
    );
    await everybodyHears([...Object.values(now), ...Object.values(later)]);
    for (const those of [now, later]) {
      for (const who of ["cy", "gus"]) expect(those[who]?.bytes).not.toMatch(new RegExp(`${secret.id}|${below.id}`));
      for (const who of ["mia", "bob"])
        expect(those[who]?.posted).toEqual(expect.arrayContaining([secret.id, below.id]));
    }
  });

  it("that was seen before is not named when it goes, and is told as new when it comes back", async () => {
    const { comment } = await place.begin(place.bob, "Seen by all.");
    const cy = await listen(place.cy);
    await cy.ready();
    await held(comment.id);
    await everybodyHears([cy]);
    expect(cy.bytes).not.toContain(comment.id);
    expect(cy.told[0]).toEqual({ kind: "changed", text: place.text.id, paragraph: place.p1, thread: null });
    await db.comment.update({ where: { id: comment.id }, data: { standing: "visible", version: { increment: 1 } } });
    await expect.poll(() => cy.posted, { timeout: 15_000 }).toContain(comment.id);
  });
});

describe("a stream ends, and hears nothing more, for", () => {
  const cases: [string, () => Promise<unknown>][] = [
    ["a member who leaves", () => as(place.bob).groups.leave({ group: place.group.slug })],
    ["a member who is suspended", () => suspend(place.group.id, place.bob, "A quarrel")],
    ["a session that ends", () => db.session.deleteMany({ where: { userId: place.bob.id } })],
    [
      "a session that runs out",
      () => db.session.updateMany({ where: { userId: place.bob.id }, data: { expires: new Date(Date.now() - 1_000) } }),
    ],
    [
      "a reading that is elsewhere by now",
      () => db.reading.update({ where: { id: place.reading.id }, data: { groupId: elsewhere } }),
    ],
  ];
  let elsewhere = "";
  it.each(cases)("%s", async (why, act) => {
    elsewhere = (await harbour()).group.id;
    const bob = await listen(place.bob, { token: await session(place.bob) });
    await bob.ready();
    await act();
    const { comment } = await place.begin(place.ann, "After that.").catch(() => ({ comment: { id: "nothing" } }));
    await closes(bob, why);
    expect(bob.bytes).not.toContain(comment.id);
  });

  it("a visitor of a group that was public", async () => {
    place = await harbour("public");
    const visitor = await listen(VISITOR);
    await visitor.ready();
    await as(place.ann).groups.setVisibility({ group: place.group.slug, visibility: "private" });
    await closes(visitor, "a visitor of a group that was public");
  });
});

describe("too many streams", () => {
  it("of one person are refused, until one of them ends", async () => {
    const mine = [];
    for (let at = 0; at < STREAMS_OF_A_PERSON; at++) mine.push(await listen(place.bob));
    expect(await refusal(listen(place.bob))).toBe("tooMany");
    expect(await refusal(listen(place.cy))).toBe("open");
    mine[0]?.stop();
    expect(await refusal(listen(place.bob))).toBe("open");
  });

  it("from one address are refused, whoever asks", async () => {
    place = await harbour("public");
    const address = somewhere();
    for (let at = 0; at < STREAMS_OF_AN_ADDRESS; at++) await listen(VISITOR, { address });
    expect(await refusal(listen(VISITOR, { address }))).toBe("tooMany");
    expect(await refusal(listen(place.bob, { address }))).toBe("tooMany");
    expect(await refusal(listen(VISITOR))).toBe("open");
  });
});
