// A draft that this device and the server both know something of: what stands in the box, and what is offered beside it.
import { describe, expect, it } from "vitest";
import type { Kept } from "@/components/comments/draft";
import { placeOfDraft, reconcile } from "@/components/comments/drafting/reconcile";
import type { DraftView } from "@/server/comments/view";

const ANSWER = { text: "t1", asOf: 60_000 };

const row = (change: Partial<DraftView> = {}): DraftView => ({
  ...{
    key: "k1",
    version: 1,
    body: "On the phone",
    passage: null,
    also: [],
    paragraph: "p1",
    parent: null,
    comment: null,
  },
  updatedAt: new Date(1_000),
  ...change,
});
const local = (change: Partial<Kept> = {}): Kept => ({
  ...{ key: "k1", body: "On the phone", also: [], text: "t1", base: 1, dirty: false, at: 1_000 },
  ...change,
});

describe("what else a draft is about", () => {
  it("goes on from where it was said last, with the same words on both sides", () => {
    const there = row({ version: 2, also: ["p2"] });
    expect(reconcile(local(), [there], ANSWER).local).toMatchObject({ also: ["p2"], base: 2, dirty: false });
    const here = local({ also: ["p3"], dirty: true });
    expect(reconcile(here, [there], ANSWER)).toMatchObject({
      local: { also: ["p3"], base: 2, dirty: true },
      aside: null,
      others: [],
    });
    expect(reconcile(local({ also: ["p2"], base: 2 }), [row()], ANSWER).local).toMatchObject({ also: ["p2"] });
  });
});

describe("a draft from another device", () => {
  it("is taken up where this one has none; older ones are offered", () => {
    const after = reconcile(null, [row(), row({ key: "k2", body: "Older" })], ANSWER);
    expect(after.local).toEqual(local());
    expect(after.others.map(({ body }) => body)).toEqual(["Older"]);
  });

  it("goes on here where nothing was written here since", () => {
    const after = reconcile(local(), [row({ version: 2, body: "On the phone, and on" })], ANSWER);
    expect(after.local).toMatchObject({ body: "On the phone, and on", base: 2, dirty: false });
  });

  it("gives way to later words here, which the server then sets beside it", () => {
    const here = local({ body: "At the desk", dirty: true, at: 2_000 });
    expect(reconcile(here, [row({ version: 2, body: "On the phone, and on" })], ANSWER)).toMatchObject({
      local: here,
      aside: null,
    });
  });

  it("stands in the box where it is later, and what was written here is kept beside it", () => {
    const here = local({ body: "At the desk", dirty: true, at: 500 });
    const after = reconcile(here, [row({ version: 2, body: "On the phone, and on" })], ANSWER);
    expect(after.local?.body).toBe("On the phone, and on");
    expect(after.aside).toEqual(here);
  });

  it("that was begun apart is offered beside the one here", () => {
    const here = local({ key: "k9", base: 0, dirty: true });
    const after = reconcile(here, [row()], ANSWER);
    expect(after).toMatchObject({ local: here, changed: false });
    expect(after.others).toHaveLength(1);
  });
});

describe("a draft that is no longer on the server", () => {
  it("was posted or discarded elsewhere", () => expect(reconcile(local(), [], ANSWER).local).toBeNull());
  it("may still be on its way there", () =>
    expect(reconcile(local({ at: 60_001 }), [], ANSWER).local).toMatchObject({ body: "On the phone" }));
  it("stays where it has words that the server never had", () => {
    expect(reconcile(local({ dirty: true }), [], ANSWER).local).toMatchObject({ body: "On the phone", base: 0 });
    expect(reconcile(local({ base: 0 }), [], ANSWER).changed).toBe(false);
  });
});

it("knows where a draft would go", () => {
  expect(placeOfDraft(row())).toEqual({ paragraph: "p1" });
  expect(placeOfDraft(row({ parent: "c1" }))).toEqual({ reply: "c1" });
  expect(placeOfDraft(row({ comment: "c2" }))).toEqual({ edit: "c2" });
});
