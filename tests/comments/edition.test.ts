// The talk of a text for paper: in its order, within bounds, and only what its reader may see.
import { describe, expect, it } from "vitest";
import { PRINTED } from "@/server/comments/edition.service";
import { crowd, statements } from "@/tests/comments/crowd";
import { harbour } from "@/tests/comments/harbour";
import { as, asVisitor } from "@/tests/support/as";

describe("the edition of a text", () => {
  it("has every thread under its paragraph, oldest first, with or without what was answered", async () => {
    const place = await harbour();
    await crowd(place, place.p1, 3, 4);
    const all = await as(place.bob).comments.edition({ text: place.text.id, depth: "all" });
    expect(all.length).toBe(3);
    expect(new Set(all.map(({ paragraph }) => paragraph))).toEqual(new Set([place.p1]));
    expect(all.flatMap(({ comments }) => comments).length).toBe(7);
    const first = await as(place.bob).comments.edition({ text: place.text.id, depth: "first" });
    expect(first.map(({ comments }) => comments.length)).toEqual([1, 1, 1]);
    expect(first.reduce((sum, { more }) => sum + more, 0)).toBe(4);
  });

  it("ends where paper would not, and says how much it left out", async () => {
    const place = await harbour();
    await crowd(place, place.p1, 1, PRINTED.comments + 5);
    await crowd(place, place.p2, PRINTED.threads + 10, 0);
    const all = await as(place.bob).comments.edition({ text: place.text.id, depth: "all" });
    expect(all.length).toBe(PRINTED.threads);
    const [long] = all;
    expect(long!.comments.length).toBe(PRINTED.comments);
    expect(long!.more).toBe(6);
  });

  it("asks the database as much for a crowd as for a few", async () => {
    const place = await harbour();
    const look = () => statements(async () => as(place.bob).comments.edition({ text: place.text.id, depth: "all" }));
    await crowd(place, place.p1, 1, 1);
    const few = (await look()).length;
    await crowd(place, place.p2, 40, 200);
    expect((await look()).length).toBe(few);
  });

  it("is missing for whoever may not know of the group", async () => {
    const place = await harbour();
    await expect(asVisitor().comments.edition({ text: place.text.id, depth: "all" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
