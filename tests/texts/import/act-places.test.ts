// Adding blocks to a text on its way in, and moving them about.
import { describe, expect, test } from "vitest";
import { type Act, type Draft, fold } from "@/server/texts/import/act";
import { readPlain } from "@/server/texts/import/plain";
import { previewOf } from "@/server/texts/import/preview";

const LAMP = "The lamp was dear. It was bought on a Monday,[1] and it burned until the Friday after that one.";
const TEXT = `On Lamps\n\nA room\n\n${LAMP}\n\nShare this\n\nThe table came later, and nobody remembers from where it came or who had carried it.\n\n[1] A market day.\n\n[2] A stray note.`;
const FOUND = readPlain(TEXT);
const [TITLE, HEADING, LAMPS, TABLE, STRAY] = [0, 1, 2, 4, 6];

const having = (...acts: Act[]): Draft => fold(FOUND, acts);
const at = (draft: Draft, id: number) => draft.blocks.find((block) => block.id === id);
const refusal = (...acts: Act[]) => expect(() => having(...acts));

describe("adding", () => {
  const add = (where: "before" | "after", to: "paragraph" | "heading" | "verse" | "note", said: string): Act => ({
    ...{ kind: "insert", block: TABLE, where, to, words: said },
  });

  test("puts what somebody writes below a block, or above it", () => {
    const ids = (draft: Draft) => draft.blocks.map(({ id }) => id);
    expect(ids(having(add("after", "paragraph", "A chair.")))).toEqual([0, 1, 2, 3, 4, 7, 5, 6]);
    const draft = having(add("before", "heading", "Of chairs"));
    expect(ids(draft)).toEqual([0, 1, 2, 3, 7, 4, 5, 6]);
    expect(at(draft, 7)).toMatchObject({ kind: "heading", level: 1, words: "Of chairs", marks: [] });
    expect(draft.next).toBe(8);
  });

  test("keeps the lines of verse, and those of nothing else", () => {
    const lines = "The lamp\nis out";
    expect(at(having(add("after", "verse", lines)), 7)?.words).toBe(lines);
    expect(at(having(add("after", "paragraph", lines)), 7)?.words).toBe("The lamp is out");
  });

  test("takes a note's label off its words, so that a mark can be placed for it", () => {
    const draft = having(add("after", "note", "[7] Sold since."), { kind: "place", note: 7, block: TABLE, at: 9 });
    expect(at(draft, 7)).toMatchObject({ kind: "note", label: "7", words: "Sold since." });
    expect(at(draft, TABLE)?.marks).toEqual([{ at: 9, label: "7", literal: "", note: 7 }]);
  });

  test("nothing is refused", () => {
    refusal(add("after", "paragraph", " \n ")).toThrow("no words");
  });
});

describe("moving", () => {
  const moved = (block: number, after: number | null) =>
    having({ kind: "move", block, after }).blocks.map(({ id }) => id);

  test("puts a block after another one, further up or down, or to the front", () => {
    expect(moved(LAMPS, TABLE)).toEqual([0, 1, 3, 4, 2, 5, 6]);
    expect(moved(STRAY, TITLE)).toEqual([0, 6, 1, 2, 3, 4, 5]);
    expect(moved(TABLE, null)).toEqual([4, 0, 1, 2, 3, 5, 6]);
  });

  test("keeps its words and marks, and its number is that of its new place", () => {
    const draft = having({ kind: "move", block: LAMPS, after: TABLE });
    expect(at(draft, LAMPS)).toBe(at(having(), LAMPS));
    expect([...previewOf(draft).numbers]).toEqual([
      [TABLE, 1],
      [LAMPS, 2],
    ]);
  });

  test("to where it stands is refused, and after what is not there", () => {
    refusal({ kind: "move", block: LAMPS, after: HEADING }).toThrow("already");
    refusal({ kind: "move", block: LAMPS, after: LAMPS }).toThrow("already");
    refusal({ kind: "move", block: TITLE, after: null }).toThrow("already");
    refusal({ kind: "move", block: LAMPS, after: 99 }).toThrow("no longer there");
  });
});
