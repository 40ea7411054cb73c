// E4: what one portion of a text holds, and a year of them. Pure.
import { describe, expect, test } from "vitest";
import { dateAt, nextRun, weekdayOf } from "@/server/follows/calendar";
import { lostOf, type Made, MOST_TRIES, wasToldEnd } from "@/server/portions/again";
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

describe("M36 what was lost on its way", () => {
  /** A portion of the paragraphs behind one place, up to another. */
  const made = (from: number, to: number, became: Made["became"]): Made => ({
    ...{ afterId: from ? `p${from}` : null, untilId: `p${to}`, from, to, became, at: new Date(0) },
  });
  const lost = (...latest: Made[]) =>
    lostOf(latest).map(({ afterId, untilId }) => `${afterId ?? "front"} to ${untilId}`);

  test("is every portion that came back or was taken back, in its order, and nothing where all went", () => {
    expect(lost()).toEqual([]);
    expect(lost(made(8, 9, "went"), made(0, 8, "went"))).toEqual([]);
    expect(lost(made(8, 9, "cameBack"), made(5, 8, "went"))).toEqual(["p8 to p9"]);
    expect(lost(made(1, 3, "takenBack"), made(0, 1, "cameBack"))).toEqual(["front to p1", "p1 to p3"]);
  });

  test("is told of late as well: later portions that went do not hide it, and it comes once", () => {
    const early = [made(4, 6, "cameBack"), made(2, 4, "cameBack"), made(0, 2, "went")];
    expect(lost(made(8, 9, "went"), made(6, 8, "went"), ...early)).toEqual(["p2 to p4", "p4 to p6"]);
    expect(lost(made(2, 4, "went"), made(6, 8, "went"), ...early)).toEqual(["p4 to p6"]);
    expect(lost(made(2, 4, "cameBack"), made(6, 8, "went"), ...early)).toEqual(["p2 to p4", "p4 to p6"]);
  });

  test("is sent again by what is left of it, where another pace or a revision cut it otherwise", () => {
    const whole = [made(10, 12, "went"), made(2, 10, "cameBack")];
    expect(lost(made(2, 5, "went"), ...whole)).toEqual(["p5 to p10"]);
    expect(lost(made(5, 7, "went"), made(2, 5, "went"), ...whole)).toEqual(["p7 to p10"]);
    expect(lost(made(7, 10, "went"), ...whole)).toEqual(["p2 to p7"]);
    expect(lost(made(9, 3, "cameBack"), made(3, 3, "cameBack"))).toEqual([]);
  });

  test("is given up where it always comes back; taken back it was not tried", () => {
    const again = (became: Made["became"]) => Array.from({ length: MOST_TRIES }, () => made(8, 9, became));
    expect(lost(...again("cameBack"))).toEqual([]);
    expect(lost(...again("cameBack").slice(1))).toEqual(["p8 to p9"]);
    expect(lost(...again("takenBack"))).toEqual(["p8 to p9"]);
    expect(lost(made(9, 12, "cameBack"), ...again("cameBack"))).toEqual(["p9 to p12"]);
  });

  test("is no reason to tell the end of a text twice", () => {
    const end = { ...made(9, -1, "went"), untilId: null };
    expect(wasToldEnd("p9", [made(2, 4, "went"), end])).toBe(true);
    expect(wasToldEnd("p12", [made(9, 12, "went"), end])).toBe(false);
    expect(wasToldEnd("p9", [{ ...end, became: "cameBack" }])).toBe(false);
  });
});
