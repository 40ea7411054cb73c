// Words in five languages: in any of their forms, without accents, in part, beside each other.
import { beforeAll, describe, expect, it } from "vitest";
import { inTalk, inTexts, type Library, library } from "@/tests/search/library";

let place: Library;

beforeAll(async () => {
  place = await library();
});

const texts = async (words: string) => inTexts(await place.find(place.bob, words, { within: "texts" }));

describe("words of a text", () => {
  it.each([
    ["conferences", "conference"],
    ["CONFERENCE", "conference"],
    ["decomp", "decomposition"],
    ["composition", "decomposition"],
    ["the ending committee", "The|the|ended|the|committees"],
  ])("in English, %s finds %s", async (words, marked) => {
    expect(await texts(words)).toContain(marked);
  });

  it.each([
    ["cafe", "cafés"],
    ["ete", "été"],
    ["étés", "été"],
    ["naif", "naïfs"],
    ["l'été", "L’été"],
    ["konferenz", "Friedenskonferenzen"],
    ["haus", "Häusern"],
    ["grossen", "großen"],
    ["Häuser", "Häusern"],
    ["конференция", "Конференции"],
    ["зал", "зале"],
    ["БОЛЬШОЙ", "большом"],
    ["会议", "会议"],
    ["记录写得", "记录写得"],
    ["同", "同"],
  ])("%s finds %s", async (words, marked) => {
    expect(await texts(words)).toEqual([marked]);
  });

  it.each([
    ["one of the words is missing", "conference lanternfish"],
    ["in the middle of a short word", "onf"],
    ["signs in another order", "议会"],
    ["across a mark of punctuation", "清楚代表们x"],
  ])("nothing is found by %s", async (_, words) => {
    expect(await texts(words)).toEqual([]);
  });

  it("phrases are these words beside each other, in this form", async () => {
    expect(await texts('"whole section"')).toEqual(["whole section"]);
    expect(await texts("“of the whole”")).toEqual(["of the whole"]);
    expect(await texts('"section whole"')).toEqual([]);
    expect(await texts('"whole sections"')).toEqual([]);
    expect(await texts('"ole section"')).toEqual([]);
  });

  it("a word with a minus must not be there", async () => {
    expect(await texts("conference -lantern")).toHaveLength(1);
    expect(await texts("conference -committees")).toEqual([]);
    expect(await texts('conference -"whole section"')).toEqual([]);
  });
});

describe("words of the talk", () => {
  it("are those that are read, not the marks of Markdown nor its addresses", async () => {
    await place.say(
      place.bob,
      "A **harp**sichord, `codeword` and [a link](https://example.org/hiddenaddress) &amp; more.",
    );
    const found = async (words: string) => (await place.find(place.cy, words)).comments?.hits.length;
    expect(await found("harpsichord")).toBe(1);
    expect(await found("codeword")).toBe(1);
    expect(await found("hiddenaddress")).toBe(0);
    expect(await found("strong")).toBe(0);
    expect(await found("nofollow")).toBe(0);
  });

  it("are found in the language of their text, and by their parts in any other", async () => {
    await place.say(place.bob, "Die Leuchttürme brannten.", { on: "de" });
    await place.say(place.cy, "Die Nebelhörner schwiegen.", { on: "en" });
    expect(inTalk(await place.find(place.bob, "leuchtturm"))).toEqual(["Die Leuchttürme brannten."]);
    expect(inTalk(await place.find(place.bob, "nebelhorn"))).toEqual(["Die Nebelhörner schwiegen."]);
  });

  it("stand with their paragraph, its text and the beginning of their thread", async () => {
    const root = await place.say(place.bob, "Where did the gannets go?");
    await place.reply(place.cy, root, "The gannetry was empty.");
    const [hit] = (await place.find(place.ann, "gannetry")).comments?.hits ?? [];
    expect(hit).toMatchObject({
      author: "Cy",
      paragraph: { label: "¶\u00a01", words: expect.stringContaining("The conference"), stands: true },
      thread: { root, author: "Bob", words: "Where did the gannets go?" },
    });
    expect(hit?.paragraph.path).toBe(
      `${place.texts.en.reading.slug}/article?open=${place.texts.en.paragraphs[0]?.key}#c-${hit?.id}`,
    );
  });
});
