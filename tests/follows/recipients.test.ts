// Who is told, and the second look before sending.
import { describe, expect, test } from "vitest";
import type { Standing } from "@/server/actor";
import { dueAt } from "@/server/follows/grace";
import type { Wishes } from "@/server/follows/level";
import { type Follower, type Pending, reasonNotToTell, recipients } from "@/server/follows/recipients";

const at = new Date("2026-11-23T10:00:00Z");
const member: Standing = { kind: "active", role: "member", joinedAt: at };
const follows: Wishes = { text: { cadence: "immediately", at } };
const place = (standing: Standing, visibility: "private" | "public" = "private") => ({
  groupId: "g",
  visibility,
  standing,
});
const comment = { authorId: "ann", standing: "visible" as const };

describe("a comment by ann is told to", () => {
  const told = (userId: string, standing: Standing, visibility?: "private" | "public", wishes = follows) =>
    recipients(comment, [{ userId, place: place(standing, visibility), wishes, mentioned: false }]);

  test("bob, who follows the text, and it says so", () =>
    expect(told("bob", member)).toEqual([{ userId: "bob", because: "text", digest: false }]));
  test("a guest who follows", () =>
    expect(told("gus", { kind: "active", role: "guest", joinedAt: at })).toHaveLength(1));
  test("cleo, who follows the text once a day, in a digest", () =>
    expect(told("cleo", member, "private", { text: { cadence: "daily", at } })).toEqual([
      { userId: "cleo", because: "text", digest: true },
    ]));
  test("nobody of the name of ann", () => expect(told("ann", member)).toEqual([]));
  test("nobody who has left a private group", () => expect(told("bob", { kind: "none" })).toEqual([]));
  test("a reader of a public group who is no member", () =>
    expect(told("bob", { kind: "none" }, "public")).toHaveLength(1));
  test("nobody suspended, in a public group either", () =>
    expect(told("bob", { kind: "suspended", reason: null }, "public")).toEqual([]));
  test("nobody who muted it", () =>
    expect(told("bob", member, "private", { ...follows, thread: { cadence: "never", at } })).toEqual([]));
  test("nobody while it is held, removed or withdrawn", () => {
    const bob = [{ userId: "bob", place: place(member), wishes: follows, mentioned: true }];
    for (const standing of ["held", "removed", "withdrawn"] as const)
      expect(recipients({ authorId: "ann", standing }, bob)).toEqual([]);
  });
});

describe("a comment that names bob is told to him", () => {
  const told = (change: Partial<Follower>) =>
    recipients(comment, [{ userId: "bob", place: place(member), wishes: {}, mentioned: true, ...change }]);

  test("though he follows nothing", () =>
    expect(told({})).toEqual([{ userId: "bob", because: "mention", digest: false }]));
  test("for that reason first, where he follows", () =>
    expect(told({ wishes: follows })).toEqual([{ userId: "bob", because: "mention", digest: false }]));
  test("not where he muted the place", () => expect(told({ wishes: { text: { cadence: "never", at } } })).toEqual([]));
  test("not where he is no member any more, in a public group either", () =>
    expect(told({ place: place({ kind: "none" }, "public") })).toEqual([]));
  test("not where he is suspended", () =>
    expect(told({ place: place({ kind: "suspended", reason: null }, "public") })).toEqual([]));
  test("not where he wrote it", () => expect(told({ userId: "ann" })).toEqual([]));
});

describe("M4 the second look", () => {
  const fine: Pending = {
    ...{ standing: "visible", seen: false, hides: false, place: place(member), wishes: follows, mentioned: false },
  };
  test.each<[string, Partial<Pending>, string | null]>([
    ["lets through what still stands", {}, null],
    ["skips what was withdrawn", { standing: "withdrawn" }, "withdrawn"],
    ["skips what was removed", { standing: "removed" }, "removed"],
    ["skips what is held", { standing: "held" }, "held"],
    ["skips for the suspended", { place: place({ kind: "suspended", reason: null }) }, "suspended"],
    ["skips for those who have left", { place: place({ kind: "none" }) }, "noAccess"],
    ["skips what was seen", { seen: true }, "seen"],
    ["skips what is hidden from one's view", { hides: true }, "hidden"],
    ["skips what is muted now", { wishes: { ...follows, thread: { cadence: "never", at } } }, "muted"],
    ["skips what is not followed any more", { wishes: {} }, "unfollowed"],
    ["lets through what names a member who follows nothing", { wishes: {}, mentioned: true }, null],
    [
      "skips what names a member who has muted it",
      { wishes: { thread: { cadence: "never", at } }, mentioned: true },
      "muted",
    ],
    [
      "skips what names somebody who has left",
      { wishes: {}, mentioned: true, place: place({ kind: "none" }, "public") },
      "unfollowed",
    ],
  ])("%s", (_, change, expected) => expect(reasonNotToTell({ ...fine, ...change })).toBe(expected));
});

describe("M3 the grace time", () => {
  const minute = (n: number) => new Date(at.getTime() + n * 60_000);
  test.each([
    ["is five minutes from the posting", null, 5],
    ["is started again by an edit at minute 4", 4, 9],
    ["is started again by an edit at minute 9", 9, 14],
    ["ends after fifteen minutes whatever is edited", 14, 15],
  ])("%s", (_, edited, due) => {
    const editedAt = edited === null ? null : minute(edited);
    expect(dueAt({ createdAt: at, editedAt }, 300)).toEqual(minute(due));
  });
});
