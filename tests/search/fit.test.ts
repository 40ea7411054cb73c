// Which of two comments fits better.
import { describe, expect, it } from "vitest";
import { fitOf } from "@/server/search/fit";
import { wantedOf } from "@/server/search/pattern";

const term = (words: string, stems: string[] = []) => wantedOf({ words, exact: false, plain: ` ${words} `, stems })!;
const row = (words: string, more: { stems?: string[]; opening?: boolean } = {}) => ({
  ...{ plain: ` ${words} `, stems: more.stems ?? [], opening: more.opening ?? false },
});
const worth = (query: string, words: string, more = {}) =>
  fitOf(
    query.split(" ").map((one) => term(one)),
    row(words, more),
  );
const filler = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(" ");

describe("what fits better", () => {
  it("is a whole word before a stem, and a stem before a part of a word", () => {
    const tables = [term("table", ["tabl"])];
    const [whole, stem, part] = [row("the table"), row("the tables", { stems: ["tabl"] }), row("the stableboy")];
    const fits = [whole, stem, part].map((one) => fitOf(tables, one));
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect(new Set(fits).size).toBe(3);
  });

  it("is what stands as it was typed, before what is near, before what is far", () => {
    const fits = [
      worth("tide table", "so the tide table says"),
      worth("tide table", "the table of the tide"),
      worth("tide table", `tide ${filler(7)} table`),
      worth("tide table", `tide ${filler(20)} table`),
      worth("tide table", `tide ${filler(90)} table`),
    ];
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect(new Set(fits).size).toBe(5);
  });

  it("takes the places where all terms are nearest, whatever stands elsewhere", () => {
    const far = `tide ${filler(60)} moon ${filler(60)} table`;
    const once = `${far} ${filler(40)} moon tide and table`;
    expect(worth("tide table moon", once)).toBeGreaterThan(worth("tide table moon", far));
  });

  it("is what began a thread, before a reply in the same words, but not before better words", () => {
    expect(worth("tide", "the tide", { opening: true })).toBeGreaterThan(worth("tide", "the tide"));
    expect(worth("tide table", "tide table")).toBeGreaterThan(
      worth("tide table", `tide ${filler(40)} table`, { opening: true }),
    );
  });

  it("takes long comments of few words in good time", () => {
    const long = "tide table ".repeat(4_000).trim();
    expect(worth("table tide", long)).toBe(worth("table tide", "table tide"));
  });
});
