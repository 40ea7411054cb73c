// E4: what one portion of a text holds, and a year of them. Pure.
import { describe, expect, test } from "vitest";
import { dateAt, nextRun, weekdayOf } from "@/server/follows/calendar";
import { goOn, type Made, MOST_TRIES } from "@/server/portions/again";
import { blockBefore, marked, nextPortion, notesIn } from "@/server/portions/portion";
import type { BlockRow } from "@/server/texts/rows";

const words = (n: number): string => Array.from({ length: n }, (_, at) => `word${at}`).join(" ");

/** A text from a sketch: numbers are paragraphs of so many words, "h" is a heading. */
function text(...sketch: (number | "h")[]): BlockRow[] {
  let number = 0;
  return sketch.map((one, position) => ({
    ...{ position, paragraphId: `p${position}`, key: `k${position}`, level: null, label: null, marks: [] },
    ...(one === "h"
      ? { kind: "heading" as const, number: null, words: "A heading" }
      : { kind: "paragraph" as const, number: ++number, words: words(one) }),
  }));
}

const positions = (blocks: readonly BlockRow[]): number[] => blocks.map(({ position }) => position);

/** All portions of a text, as positions. */
function all(blocks: BlockRow[], size: number): number[][] {
  const portions: number[][] = [];
  for (let after: number | null = null; ; after = portions.at(-1)?.at(-1) ?? null) {
    const next = positions(nextPortion(blocks, after, size));
    if (next.length === 0) return portions;
    portions.push(next);
  }
}

describe("a portion", () => {
  test("holds whole paragraphs up to so many words, and a long one stands alone", () => {
    expect(all(text(400, 400, 400, 1_162, 100, 100), 1_000)).toEqual([[0, 1], [2], [3], [4, 5]]);
  });

  test("a heading stands with what comes below it, also in a row of headings", () => {
    expect(all(text("h", 600, "h", "h", 700, "h"), 1_000)).toEqual([
      [0, 1],
      [2, 3, 4, 5],
    ]);
    expect(all(text("h", "h"), 1_000)).toEqual([[0, 1]]);
  });

  test("every paragraph is sent once, in its order, whatever their lengths", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const blocks = text(
        ...Array.from({ length: 40 }, (_, at) =>
          (at * seed) % 7 === 0 ? ("h" as const) : ((at * seed * 97) % 1_500) + 1,
        ),
      );
      for (const size of [500, 1_000, 2_000]) expect(all(blocks, size).flat()).toEqual(positions(blocks));
    }
  });

  test("a thousand verses make no endless mail", () => {
    const portions = all(text(...Array.from({ length: 1_000 }, () => 2)), 2_000);
    expect(portions.flat()).toHaveLength(1_000);
    expect(Math.max(...portions.map(({ length }) => length))).toBe(120);
  });

  test("a text without blanks between words is counted by its signs", () => {
    const blocks = text(1, 1).map((block) => ({ ...block, words: "潮".repeat(900) }));
    expect(all(blocks, 1_000)).toEqual([[0], [1]]);
  });

  test("a note comes with its mark, and one that is marked nowhere in its place", () => {
    const [one, two, ...rest] = text(10, 10, 1, 1);
    const [note, loose] = rest.map((block): BlockRow => ({ ...block, kind: "note", number: null, label: "1" }));
    const first = { ...one!, words: "He lit it. Then he slept.", marks: [{ at: 10, label: "1", note: 2 }] };
    const blocks = [first, two!, note!, loose!];
    expect(positions(nextPortion(blocks, null, 1_000))).toEqual([0, 1, 3]);
    expect(positions(notesIn([first], blocks))).toEqual([2]);
    expect(notesIn([two!], blocks)).toEqual([]);
    expect(marked(first)).toBe("He lit it. [note 1] Then he slept.");
  });

  test("who begins at a paragraph has the heading above it", () => {
    const blocks = text("h", 10, 10, "h", 10);
    expect(blockBefore(blocks, 4)?.position).toBe(2);
    expect(blockBefore(blocks, 1)).toBeNull();
    expect(blockBefore(blocks, 99)?.position).toBe(4);
  });
});

describe("a year of portions", () => {
  const FROM = new Date("2026-01-01T00:00:00Z");
  const TO = new Date("2027-01-01T00:00:00Z");

  test.each(["Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Pacific/Chatham"])(
    "in %s: exactly one a local date over both changes of the clock, and on weekdays only where it is wished",
    (timeZone) => {
      for (const hour of [0, 2, 7, 23])
        for (const weekdays of [false, true]) {
          const times = { cadence: "daily", weekday: 1, hour, timeZone, weekdays } as const;
          const dates: string[] = [];
          for (let run = nextRun(times, FROM, null); run.at < TO; run = nextRun(times, run.at, run.date))
            dates.push(run.date);
          const wanted = new Set<string>();
          for (let at = Date.parse(dates[0]!) + 43_200_000; at < TO.getTime(); at += 86_400_000)
            wanted.add(new Date(at).toISOString().slice(0, 10));
          const last = dateAt(TO, timeZone);
          const whole = [...wanted].filter((date) => date < last && (!weekdays || weekdayOf(date) < 6));
          expect(dates.filter((date) => date < last)).toEqual(whole);
        }
    },
  );
});

describe("M36 where reading goes on", () => {
  const STANDING = { afterId: "p9", sent: 9 };
  const made = (sent: number, became: Made["became"]): Made => ({
    ...{ afterId: sent ? `p${sent}` : null, sent, became, at: new Date(0) },
  });
  const sentAt = (...latest: Made[]): number => goOn(STANDING, latest).sent;

  test("behind the last one that went, and did not come back", () => {
    expect(sentAt()).toBe(9);
    expect(sentAt(made(8, "went"), made(7, "cameBack"))).toBe(9);
    expect(sentAt(made(8, "cameBack"), made(7, "went"))).toBe(8);
    expect(goOn(STANDING, [made(1, "takenBack"), made(0, "cameBack")])).toEqual({ afterId: null, sent: 0 });
  });

  test("reports that come late take it back to the first of them, once", () => {
    const late = [8, 7, 6, 5].map((n) => made(n, "cameBack"));
    expect(sentAt(...late, made(4, "went"))).toBe(5);
    expect(sentAt(made(5, "went"), ...late)).toBe(9);
  });

  test("one that always comes back is given up; taken back it was not tried", () => {
    const again = (became: Made["became"]) => Array.from({ length: MOST_TRIES }, () => made(8, became));
    expect(sentAt(...again("cameBack"))).toBe(9);
    expect(sentAt(...again("cameBack").slice(1))).toBe(8);
    expect(sentAt(...again("takenBack"))).toBe(8);
    expect(sentAt(made(9, "cameBack"), ...again("cameBack"))).toBe(9);
  });
});
