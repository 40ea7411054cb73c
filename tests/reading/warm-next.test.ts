// Which talks a page fetches before they are asked for.
import { describe, expect, it } from "vitest";
import { MOST, nextOf, TOGETHER } from "@/components/texts/reading/warm-next";

const keys = (count: number): string[] => Array.from({ length: count }, (_, i) => `k${i}`);

describe("the talks that are fetched ahead", () => {
  it("are the first in view, a few together", () => {
    expect(nextOf(["c", "a", "b", "d"], new Set())).toEqual(["c", "a", "b", "d"].slice(0, TOGETHER));
  });

  it("are those that were not fetched before", () => {
    expect(nextOf(["a", "b"], new Set(["a"]))).toEqual(["b"]);
    expect(nextOf(["a", "b"], new Set(["a", "b"]))).toEqual([]);
  });

  it("are never more on one page than its share, however far somebody scrolls", () => {
    const done = new Set<string>();
    for (const key of keys(5 * MOST)) for (const next of nextOf([key], done)) done.add(next);
    expect([...done]).toEqual(keys(MOST));
    expect(nextOf(keys(90).slice(40), new Set(keys(MOST - 1)))).toHaveLength(1);
  });
});
