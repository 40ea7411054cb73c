// Where a thread landed: who may say so, what it said before, and two who say it at once.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db";
import { LANDING_LIMIT } from "@/server/marks/landing";
import { answer, type Harbour, harbour, locked } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

async function talked() {
  const { thread, comment } = await place.begin(place.cy, "Was the line struck out?");
  const land = (who: typeof place.bob, version: number, body: string) => as(who).marks.land({ thread, version, body });
  const shown = async () => (await as(place.gus).marks.of({ paragraph: place.p1 })).landings[thread];
  const history = async () => (await as(place.gus).marks.landings({ thread })).versions;
  return { thread, root: comment, land, shown, history };
}

describe("where a thread landed", () => {
  it("is said by any member, read by guests, and keeps what it said before, with who and when", async () => {
    const { land, shown, history } = await talked();
    expect(await land(place.bob, 0, "It **was** struck out.")).toMatchObject({ version: 1, by: "Bob" });
    expect(await land(place.cy, 1, "Thinly.")).toMatchObject({ version: 2, by: "Cy" });
    expect(await shown()).toMatchObject({ version: 2, html: "<p>Thinly.</p>", by: "Cy" });
    expect(await history()).toMatchObject([
      { version: 2, html: "<p>Thinly.</p>", by: "Cy", current: true },
      { version: 1, html: "<p>It <strong>was</strong> struck out.</p>", by: "Bob", current: false },
    ]);
    expect(await answer(land(place.gus, 2, "A guest."))).toBe("FORBIDDEN");
  });

  it("is taken away by emptying it, with its history kept, and can be said again", async () => {
    const { land, shown, history } = await talked();
    await land(place.bob, 0, "Agreed.");
    expect(await land(place.cy, 1, "  \n ")).toMatchObject({ version: 2, html: null, by: "Cy" });
    expect(await shown()).toMatchObject({ version: 2, html: null });
    expect((await history()).map(({ html }) => html)).toEqual([null, "<p>Agreed.</p>"]);
    expect(await land(place.bob, 2, "Agreed after all.")).toMatchObject({ version: 3 });
  });

  it("lets one of two win who say it at once, tells the other, and takes the same words twice as once", async () => {
    for (let round = 0; round < 20; round++) {
      const { thread, land } = await talked();
      const both = await Promise.all([answer(land(place.bob, 0, "Bob's.")), answer(land(place.ann, 0, "Ann's."))]);
      expect(both.toSorted()).toEqual(["CONFLICT", "ok"]);
      const again = await Promise.all(Array.from({ length: 5 }, () => answer(land(place.ann, 1, "The same."))));
      expect(new Set(again)).toEqual(new Set(["ok"]));
      expect(await db.landing.count({ where: { threadId: thread } })).toBe(2);
    }
  });

  it("is said by moderators only where the thread is locked, and by nobody where the reading is archived", async () => {
    const { thread, land } = await talked();
    await locked(place, thread, "For a while.");
    expect(await answer(land(place.cy, 0, "A member."))).toBe("FORBIDDEN");
    expect(await answer(land(place.mia, 0, "A moderator."))).toBe("ok");
    await db.reading.update({ where: { id: place.text.readingId }, data: { archivedAt: new Date() } });
    expect(await answer(land(place.mia, 1, "Later."))).toBe("FORBIDDEN");
    await db.reading.update({ where: { id: place.text.readingId }, data: { archivedAt: null } });
  });

  it("leads to the paragraphs that it cites, under their names of the day, as comments do", async () => {
    const { thread, land, shown, history } = await talked();
    const said = "Copied, says ¶2; the `¶3` stays, and ¶99 is nothing.";
    const { html } = await land(place.bob, 0, said);
    expect(html).toContain(`data-cite="${place.p2}"`);
    expect(html).toMatch(/>¶\s2<\/a>; the <code>¶3<\/code> stays, and ¶99 is nothing/);
    expect((await shown())?.html).toBe(html);
    expect((await history())[0]?.html).toBe(html);
    // Whoever opens it for a change sees today's names; the same words, typed or shown, change nothing.
    const { body } = await land(place.cy, 1, said);
    expect(body).toMatch(/^Copied, says ¶\s2;/);
    expect(await land(place.cy, 1, body)).toMatchObject({ version: 1, by: "Bob" });
    await db.paragraph.update({ where: { id: place.p2 }, data: { goneIn: 2 } });
    expect((await shown())?.html).toMatch(/¶\s2 \(no longer in the text\)/);
    await db.paragraph.update({ where: { id: place.p2 }, data: { goneIn: null } });
    await land(place.cy, 1, "Not copied.");
    expect((await shown())?.html).toBe("<p>Not copied.</p>");
    expect(await db.landingCitation.count({ where: { threadId: thread } })).toBe(1);
  });

  it("lets nothing act that was written into it, and refuses what shows nothing or is too long", async () => {
    const { land } = await talked();
    const { html } = await land(place.bob, 0, '<img src=x onerror="alert(1)"> [a](javascript:alert(1))');
    expect(html).not.toMatch(/<img|href/);
    expect(await answer(land(place.bob, 1, "\u2060\u200b&nbsp;"))).toBe("UNPROCESSABLE_CONTENT");
    expect(await answer(land(place.bob, 1, "a\0b"))).toBe("UNPROCESSABLE_CONTENT");
    expect(await answer(land(place.bob, 1, "x".repeat(LANDING_LIMIT + 1)))).toBe("BAD_REQUEST");
  });
});
