// What people do to a text on its way in, act by act.

import { describe, expect, test } from "vitest";
import { hasLongWord, LONGEST_WORD } from "@/components/texts/import/long-words";
import { type Act, apply, begin, type Draft, fold, titleOf } from "@/server/texts/import/act";
import { finalBlocks } from "@/server/texts/import/final";
import { readPlain } from "@/server/texts/import/plain";
import { previewOf } from "@/server/texts/import/preview";
import { DIRTY_ARTICLE } from "@/tests/texts/fixtures/dirty-article";

const LAMP = "The lamp was dear. It was bought on a Monday,[1] and it burned until the Friday after that one.";
const TEXT = `On Lamps\n\nA room\n\n${LAMP}\n\nShare this\n\nThe table came later, and nobody remembers from where it came or who had carried it.\n\n[1] A market day.\n\n[2] A stray note.`;
const FOUND = readPlain(TEXT);
const [TITLE, HEADING, LAMPS, FURNITURE, TABLE, NOTE, STRAY] = [0, 1, 2, 3, 4, 5, 6];

const having = (...acts: Act[]): Draft => fold(FOUND, acts);
const at = (draft: Draft, id: number) => draft.blocks.find((block) => block.id === id);
const words = (draft: Draft) => draft.blocks.map(({ kind, words: w }) => `${kind}: ${w.slice(0, 24)}`);
const refusal = (...acts: Act[]) => expect(() => having(...acts));

test("the text is found as these tests take it to be", () => {
  expect(FOUND.blocks.map(({ kind }) => kind)).toEqual([
    "title",
    "heading",
    "paragraph",
    "furniture",
    "paragraph",
    "note",
    "note",
  ]);
});

describe("retyping", () => {
  test("makes a heading a paragraph and gives it a number", () => {
    const draft = having({ kind: "retype", block: HEADING, to: "paragraph" });
    expect([...previewOf(draft).numbers]).toEqual([
      [HEADING, 1],
      [LAMPS, 2],
      [TABLE, 3],
    ]);
  });

  test("moves the title, so that there is one", () => {
    const draft = having({ kind: "retype", block: HEADING, to: "title" });
    expect([at(draft, TITLE)?.kind, at(draft, HEADING)?.kind, titleOf(draft)]).toEqual(["heading", "title", "A room"]);
  });

  test("puts a note's label back into its words, and takes it off again", () => {
    const draft = having({ kind: "retype", block: NOTE, to: "paragraph" });
    expect(at(draft, NOTE)?.words).toBe("[1] A market day.");
    expect(previewOf(draft).looseMarks).toEqual([{ block: LAMPS, mark: 0, label: "1" }]);
    const back = apply(draft, { kind: "retype", block: NOTE, to: "note" });
    expect(at(back, NOTE)).toMatchObject({ words: "A market day.", label: "1", lead: "[1]" });
    expect(previewOf(back).linked.get(NOTE)).toHaveLength(1);
  });

  test("to what a block is already is refused", () => {
    refusal({ kind: "retype", block: LAMPS, to: "paragraph" }).toThrow("already");
  });
});

describe("leaving out and keeping", () => {
  test("are each other's opposite", () => {
    const dropped = having({ kind: "drop", block: HEADING });
    expect(at(dropped, HEADING)?.kind).toBe("furniture");
    expect(at(apply(dropped, { kind: "keep", block: HEADING }), HEADING)).toMatchObject({ kind: "heading", level: 1 });
  });

  test("keeping furniture makes it a paragraph; keeping what is kept is refused", () => {
    expect(at(having({ kind: "keep", block: FURNITURE }), FURNITURE)?.kind).toBe("paragraph");
    refusal({ kind: "keep", block: LAMPS }).toThrow("kept already");
  });

  test("a note's label is still there when it is kept again", () => {
    const draft = having({ kind: "drop", block: NOTE }, { kind: "keep", block: NOTE });
    expect(at(draft, NOTE)).toMatchObject({ kind: "note", label: "1", words: "A market day." });
  });
});

describe("splitting and merging", () => {
  const cut = LAMP.indexOf("It was");

  test("undo each other, marks included", () => {
    const split = having({ kind: "split", block: LAMPS, at: cut });
    expect(words(split).slice(2, 4)).toEqual(["paragraph: The lamp was dear.", "paragraph: It was bought on a Monda"]);
    const merged = apply(split, { kind: "merge", block: LAMPS, with: "next" });
    expect(at(merged, LAMPS)).toMatchObject({
      words: at(begin(FOUND), LAMPS)?.words,
      marks: at(begin(FOUND), LAMPS)?.marks,
    });
  });

  test("merging reaches over what is left out", () => {
    const draft = having({ kind: "merge", block: TABLE, with: "previous" });
    expect(words(draft).slice(2, 4)).toEqual(["paragraph: The lamp was dear. It wa", "furniture: Share this"]);
    expect(at(draft, LAMPS)?.words).toMatch(/that one\. The table came/);
  });

  test("merged notes keep the marks of both", () => {
    const draft = having(
      { kind: "place", note: STRAY, block: TABLE, at: 9 },
      { kind: "merge", block: NOTE, with: "next" },
    );
    expect(at(draft, NOTE)?.words).toBe("A market day. [2] A stray note.");
    expect(
      previewOf(draft)
        .linked.get(NOTE)
        ?.map(({ block }) => block),
    ).toEqual([LAMPS, TABLE]);
  });

  test("are refused where there is nothing to part or to join", () => {
    refusal({ kind: "split", block: LAMPS, at: 0 }).toThrow("no words on one side");
    refusal({ kind: "split", block: LAMPS, at: 9_999 }).toThrow("no words on one side");
    refusal({ kind: "merge", block: STRAY, with: "next" }).toThrow("no next block");
    refusal({ kind: "merge", block: FURNITURE, with: "next" }).toThrow("Keep it first");
    refusal({ kind: "merge", block: TITLE, with: "next" }, { kind: "drop", block: HEADING }).toThrow("no longer there");
  });

  test("a block is never cut through a sign of two code units", () => {
    const draft = fold(readPlain("𝒜𝒷"), [{ kind: "split", block: 0, at: 3 }]);
    expect(draft.blocks.map(({ words: w }) => w)).toEqual(["𝒜", "𝒷"]);
  });
});

