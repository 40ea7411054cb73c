// M34: which words of an answer are about which thing of the mail, without a database.
import { describe, expect, test } from "vitest";
import { divide, nameOf, type Spot, type Told } from "@/server/incoming/divide";

const spot = (paragraphId: string, number: number | null, words: string, commentId: string | null = null): Spot => ({
  ...{ position: 1, groupId: "g", paragraphId, commentId, threadId: commentId && `t-${commentId}` },
  ...{ number, label: number ? `¶\u00a0${number}` : "¶\u00a012", words },
});

/** Three paragraphs mailed as a portion, of a text of thirty; what names nothing goes to the first. */
const PORTION: Told = {
  spots: [
    spot("p12", 12, "¶ 12\nThe lantern was lit at dusk, as it had been every evening for forty years."),
    spot("p13", 13, "¶ 13\nThe keeper wrote down every tide, and trusted the table more than the water."),
    spot("p14", 14, "¶ 14\nNobody asked him why the lantern was lit at dusk, and he told nobody."),
  ],
  numbers: new Map(Array.from({ length: 30 }, (_, at) => [at + 1, `p${at + 1}`])),
  otherwise: { paragraph: "p12" },
};

const DIGEST: Told = { ...PORTION, otherwise: null };

/** "p13: words", "?: words" for what must be asked. */
const said = (body: string, told: Told = PORTION): string[] =>
  divide(body, told).map(({ words, target }) => `${target ? nameOf(target).slice(2) : "?"}: ${words}`);

describe("names", () => {
  test.each([
    ["¶ 13: Why?", "p13: Why?"],
    ["¶13 Why so many?", "p13: ¶13 Why so many?"],
    ["¶\u00a013\nWhy?", "p13: Why?"],
    ["**¶ 13:** Why?", "p13: Why?"],
    ["13: Why?", "p13: Why?"],
    ["13. Why?", "p13: Why?"],
    ["On paragraph 13: why?", "p13: why?"],
    ["para. 13, why?", "p13: why?"],
    ["Paragraphe 13 : pourquoi ?", "p13: pourquoi ?"],
    ["Au § 13 : pourquoi ?", "p13: pourquoi ?"],
    ["Zu Absatz 13: warum?", "p13: warum?"],
    ["Sobre el párrafo 13: ¿por qué?", "p13: ¿por qué?"],
    ["К абзацу 13 — почему?", "p13: почему?"],
    ["Абз. 13: почему?", "p13: почему?"],
    ["¶ 25: I have read ahead.", "p25: I have read ahead."],
  ])("%j", (body, wanted) => expect(said(body)).toEqual([wanted]));

  test.each([
    "25. I have read ahead.",
    "Para 13 personas es demasiado.",
    "§ 13 of the old law says otherwise.",
    "13. First.\n14. Second.",
    "1,000 tides a year.",
    "Paragraphs are long here.",
  ])("%j names nothing", (body) => expect(said(body)).toEqual([`p12: ${body}`]));

  test("a number that the text has not is asked about, also a huge one", () => {
    expect(said("¶ 999999: where?")).toEqual(["?: where?"]);
    expect(said(`¶ ${"9".repeat(400)}: where?`)).toEqual([`p12: ¶ ${"9".repeat(400)}: where?`]);
  });

  test("further down only a name that is set apart begins something new", () => {
    expect(said("¶ 13: One.\n\n¶ 14 says the same.\n\n¶ 14: Two.\nThree.")).toEqual([
      "p13: One.\n\n¶ 14 says the same.",
      "p14: Two.\nThree.",
    ]);
  });

  test("¶ 5 of two texts is asked about, of one named text it is found", () => {
    const two = {
      ...DIGEST,
      numbers: new Map(),
      spots: [
        spot("a5", 5, "¶ 5\nOne two three four five."),
        { ...spot("c5", 5, "x"), label: "Companion\u00a0¶\u00a05" },
      ],
    };
    expect(said("¶ 5: Which?", two)).toEqual(["?: Which?"]);
    expect(said("Companion ¶ 5: This.", two)).toEqual(["c5: This."]);
    expect(said("Article ¶ 5: That.", two)).toEqual(["a5: That."]);
  });
});

describe("quotations", () => {
  test("the last quoted words above an answer say what it is about", () => {
    const body =
      "> The lantern was lit at dusk, as it had\n> been every evening for forty years.\n> The keeper wrote down every tide,\n\nWhy?";
    expect(said(body)).toEqual([`p13: ${body}`]);
  });

  test("words that two paragraphs share do not decide between them, the others of the quotation do", () => {
    expect(said("> the lantern was lit at dusk\n\nWhy?")).toEqual(["?: > the lantern was lit at dusk\n\nWhy?"]);
    expect(said("> Nobody asked him why the lantern was lit at dusk\n\nWhy?")[0]).toMatch(/^p14/);
  });

  test("several answers are several parts, two on one paragraph are one, a greeting goes with the first", () => {
    const [one, two, three] = [
      "> been every evening for forty years",
      "> wrote down every tide",
      "> and he told nobody",
    ];
    expect(said(`Hello,\n\n${two}\n\nA.\n\n${three}\n\nB.\n\n${two}\n\nC.`)).toEqual([
      `p13: Hello,\n\n${two}\n\nA.\n\n${two}\n\nC.`,
      `p14: ${three}\n\nB.`,
    ]);
    const long = "This is about the whole of it. ".repeat(8).trim();
    expect(said(`${long}\n\n${one}\n\nA.`)).toEqual([`p12: ${long}\n\n${one}\n\nA.`]);
    expect(said(`${long}\n\n${two}\n\nA.`, DIGEST)).toEqual([`?: ${long}`, `p13: ${two}\n\nA.`]);
  });

  test("a quotation of something else belongs to the words around it", () => {
    const poem = "> Full fathom five thy father lies";
    expect(said(`¶ 14: Like this:\n\n${poem}\n\nOr not.`)).toEqual([`p14: Like this:\n\n${poem}\n\nOr not.`]);
    expect(said(`${poem}\n\nSo?`)).toEqual([`p12: ${poem}\n\nSo?`]);
  });

  test("code is no quotation, and quotations without a word are no answers", () => {
    const code = "```\n> wrote down every tide\n```";
    expect(said(code)).toEqual([`p12: ${code}`]);
    expect(said("> wrote down every tide\n\n> and he told nobody\n\nWhy?")).toEqual([
      "p14: > wrote down every tide\n\n> and he told nobody\n\nWhy?",
    ]);
  });

  test("addresses and the ways to answer are left out of what is quoted", () => {
    const body = "> wrote down every tide\n> http://localhost:3000/c/1\n> Answer by mail: […]\n\nWhy?";
    expect(said(body)).toEqual(["p13: > wrote down every tide\n\nWhy?"]);
  });
});

test("much of anything takes no long time: each line is looked at once", () => {
  const body = Array.from({ length: 2_000 }, (_, at) => (at % 2 ? "> wrote down every tide" : `¶ 13: ${at}`)).join(
    "\n\n",
  );
  expect(said(body)).toHaveLength(1);
  expect(said("")).toEqual([]);
});
