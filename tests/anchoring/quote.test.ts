// Passages: cut out of words, and found again after the words were changed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote, quoteOf } from "@/server/anchoring/quote";

const found = (quote: Parameters<typeof findQuote>[0], words: string, near?: number) => {
  const place = findQuote(quote, words, near);
  return place && words.slice(place.start, place.end);
};

const WORDS = "Call me Ishmael. Some years ago, never mind how long precisely, having little money, I went to sea.";
const NAME = quoteOf(WORDS, 8, 15);

describe("a passage", () => {
  test("is found where its paragraph was moved, mended inside, or given other surroundings", () => {
    expect(NAME).toEqual({ exact: "Ishmael", prefix: "Call me ", suffix: ". Some years ago, never mind how" });
    expect(found(NAME, "You may call me Ishmael, if you like.")).toBe("Ishmael");
    expect(found(NAME, "Call me Ishmae1. Some years ago")).toBe("Ishmae1");
    expect(found(quoteOf("изучал море и ветер", 7, 11), "он изучал море, а не ветер")).toBe("море");
    expect(found(quoteOf("每天早晨六点渡船离开港口", 6, 8), "每天晚上渡船都会离开港口")).toBe("渡船");
  });

  test("keeps to whole words where it did, however its first and last ones were mended", () => {
    const words =
      "They are watered by a ditch, cut no one knows when, which leaves the river above the upper mill. So.";
    const quote = quoteOf(words, words.indexOf("cut"), words.indexOf(" So."));
    const mended = words.replace("cut no one knows when, ", "of unknown age, ");
    expect(found(quote, mended)).toBe("of unknown age, which leaves the river above the upper mill.");
    const knew = words.replace("knows when", "knew whence");
    expect(found(quoteOf(words, 22, 50), knew)).toBe("ditch, cut no one knew whence");
    expect(found(quoteOf("每天早晨六点渡船离开港口", 0, 8), "每天早晨七点渡船都会离开港口")).toBe("每天早晨七点渡船");
    expect(found(quoteOf("abcdefghijklmnop", 3, 12), "abcdefghXjklmnop")).toBe("defghXjkl");
  });

  test("that was rewritten is no longer in the text", () => {
    expect(findQuote(NAME, "Nothing of all this is to be found here.")).toBeNull();
    expect(findQuote(quoteOf(WORDS, 0, 31), "Some years later, one of them said so.")).toBeNull();
  });

  test("that stands twice is told by what is around it, and by nothing else", () => {
    expect(findQuote(quoteOf("one lamp and one goat", 13, 16), "a lamp, one lamp and one goat")).toMatchObject({
      start: 21,
    });
    expect(findQuote({ exact: "so", prefix: "", suffix: "" }, "so and so")).toBeNull();
  });

  test("that stands again and again, alike all around, is told by where it stood, and only there", () => {
    const verse = "The lamp was lit. The tide came in. ";
    const quote = quoteOf(verse.repeat(6), verse.length * 3, verse.length * 3 + 17);
    expect(findQuote(quote, verse.repeat(6), verse.length * 3)?.start).toBe(verse.length * 3);
    expect(findQuote(quote, `So. ${verse.repeat(6)}`, verse.length * 3)?.start).toBe(verse.length * 3 + 4);
    expect(findQuote(quote, verse.repeat(6))).toBeNull();
  });

  test("never parts a character from what belongs to it", () => {
    expect(quoteOf("x👩‍👩‍👧y é z", 2, 4).exact).toBe("👩‍👩‍👧");
    const texts = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [Math.min(a, b) % (words.length + 1), Math.max(a, b) % (words.length + 1)];
        fc.pre(start < end);
        const quote = quoteOf(words, start, end);
        for (const part of [quote.exact, quote.prefix, quote.suffix]) expect(part).not.toMatch(/\p{Cs}/u);
        expect(quote.exact).toContain(words.slice(start, end));
        expect(quote.prefix.length).toBeLessThanOrEqual(32);
      }),
    );
  });

  test("is found in its own words, or stands there more than once", () => {
    const texts = fc.string({ unit: "grapheme", minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (words, a, b) => {
        const [start, end] = [Math.min(a, b) % (words.length + 1), Math.max(a, b) % (words.length + 1)];
        fc.pre(start < end);
        const quote = quoteOf(words, start, end);
        fc.pre(quote.exact.trim() !== "");
        const twice = words.indexOf(quote.exact) !== words.lastIndexOf(quote.exact);
        const text = found(quote, words, words.indexOf(quote.exact));
        if (text !== null) expect(text).toBe(quote.exact);
        else expect(twice).toBe(true);
      }),
    );
  });

  test("of any length is looked for without end in no text", () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(" ");
    expect(findQuote({ exact: "nothing of the kind, nowhere", prefix: "", suffix: "" }, long)).toBeNull();
    expect(findQuote(quoteOf(long, 100, 90_000), `So: ${long}`)).toMatchObject({ start: 104, end: 90_004 });
  });
});
