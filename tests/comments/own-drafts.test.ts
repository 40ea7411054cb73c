// Drafts on the server: theirs alone, gone on with elsewhere, never lost, and over when they are posted.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { BODY_LIMIT } from "@/server/comments/body";
import { MOST_DRAFTS } from "@/server/comments/draft.service";
import { db } from "@/server/db";
import { answer, type Harbour, harbour, locked } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

let place: Harbour;
beforeAll(async () => {
  place = await harbour();
});

const bodies = async (who: Harbour["bob"]) =>
  (await as(who).comments.drafts({ text: place.text.id })).map(({ body }) => body);

describe("a draft", () => {
  it("is found on another device with its place, its key, and the passage that it is about", async () => {
    const { bob, p1, revision } = await harbour().then((fresh) => (place = fresh));
    const [key, passage] = [randomUUID(), { revision, start: 4, end: 11, words: "lantern" }];
    const { version } = await as(bob).comments.keepDraft({ key, base: 0, body: "Half a thou", paragraph: p1, passage });
    expect(await as(bob).comments.drafts({ text: place.text.id })).toEqual([
      expect.objectContaining({
        key,
        version,
        body: "Half a thou",
        paragraph: p1,
        parent: null,
        comment: null,
        passage,
      }),
    ]);
    expect(await bodies(place.cy)).toEqual([]);
    expect(await bodies(place.ann)).toEqual([]);
  });

  it("ends in the transaction that posts it, and only there", async () => {
    const { bob, p1, revision } = place;
    const key = randomUUID();
    const words = { key, body: "A whole thought.", paragraph: p1 };
    await as(bob).comments.keepDraft({ ...words, base: 0 });
    expect(await answer(as(bob).comments.post({ ...words, revision: randomUUID() }))).toBe("UNPROCESSABLE_CONTENT");
    expect(await bodies(bob)).toContain("A whole thought.");
    await as(bob).comments.post({ ...words, revision });
    expect(await bodies(bob)).not.toContain("A whole thought.");
  });

  it("does not come back where it was still on its way when it was posted", async () => {
    const { bob, p1, revision } = place;
    const words = { key: randomUUID(), body: "Quick.", paragraph: p1 };
    await as(bob).comments.post({ ...words, revision });
    expect(await as(bob).comments.keepDraft({ ...words, base: 0 })).toEqual({ version: 0 });
    expect(await db.commentDraft.count({ where: { key: words.key } })).toBe(0);
  });

  it("of other words for a comment ends when they are saved", async () => {
    const { bob, begin } = place;
    const { comment } = await begin(bob, "As it was.");
    await as(bob).comments.keepDraft({ key: randomUUID(), base: 0, body: "As it is.", comment: comment.id });
    expect(await bodies(bob)).toContain("As it is.");
    await as(bob).comments.edit({ comment: comment.id, version: 1, body: "As it is." });
    expect(await bodies(bob)).not.toContain("As it is.");
  });

  it("can be gone on with where its thread was locked meanwhile", async () => {
    const { bob, ann, begin } = place;
    const { thread, comment } = await begin(ann, "An opening.");
    await locked(place, thread, "Enough.");
    const kept = { key: randomUUID(), base: 0, body: "Nevertheless", parent: comment.id };
    expect(await as(bob).comments.keepDraft(kept)).toEqual({ version: 1 });
    expect(await bodies(bob)).toContain("Nevertheless");
  });

  it("is listed with its place and what else it is about, and without them where its writer may read no more", async () => {
    const other = await harbour();
    const kept = { key: randomUUID(), base: 0, body: "Kept.", paragraph: other.p2, also: [other.p1] };
    await as(other.cy).comments.keepDraft(kept);
    const [listed] = await as(other.cy).comments.allDrafts();
    expect(listed?.place).toMatchObject({ group: "The Harbour Readers", label: "¶\u00a02", also: ["¶\u00a01"] });
    expect(listed?.place?.path).toMatch(/^\/groups\/.+\/article\?open=/);
    await db.membership.deleteMany({ where: { userId: other.cy.id } });
    expect(await as(other.cy).comments.allDrafts()).toEqual([expect.objectContaining({ body: "Kept.", place: null })]);
  });
});

describe("two devices", () => {
  it("take turns without a trace", async () => {
    const { bob, p2 } = await harbour().then((fresh) => (place = fresh));
    const key = randomUUID();
    const keep = (base: number, body: string) => as(bob).comments.keepDraft({ key, base, body, paragraph: p2 });
    expect(await keep(0, "On the phone")).toEqual({ version: 1 });
    expect(await keep(1, "On the phone, then at the desk")).toEqual({ version: 2 });
    expect(await keep(2, "On the phone, then at the desk, then here")).toEqual({ version: 3 });
    expect(await bodies(bob)).toEqual(["On the phone, then at the desk, then here"]);
  });

  it("that do not know of each other lose nothing: the later words stand in the draft, the others become one", async () => {
    const { bob, p2 } = await harbour().then((fresh) => (place = fresh));
    const key = randomUUID();
    const keep = (base: number, body: string) => as(bob).comments.keepDraft({ key, base, body, paragraph: p2 });
    await keep(0, "On the phone");
    await keep(0, "At the desk");
    const drafts = await as(bob).comments.drafts({ text: place.text.id });
    expect(drafts.map(({ body }) => body).sort()).toEqual(["At the desk", "On the phone"]);
    expect(drafts.find((draft) => draft.key === key)?.body).toBe("At the desk");
    await keep(0, "At the desk");
    expect(await bodies(bob)).toHaveLength(2);
  });

  it("may write at once, ten times over", async () => {
    const { bob, p3 } = await harbour().then((fresh) => (place = fresh));
    const key = randomUUID();
    const words = Array.from({ length: 10 }, (_, i) => `Words ${i}.`);
    await Promise.all(words.map((body) => as(bob).comments.keepDraft({ key, base: 0, body, paragraph: p3 })));
    expect((await bodies(bob)).sort()).toEqual(words);
  });
});

describe("what is kept", () => {
  it("is bounded in size and in number; what is there already can still be changed and thrown away", async () => {
    const { cy, p1, text, group } = await harbour().then((fresh) => (place = fresh));
    const keep = (key: string, body: string, base = 0) => as(cy).comments.keepDraft({ key, base, body, paragraph: p1 });
    expect(await answer(keep(randomUUID(), "a".repeat(BODY_LIMIT + 1)))).toBe("BAD_REQUEST");
    expect(await answer(keep(randomUUID(), ""))).toBe("BAD_REQUEST");
    const rows = Array.from({ length: MOST_DRAFTS - 1 }, () => ({
      ...{ userId: cy.id, key: randomUUID(), groupId: group.id, textId: text.id, paragraphId: p1 },
      ...{ body: "One of many.", updatedAt: new Date() },
    }));
    await db.commentDraft.createMany({ data: rows });
    const last = randomUUID();
    expect(await keep(last, "The last one.")).toEqual({ version: 1 });
    expect(await answer(keep(randomUUID(), "One too many."))).toBe("TOO_MANY_REQUESTS");
    expect(await keep(last, "The last one, longer.", 1)).toEqual({ version: 2 });
    await as(cy).comments.dropDraft({ key: last });
    expect(await answer(as(cy).comments.dropDraft({ key: last }))).toBe("NOT_FOUND");
    expect(await db.commentDraft.count({ where: { userId: cy.id } })).toBe(MOST_DRAFTS - 1);
  });
});
