// The engine: how often it is right, on real histories where they are there, and on texts of our own in many scripts.
import { describe, expect, test } from "vitest";
import { align } from "@/server/anchoring/align";
import { FOLDER, type History, historiesIn } from "./histories";
import { mutate, mutateTwins, PROFILES } from "./mutations";
import { invent, LANGUAGES } from "./prose";
import { Score } from "./scoring";

const HISTORIES = historiesIn(FOLDER);

const scoreOf = (cases: readonly History[]): Score["shares"] => {
  const score = new Score();
  for (const history of cases)
    score.add({ ...history, next: history.new, hard: undefined }, align(history.old, history.new));
  return score.shares;
};

describe.skipIf(HISTORIES.length === 0)("on histories with the truth beside them", () => {
  test("a real revision is followed, and almost nothing is put on a wrong paragraph", () => {
    const shares = scoreOf(HISTORIES.filter(({ kind }) => kind === "history"));
    expect(shares.wrong).toBeLessThanOrEqual(0.05);
    expect(shares.recall).toBeGreaterThanOrEqual(99.9);
    expect(shares.falseKeep).toBeLessThanOrEqual(0.15);
    expect(shares.changedRecall).toBeGreaterThanOrEqual(99.7);
    expect(shares.splitF).toBeGreaterThanOrEqual(97);
    expect(shares.errorsWhenSure).toBeLessThanOrEqual(0.1);
  });

  test("a mutated text is followed, and what is gone is said to be gone", () => {
    const shares = scoreOf(HISTORIES.filter(({ kind }) => kind === "mutation"));
    expect(shares.wrong).toBeLessThanOrEqual(0.05);
    expect(shares.recall).toBeGreaterThanOrEqual(99.4);
    expect(shares.falseKeep).toBe(0);
    expect(shares.changedRecall).toBeGreaterThanOrEqual(98.3);
  });
});

describe("on texts of our own", () => {
  for (const language of LANGUAGES)
    test(`in ${language}, whatever is done to them, nothing that it is sure of is wrong`, () => {
      const score = new Score();
      for (const [name, profile] of Object.entries(PROFILES))
        for (const seed of [1, 2])
          score.add(
            mutate(name, invent(language, 60, seed), profile, seed),
            align(...pair(mutate(name, invent(language, 60, seed), profile, seed))),
          );
      const twins = mutateTwins("twins", invent(language, 40, 3), 3);
      score.add(twins, align(...pair(twins)));
      expect(score.shares.errorsWhenSure).toBeLessThanOrEqual(0.2);
      expect(score.shares.wrong).toBeLessThanOrEqual(0.3);
      expect(score.shares.recall).toBeGreaterThanOrEqual(98);
    });
});

const pair = ({ old, next }: { old: readonly string[]; next: readonly string[] }) => [old, next] as const;

describe("of hostile texts", () => {
  test("nothing is too much: ten thousand twins, nothing in common, one endless paragraph, nothing at all", () => {
    const twins = align(Array(10_000).fill("Yes."), Array(9_990).fill("Yes."));
    expect(twins.filter(({ to }) => to.length > 0)).toHaveLength(9_990);
    const strangers = align(
      Array.from({ length: 1_000 }, (_, i) => `p${i * 7} ${"q".repeat(i % 90)}`),
      Array.from({ length: 1_000 }, (_, i) => `z${i * 3} ${"y".repeat(i % 80)}`),
    );
    expect(strangers).toHaveLength(1_000);
    expect(align(["a b c d e f g ".repeat(80_000)], ["a b c x e f g ".repeat(80_000)])[0]?.to).toEqual([0]);
    expect(align([], ["One."])).toEqual([]);
    expect(align(["One."], [])[0]?.to).toEqual([]);
    expect(align(["", " ", "\n"], ["\t"])).toHaveLength(3);
  });
});