describe("editing words", () => {
  const mark = (draft: Draft) => {
    const block = at(draft, LAMPS);
    return block?.words.slice(0, block.marks[0]?.at);
  };

  test("keeps a mark where it was, whether the change is before or after it", () => {
    const old = at(begin(FOUND), LAMPS)?.words ?? "";
    for (const [from, to] of [
      ["dear", "very dear"],
      ["Friday", "Saturday"],
      ["The lamp", "Lamp"],
    ])
      expect(mark(having({ kind: "edit", block: LAMPS, words: old.replace(from ?? "", to ?? "") }))).toMatch(
        /on a Monday,$/,
      );
  });

  test("to nothing is refused", () => {
    refusal({ kind: "edit", block: LAMPS, words: "  \n " }).toThrow("Leave it out instead");
  });

  test("keeps lines in verse alone", () => {
    const lines = "One,\n two,\n\nthree";
    expect(at(having({ kind: "edit", block: LAMPS, words: lines }), LAMPS)?.words).toBe("One, two, three");
    const verse = having({ kind: "retype", block: LAMPS, to: "verse" }, { kind: "edit", block: LAMPS, words: lines });
    expect(at(verse, LAMPS)?.words).toBe("One,\ntwo,\nthree");
  });
});

describe("notes", () => {
  test("a stray note is placed at a mark by hand", () => {
    const draft = having({ kind: "place", note: STRAY, block: TABLE, at: 9 });
    expect(at(draft, TABLE)?.marks).toEqual([{ at: 9, label: "2", literal: "", note: STRAY }]);
    expect(previewOf(draft).looseNotes).toEqual([]);
  });

  test("a mark that is no mark becomes words again", () => {
    const draft = having({ kind: "unmark", block: LAMPS, mark: 0 });
    expect(at(draft, LAMPS)?.words).toContain("Monday,[1] and");
    expect(previewOf(draft).looseNotes).toEqual([NOTE, STRAY]);
  });

  test("only notes have marks, and not in what is left out", () => {
    refusal({ kind: "place", note: TABLE, block: LAMPS, at: 3 }).toThrow("Only a note");
    refusal({ kind: "place", note: NOTE, block: FURNITURE, at: 3 }).toThrow("will be read");
  });
});

test("details set the title's block where there is one", () => {
  const draft = having({ kind: "details", title: "Lamps", author: " Ines Calder ", source: "" });
  expect([at(draft, TITLE)?.words, draft.details.author, draft.details.source]).toEqual(["Lamps", "Ines Calder", null]);
});

test("what is kept has numbers, and marks tied to the places of their notes", () => {
  const blocks = finalBlocks(having());
  expect(blocks.map(({ kind, number }) => [kind, number])).toEqual([
    ["heading", null],
    ["paragraph", 1],
    ["paragraph", 2],
    ["note", null],
    ["note", null],
  ]);
  expect(blocks[1]?.marks).toEqual([
    { at: "The lamp was dear. It was bought on a Monday,".length, label: "1", note: 3 },
  ]);
});

test("the preview counts, and points at what is long", () => {
  const { counts, long } = previewOf(begin(readPlain(DIRTY_ARTICLE)));
  expect(counts).toEqual({ paragraphs: 20, headings: 4, notes: 4, out: 3 });
  expect(long.map(({ number }) => number)).toEqual([2]);
});

test("a word is long from its length on, wherever it stands and whatever it is written in", () => {
  const word = (length: number) => "ж".repeat(length);
  const short = [
    "",
    " ",
    "a few words",
    word(LONGEST_WORD),
    `${word(LONGEST_WORD)}\n${word(LONGEST_WORD)}\u3000${word(9)}`,
  ];
  expect(short.filter(hasLongWord)).toEqual([]);
  const long = [
    word(LONGEST_WORD + 1),
    `a few ${word(LONGEST_WORD + 1)} words`,
    `${"a b ".repeat(999)}${"日".repeat(100_000)}`,
  ];
  expect(long.filter((words) => !hasLongWord(words))).toEqual([]);
});
