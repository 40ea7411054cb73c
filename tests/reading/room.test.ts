// The reading room's state, its counts, its map, its dates and its directions.
import { describe, expect, it } from "vitest";
import { when, whenShort } from "@/components/comments/when";
import { directionOf } from "@/components/texts/reading/direction";
import { barsOf, looksElse, ROWS, type RowState, rowHtml, rowsOf } from "@/components/texts/reading/map-rows";
import { packed, unpacked } from "@/components/texts/reading/packed";
import { countLabel, labelOf, passagesOf, sectionsOf, sumOf } from "@/components/texts/reading/passages";
import type { RoomFacts } from "@/components/texts/reading/room-context";
import { afterAct, type RoomState } from "@/components/texts/reading/room-state";
import { block } from "@/tests/reading/block";

const ROOM: RoomState = {
  open: null,
  elsewhere: null,
  show: "all",
  filters: null,
  contents: false,
  asked: 0,
  counted: new Set(),
  counts: { k7: { count: 19, fresh: 3 } },
};

describe("the room", () => {
  it("counts down what is read, one by one, and up what is kept new", () => {
    const read = afterAct(ROOM, { do: "read", key: "k7", by: 1 });
    expect(read.counts.k7).toEqual({ count: 19, fresh: 2 });
    expect(afterAct(read, { do: "read", key: "k7", by: 9 }).counts.k7?.fresh).toBe(0);
    expect(afterAct(read, { do: "read", key: "k7", by: -1 }).counts.k7?.fresh).toBe(3);
  });

  it("keeps as new what was only opened", () => {
    const open = afterAct(ROOM, { do: "open", key: "k7" });
    expect(afterAct(open, { do: "close" }).counts.k7?.fresh).toBe(3);
  });

  it("takes over what another device has read, and touches no count that stays", () => {
    const news = afterAct(ROOM, { do: "news", fresh: { k7: 1 }, elsewhere: { label: "Companion", fresh: 2 } });
    expect(news).toMatchObject({ counts: { k7: { count: 19, fresh: 1 } }, elsewhere: { label: "Companion" } });
    expect(afterAct(news, { do: "news", fresh: { k7: 1 }, elsewhere: null }).counts.k7).toBe(news.counts.k7);
    expect(afterAct(news, { do: "news", fresh: null, elsewhere: null }).counts).toBe(news.counts);
    expect(afterAct(news, { do: "news", fresh: {}, elsewhere: null }).counts.k7?.fresh).toBe(0);
  });

  it("counts what was written, also where nothing was", () => {
    expect(afterAct(ROOM, { do: "added", key: "k1", by: 1 }).counts.k1).toEqual({ count: 1, fresh: 0 });
  });

  it("holds either contents or a talk", () => {
    const contents = afterAct(afterAct(ROOM, { do: "open", key: "k7" }), { do: "contents", show: true });
    expect(contents).toMatchObject({ open: null, contents: true });
    expect(afterAct(contents, { do: "open", key: "k7" })).toMatchObject({ open: "k7", contents: false });
  });
});

const BLOCKS = [
  block("k1", { number: 1 }),
  block("h1", { kind: "heading", level: 1, words: "The turns" }),
  block("k2", { number: 2 }),
  block("k3", { number: 3 }),
  block("n1", { kind: "note", label: "1" }),
];
const ARTICLE = { slug: "article", label: "Article" };

describe("a text", () => {
  it("has talk on its paragraphs, not on headings and notes", () => {
    expect(passagesOf(BLOCKS, ARTICLE).map(({ key }) => key)).toEqual(["k1", "k2", "k3"]);
  });
  it("puts what stands before the first heading under its title", () => {
    const sections = sectionsOf(BLOCKS, "The Common Clock");
    expect(sections.map(({ title, keys }) => `${title}: ${keys.join(" ")}`)).toEqual([
      "The Common Clock: k1",
      "The turns: k2 k3",
    ]);
  });
  it("names its paragraphs after itself, unless it is the article", () => {
    expect(labelOf(BLOCKS[0]!, ARTICLE)).toBe("¶\u00a01");
    expect(labelOf(BLOCKS[0]!, { slug: "companion", label: "Companion" })).toBe("Companion ¶\u00a01");
  });
  it("sums the talk under a heading", () => {
    expect(sumOf({ k2: { count: 2, fresh: 1 }, k3: { count: 3, fresh: 0 } }, ["k2", "k3"])).toEqual({
      count: 5,
      fresh: 1,
    });
  });
});

