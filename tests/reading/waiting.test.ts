// Comments that wait on a device: what is read of them, what is sent, and how soon.
import { describe, expect, it } from "vitest";
import {
  dropWaiting,
  editOf,
  inputOf,
  keepWaiting,
  pauseAfter,
  placeOf,
  readWaiting,
  type Waiting,
} from "@/components/comments/waiting/entry";

const WAITING: Waiting = {
  body: "Who rings it?",
  key: "key-12345",
  also: [],
  revision: "r1",
  paragraph: "p1",
  label: "¶ 1",
  href: "/groups/a/b/article?open=k1#k1",
  parent: null,
  answering: null,
  passage: { start: 0, end: 5, words: "Until" },
  named: [],
  edit: null,
  since: 1,
  why: { kind: "away", message: "Postil could not be reached." },
};

function device() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe("a waiting comment", () => {
  it("says what else it is about, wherever it is listed; one that was kept before this was said names nothing", () => {
    const shelf = device();
    keepWaiting("ann", shelf, { ...WAITING, also: ["p2"], named: ["¶ 2"] });
    const [kept = ""] = shelf.kept.values();
    expect(readWaiting(kept)).toMatchObject({ also: ["p2"], named: ["¶ 2"] });
    const { named: _, ...before } = JSON.parse(kept);
    expect(readWaiting(JSON.stringify(before))).toMatchObject({ also: ["p2"], named: [] });
  });

  it("is kept under its writer and its key, and read as it was", () => {
    const shelf = device();
    expect(keepWaiting("ann", shelf, WAITING)).toBe(true);
    expect([...shelf.kept.keys()]).toEqual(["postil.waiting.ann.key-12345"]);
    expect(readWaiting([...shelf.kept.values()][0] ?? null)).toEqual(WAITING);
    dropWaiting("bob", shelf, WAITING.key);
    expect(shelf.kept.size).toBe(1);
    dropWaiting("ann", shelf, WAITING.key);
    expect(shelf.kept.size).toBe(0);
  });

  it("keeps what else it is about, and is about nothing else where an older page kept it", () => {
    const { also: _, ...older } = WAITING;
    expect(readWaiting(JSON.stringify(older))?.also).toEqual([]);
    expect(inputOf({ ...WAITING, also: ["p2"] }, "ann")).toMatchObject({ paragraph: "p1", also: ["p2"] });
    expect(inputOf({ ...WAITING, also: ["p2"], parent: "c1" }, "ann")).not.toHaveProperty("also");
    expect(inputOf(WAITING, "ann")).not.toHaveProperty("also");
  });

  it("that would change another one is sent as such, and taken up where it stands", () => {
    const edit = { ...WAITING, edit: { comment: "c1", version: 3 } };
    expect(readWaiting(JSON.stringify(edit))).toEqual(edit);
    expect(placeOf(edit)).toEqual({ edit: "c1" });
    expect(editOf(edit.edit, edit.body, "ann")).toEqual({
      ...{ comment: "c1", version: 3, body: WAITING.body, author: "ann" },
    });
    const { edit: _, ...older } = WAITING;
    expect(readWaiting(JSON.stringify(older))).toEqual(WAITING);
  });

  it("is not said to be kept where the device keeps nothing", () => {
    expect(keepWaiting("ann", { ...device(), setItem: () => undefined }, WAITING)).toBe(false);
  });

  it.each([
    null,
    "{not json",
    "[]",
    JSON.stringify({ ...WAITING, body: 3 }),
    JSON.stringify({ ...WAITING, why: null }),
    JSON.stringify({ ...WAITING, edit: { comment: "c1" } }),
  ])("is none where something else is kept: %s", (kept) => expect(readWaiting(kept)).toBeNull());

  it("is posted beside its paragraph, about its passage, as its writer", () => {
    const { body, key, revision, paragraph } = WAITING;
    const passage = { start: 0, end: 5 };
    expect(inputOf(WAITING, "ann")).toEqual({ body, key, revision, paragraph, passage, author: "ann" });
    expect(placeOf(WAITING)).toEqual({ paragraph: "p1" });
  });

  it("is posted beneath the comment that it answers", () => {
    const reply = { ...WAITING, parent: "c1", passage: null };
    expect(inputOf(reply, "ann")).not.toHaveProperty("paragraph");
    expect(inputOf(reply, "ann")).toMatchObject({ parent: "c1" });
    expect(placeOf(reply)).toEqual({ reply: "c1" });
  });
});

it("is tried again soon, then ever more rarely, and at least every five minutes", () => {
  expect([0, 1, 2, 50].map(pauseAfter)).toEqual([5_000, 10_000, 20_000, 300_000]);
});
