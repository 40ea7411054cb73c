// What befell each paragraph, told as a person would.
import { expect, test } from "vitest";
import { alignment } from "@/server/anchoring/align";
import { lineage } from "@/server/anchoring/lineage";

const TEXT = [
  "The lending room stood above the corn exchange, and in wet weather it smelled of both.",
  "A reader was to sit where the others could see him. He was not to read aloud unless he was asked.",
  "Six families paid for the first two hundred volumes, most of them sermons.",
  "In the third winter the committee quarrelled over a newspaper and did not meet again.",
  "What the ledgers do not say is who came in from the rain.",
];
const [ROOM, READER, FAMILIES, WINTER, LEDGERS] = TEXT as [string, string, string, string, string];
const told = (next: string[]) => lineage(TEXT, next).steps.map(({ change, to }) => `${change} ${to.join()}`.trim());

test("the same, edited, split, merged, moved, gone and new", () => {
  expect(told(TEXT)).toEqual(["same 0", "same 1", "same 2", "same 3", "same 4"]);
  expect(told([ROOM, READER, FAMILIES.replace("sermons", "songs"), WINTER, LEDGERS])[2]).toBe("edited 2");
  const [front, back] = [READER.slice(0, 51), READER.slice(52)];
  expect(told([ROOM, front, back, FAMILIES, WINTER, LEDGERS])[1]).toMatch(/^split (1,2|2,1)$/);
  expect(told([ROOM, READER, `${FAMILIES} ${WINTER}`, LEDGERS]).slice(2, 4)).toEqual(["merged 2", "merged 2"]);
  expect(told([WINTER, ROOM, READER, FAMILIES, LEDGERS])[3]).toBe("moved 0");
  expect(told([ROOM, READER, WINTER, LEDGERS])[2]).toBe("gone");
  expect(lineage(TEXT, [...TEXT, "Nobody had said anything like this before."]).fresh).toEqual([5]);
});

test("others that come near are offered, and answers that people gave are told instead of ours", () => {
  const next = [ROOM, READER, WINTER, LEDGERS, FAMILIES.replace("sermons", "sermons in Welsh")];
  const { fates, pairs } = alignment(TEXT, next);
  const decided = lineage(TEXT, next, { fates: fates.with(2, { to: [], confidence: 1 }), pairs });
  expect(decided.steps[2]).toMatchObject({ change: "gone", to: [] });
  expect(decided.steps[2]?.rivals).toContain(4);
  expect(decided.fresh).toEqual([4]);
});
