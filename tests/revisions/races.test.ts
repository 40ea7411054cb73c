// A revision is published while people write, and while the database is torn away.
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { closeQueue } from "@/server/jobs/queue";
import { draft, publish, say, stage, textNow, WORDS, whereabouts } from "@/tests/revisions/story";
import { as } from "@/tests/support/as";
import { person } from "@/tests/support/make";

afterAll(closeQueue);

/** How many people write at once. */
const CROWD = 50;

/** How often the database is torn away. */
const CUTS = 24;

/** Asks again where the connection that was taken from the pool had been cut. */
async function reachable<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await ask();
    } catch (error) {
      if (tries === 5) throw error;
    }
}

describe("publishing a revision", () => {
  test("while fifty people write loses no word, doubles none, and leaves each where it belongs", async () => {
    const scene = await stage();
    const people = await Promise.all(Array.from({ length: CROWD }, (_, i) => person(`reader${i}`)));
    await db.membership.createMany({
      data: people.map((who) => ({ groupId: scene.group.id, userId: who.id, role: "member" as const })),
    });
    const before = await textNow(scene);
    const roots: Awaited<ReturnType<typeof say>>[] = [];
    for (const number of [1, 2, 3, 4, 5]) roots.push(await say(scene, scene.bob, number, `root ${number}`));
    const seen = await draft(scene, [
      { kind: "split", block: 1, at: WORDS[1].indexOf("The lamp") },
      { kind: "merge", block: 2, with: "next" },
      { kind: "drop", block: 4 },
    ]);
    const { items } = await as(scene.ann).revisions.review({ draft: seen.draft });
    await as(scene.ann).revisions.decide({
      ...seen,
      decisions: items.map(({ paragraph, answer }) => ({ paragraph, to: answer })),
    });
    const write = (i: number) => {
      const number = i % 5;
      const common = { key: `crowd-key-${i}`, revision: before.revision.id, body: `said ${i} on ${number + 1}` };
      const where = i % 2 ? { parent: roots[number]!.comment.id } : { paragraph: before.blocks[number]!.paragraphId };
      const api = as(people[i]!);
      // Everybody presses twice.
      return Promise.all([api.comments.post({ ...common, ...where }), api.comments.post({ ...common, ...where })]);
    };
    const [written] = await Promise.all([
      Promise.all(people.map((_, i) => write(i))),
      as(scene.ann).revisions.publish({ ...seen, summary: "", tell: false }),
    ]);
    for (const [first, second] of written) expect(first!.comment.id).toBe(second!.comment.id);
    const kept = await db.comment.findMany({
      where: { thread: { textId: scene.text.id }, authorId: { not: scene.bob.id } },
    });
    expect(kept.map(({ body }) => body).sort()).toEqual(people.map((_, i) => `said ${i} on ${(i % 5) + 1}`).sort());
    const places = await whereabouts(scene);
    const expected = ["¶ 1", "¶ 2", "¶ 4", "¶ 4", "gone"];
    for (const [body, place] of Object.entries(places))
      expect(`${body}: ${place}`).toBe(`${body}: ${expected[Number(body.at(-1)) - 1]}`);
  });

  test("cut off at any moment leaves the old revision whole, or the new one", async () => {
    const scene = await stage();
    await say(scene, scene.bob, 3, "on the families");
    const admin = new pg.Client(process.env.DATABASE_URL);
    await admin.connect();
    let cut = 0;
    for (let i = 0; i < CUTS; i++) {
      const { revision, blocks } = await reachable(() => textNow(scene));
      const words = `${WORDS[0]} It was told for the ${i}th time.`;
      const seen = await reachable(() => draft(scene, [{ kind: "edit", block: 0, words }]));
      const publishing = publish(scene, seen).then(
        () => true,
        () => false,
      );
      await new Promise((resolve) => setTimeout(resolve, 4 + (i % 12) * 6));
      const torn = await admin.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL AND application_name <> 'pgboss'",
      );
      cut += torn.rowCount ?? 0;
      const done = await publishing;
      const now = await reachable(() => textNow(scene));
      const whole =
        now.revision.number === revision.number ? blocks.map((block) => block.words) : [words, ...WORDS.slice(1)];
      if (done) expect(now.revision.number).toBe(revision.number + 1);
      expect(now.blocks.map((block) => block.words)).toEqual(whole);
      expect(await db.lineage.count({ where: { revisionId: now.revision.id } })).toBe(
        now.revision.number === 1 ? 0 : 5,
      );
      expect(await whereabouts(scene)).toEqual({ "on the families": "¶ 3" });
      await db.draft.deleteMany({ where: { id: seen.draft, textId: null } });
    }
    await admin.end();
    expect(cut, "the database was torn away within transactions").toBeGreaterThan(0);
  });
});
