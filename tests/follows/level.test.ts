// Which wish decides: every combination that people make.
import { describe, expect, test } from "vitest";
import type { Cadence } from "@/prisma/client/enums";
import { level, takesPart, type Wish, type Wishes } from "@/server/follows/level";

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const on = (n: number, cadence: Cadence = "immediately"): Wish => ({ cadence, at: day(n) });
const mute = (n: number) => on(n, "never");

const DECISIONS: [string, Wishes, string][] = [
  ["no wish at all", {}, "nothing"],
  ["a text followed", { text: on(1) }, "immediately, text"],
  ["a paragraph followed", { paragraph: on(1) }, "immediately, paragraph"],
  ["a thread followed", { thread: on(1) }, "immediately, thread"],
  ["thread beats paragraph beats text", { text: on(3), paragraph: on(2), thread: on(1) }, "immediately, thread"],
  ["a muted thread of a followed text", { text: on(1), thread: mute(2) }, "never, thread"],
  ["a muted thread, though the text was followed later", { text: on(3), thread: mute(2) }, "never, thread"],
  ["a muted paragraph of a followed text", { text: on(1), paragraph: mute(2) }, "never, paragraph"],
  ["a thread followed in a muted paragraph", { paragraph: mute(1), thread: on(2) }, "immediately, thread"],
  ["a thread followed before its paragraph was muted", { thread: on(1), paragraph: mute(2) }, "never, paragraph"],
  ["a thread followed before its text was muted", { thread: on(1), text: mute(2) }, "never, text"],
  [
    "a text muted, then its paragraph followed",
    { thread: on(1), text: mute(2), paragraph: on(3) },
    "immediately, thread",
  ],
  ["all mail stopped", { text: on(1), thread: on(2), group: mute(3) }, "never, group"],
  [
    "a thread followed after all mail was stopped",
    { text: on(1), group: mute(3), thread: on(4) },
    "immediately, thread",
  ],
  ["mute and follow in the same moment", { text: mute(1), thread: on(1) }, "immediately, thread"],
  ["pages beat their text", { text: on(3), pages: on(1, "weekly") }, "weekly, pages"],
  ["a paragraph beats pages around it", { pages: on(3, "weekly"), paragraph: on(1) }, "immediately, paragraph"],
  ["a text beats its reading, which beats the group", { group: on(3), reading: on(2, "daily") }, "daily, reading"],
  ["a muted reading silences older pages", { pages: on(1), reading: mute(2) }, "never, reading"],
  ["pages followed after their text was muted", { text: mute(1), pages: on(2, "daily") }, "daily, pages"],
  ["pages muted in a followed text", { text: on(1), pages: mute(2) }, "never, pages"],
  ["a thread older than the mute of its pages", { text: on(1), thread: on(2), pages: mute(3) }, "never, pages"],
  ["a weekly text with an immediate thread", { text: on(1, "weekly"), thread: on(1) }, "immediately, thread"],
];

describe("the level of", () => {
  test.each(DECISIONS)("%s", (_, wishes, expected) => {
    const decided = level(wishes);
    expect(decided ? `${decided.cadence}, ${decided.because}` : "nothing").toBe(expected);
  });
});

describe("writing in a thread makes its author follow it", () => {
  test.each<[string, Wishes, boolean]>([
    ["where they have no wish", {}, true],
    ["where they follow the text already", { text: on(1) }, true],
    ["not where they follow the thread already", { thread: on(1) }, false],
    ["not where they muted the thread", { thread: mute(1) }, false],
    ["not where they muted the paragraph", { paragraph: mute(1) }, false],
    ["not where they muted the text", { text: mute(1) }, false],
    ["not where they stopped all mail from the group", { group: mute(1) }, false],
    ["where they muted the text but follow the paragraph since", { text: mute(1), paragraph: on(2) }, true],
  ])("%s", (_, wishes, expected) => expect(takesPart(wishes)).toBe(expected));
});
