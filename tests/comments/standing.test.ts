// The ways a comment may go. Pure.
import { expect, it } from "vitest";
import { Standing } from "@/prisma/client/enums";
import { SUBJECT_LIMIT, spotLabel, subjectOf } from "@/server/comments/spot";
import { isTombstone, mayMove } from "@/server/comments/standing";
import { tombstone } from "@/server/comments/tombstone";

it("knows seven moves and no other", () => {
  const all = Object.values(Standing);
  const moves = all.flatMap((from) =>
    all.flatMap((to) =>
      (["author", "moderator"] as const).filter((by) => mayMove(from, to, by)).map((by) => `${by}: ${from} → ${to}`),
    ),
  );
  expect(moves.toSorted()).toEqual([
    "author: held → withdrawn",
    "author: visible → withdrawn",
    "moderator: held → removed",
    "moderator: held → visible",
    "moderator: removed → visible",
    "moderator: visible → held",
    "moderator: visible → removed",
  ]);
  expect(all.filter(isTombstone)).toEqual(["removed", "withdrawn"]);
});

it("says who removed a comment, when and why, in the reader's own day", () => {
  const at = new Date("2026-03-11T23:30:00Z");
  const removal = { by: "Miriam Okafor", because: "about a person, not the text", at };
  const now = new Date("2026-03-20T00:00:00Z");
  expect(tombstone("removed", removal, now, "Europe/Lisbon")).toBe(
    "Removed by Miriam Okafor on 11 March: about a person, not the text.",
  );
  expect(tombstone("removed", removal, now, "Asia/Tokyo")).toContain("on 12 March:");
  expect(tombstone("removed", { ...removal, because: "Why?" }, new Date("2027-01-02"), "UTC")).toBe(
    "Removed by Miriam Okafor on 11 March 2026: Why?",
  );
  expect(tombstone("removed", { by: null, because: null, at: null }, now, "UTC")).toBe("Removed by a moderator.");
  expect(tombstone("visible", removal, now, "UTC")).toBeNull();
});

it("names a place as people do, and keeps a subject within one line", () => {
  const spot = {
    textSlug: "article",
    kind: "paragraph",
    number: 12,
    label: null,
    textTitle: "On Tides",
    words: "It rose.",
  } as const;
  expect(spotLabel(spot)).toBe("¶\u00a012");
  expect(spotLabel({ ...spot, textSlug: "companion-2" })).toBe("Companion 2 ¶\u00a012");
  expect(spotLabel({ ...spot, kind: "note", number: null, label: "2" })).toBe("Note\u00a02");
  expect(subjectOf(spot)).toBe("¶ 12 of On Tides: It rose.");
  const long = { ...spot, textTitle: "title ".repeat(30), words: "Bcc: eve@example.org\r\nwords ".repeat(30) };
  expect(subjectOf(long).length).toBeLessThanOrEqual(SUBJECT_LIMIT);
  expect(subjectOf(long)).not.toMatch(/[\r\n]/);
});