describe("a count", () => {
  it("says how many, where, and what is new", () => {
    expect(countLabel("¶\u00a07", { count: 19, fresh: 3 })).toBe("19 comments on paragraph 7, 3 new for you");
    expect(countLabel("Companion ¶\u00a07", { count: 1, fresh: 0 })).toBe("1 comment on companion paragraph 7");
    expect(countLabel("¶\u00a07", { count: 0, fresh: 0 })).toBe("No comments on paragraph 7 yet. Write the first");
  });
});

describe("the map", () => {
  it("puts neighbours together in a long text", () => {
    const long = passagesOf(
      Array.from({ length: 1_000 }, (_, at) => block(`k${at}`, { number: at + 1 })),
      ARTICLE,
    );
    const rows = rowsOf(long, []);
    expect(rows.length).toBeLessThanOrEqual(ROWS);
    expect(rows.flatMap(({ keys }) => keys)).toHaveLength(1_000);
  });
  it("draws every comment alike until one row has too many", () => {
    expect(barsOf({ count: 5, fresh: 2 }, 26)).toEqual({ old: 3, fresh: 2 });
    expect(barsOf({ count: 5, fresh: 2 }, 5)).toEqual({ old: 9, fresh: 6 });
    expect(barsOf({ count: 1_000, fresh: 0 }, 1_000).old).toBeLessThan(30);
    expect(barsOf({ count: 0, fresh: 0 }, 10)).toEqual({ old: 0, fresh: 0 });
  });
});

describe("a row of the map", () => {
  const [row] = rowsOf(passagesOf([block("k1", { number: 1 })], ARTICLE), []);
  const quiet: RowState = { count: 0, fresh: 0, most: 9, open: false, show: "all" };
  it("leads to its paragraph, and says what is there", () => {
    const drawn = rowHtml(row!, { ...quiet, count: 3, fresh: 1, open: true }).toString();
    expect(drawn).toContain('href="#k1" class="has-new cur"');
    expect(drawn).toContain('aria-label="¶\u00a01, 3 comments, 1 new" data-tip="¶\u00a01 · 3 · 1 new"');
    expect(drawn).toContain("<i></i><b ");
    expect(rowHtml(row!, quiet).toString()).toMatch(/class="zero"[^<]*<i><\/i><\/a>/);
  });
  it("is text whatever a paragraph is called", () => {
    const named = { ...row!, first: { ...row!.first, label: '"><b onclick="' } };
    expect(rowHtml({ ...named, last: named.first }, quiet).toString()).not.toContain('"><b onclick');
  });
  it("looks otherwise when its own talk or the busiest one's grows, when it opens, and under a filter", () => {
    expect(looksElse(quiet, { ...quiet })).toBe(false);
    expect(looksElse(undefined, quiet)).toBe(true);
    for (const change of [{ count: 1 }, { fresh: 1 }, { most: 10 }, { open: true }, { show: "new" }] as const)
      expect(looksElse(quiet, { ...quiet, ...change })).toBe(true);
  });
});

describe("what is handed to the browser", () => {
  it("comes out as it was packed, its moment being a moment", () => {
    const text = { id: "x", label: "Article", title: 'A "clock" </script> of\u2028 the tide', language: "en" };
    const facts = { text, passages: passagesOf(BLOCKS, ARTICLE), now: new Date("2026-03-11T01:00:00Z") } as RoomFacts;
    const handed = { texts: [facts], counts: ROOM.counts };
    expect(unpacked(packed(handed))).toEqual(handed);
  });
});

describe("a date", () => {
  const clock = { now: new Date("2026-03-11T01:00:00Z"), timeZone: "Europe/Lisbon" };
  it("is told in the reader's own day", () => {
    expect(when(new Date("2026-03-11T00:12:00Z"), clock)).toBe("Today, 00:12");
    expect(when(new Date("2026-03-10T08:12:00Z"), clock)).toBe("Yesterday, 08:12");
    expect(when(new Date("2026-03-10T23:30:00Z"), { ...clock, timeZone: "Asia/Tokyo" })).toBe("Today, 08:30");
    expect(when(new Date("2026-01-02T08:12:00Z"), clock)).toBe("2 January");
    expect(when(new Date("2025-03-02T08:12:00Z"), clock)).toBe("2 March 2025");
  });
  it("is short within a sentence", () => {
    expect(whenShort(new Date("2026-03-11T00:12:00Z"), clock)).toBe("today");
    expect(whenShort(new Date("2026-01-02T08:12:00Z"), clock)).toBe("on 2 January");
  });
});

describe("a language", () => {
  it("is written from the right where it is", () => {
    expect(["he", "ar-EG", "fa", "az-Arab"].map(directionOf)).toEqual(["rtl", "rtl", "rtl", "rtl"]);
    expect(["en", "ru", "de-CH", "ar-Latn"].map(directionOf)).toEqual(["ltr", "ltr", "ltr", "ltr"]);
  });
});
