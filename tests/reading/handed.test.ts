// What is handed from a page to the drawing of its document.
import { describe, expect, it } from "vitest";
import { handOver, takeOver } from "@/components/texts/reading/handed";

describe("a text that is handed over", () => {
  it("is taken once, under a name of its own", () => {
    const [one, other] = [handOver("<p>one</p>"), handOver("<p>other</p>")];
    expect(takeOver(other)).toBe("<p>other</p>");
    expect(takeOver(one)).toBe("<p>one</p>");
    expect(() => takeOver(one)).toThrow();
  });

  it("is kept among many, and forgotten when nobody came for it", () => {
    const names = Array.from({ length: 150 }, (_, at) => handOver(`${at}`));
    expect(() => takeOver(names[0]!)).toThrow();
    expect(takeOver(names[60]!)).toBe("60");
    expect(takeOver(names.at(-1)!)).toBe("149");
  });
});
