// What must hold of every mail, whatever it is made of: nothing is lost, trimming twice changes nothing, effort is linear.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Line, linesOfText } from "@/server/mail/trim/line";
import { trimReply } from "@/server/mail/trim/trim";
import { judge } from "@/server/mail/trim/verdict";
import { folded } from "./corpus";
import { HOSTILE } from "./hostile";
import { ATTRIBUTIONS, HEADS } from "./tongues";

const SEEDED = { seed: 20_261_125, numRuns: 400 };

const word = fc.constantFrom(
  "tide",
  "lamp",
  "the",
  "keeper",
  "water",
  "counts",
  "море",
  "潮",
  "a",
  "über",
  "never",
  "שלום",
  "3",
  "x@y.example",
);
const prose = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(" ")}.`);
const odd = fc.constantFrom(
  "",
  "",
  "",
  "-- ",
  "--",
  "---",
  "-----",
  "____________",
  "* * *",
  "> ",
  ">",
  "| a | b |",
  "```",
  "- item",
  "1. item",
  "Sent from my iPhone",
  "Bob wrote:",
  "From: the sea",
  "To: the land",
  "Subject: water",
  "Date: 2026-11-25 08:12",
  "-----Original Message-----",
  "-----BEGIN PGP SIGNATURE-----",
  "<",
  "> wrote:",
  "a:",
  "    code",
  "ᐧ",
  "+44 20 7946 0000",
);
const framing = fc.constantFrom(...Object.values(ATTRIBUTIONS), ...Object.values(HEADS));
const line = fc.oneof(
  { weight: 4, arbitrary: prose },
  { weight: 3, arbitrary: odd },
  { weight: 1, arbitrary: framing },
  { weight: 2, arbitrary: prose.map((said) => `> ${said}`) },
  { weight: 1, arbitrary: prose.map((said) => `>> ${said}`) },
);
const mail = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));

/** Every word of a mail with how often it is there; marks of quotation and what is added aside. */
const wordsIn = (text: string): string[] =>
  folded(text.replace(/[>|]|\[…\]/g, " "))
    .split(" ")
    .filter(Boolean);

describe("nothing is lost", () => {
  test("every line of a text is in the body or in what was cut", () => {
    fc.assert(
      fc.property(mail, fc.option(mail, { nil: undefined }), (text, sent) => {
        const { body, cut } = trimReply({ text, answered: sent === undefined ? undefined : { text: sent } });
        const lines = [...body.split("\n"), ...cut.split("\n")].map((one) => wordsIn(one).join(" "));
        for (const one of text.split("\n").filter((said) => wordsIn(said).length > 0))
          expect(lines).toContain(wordsIn(one).join(" "));
      }),
      SEEDED,
    );
  });

  test("every word of HTML is in the body or in what was cut", () => {
    const tags = fc.constantFrom(
      "p",
      "div",
      "blockquote",
      "b",
      "li",
      "ul",
      "td",
      "table",
      "span",
      'div class="gmail_quote"',
      'div id="divRplyFwdMsg"',
      'div class="moz-signature"',
      'div class="yahoo_quoted"',
      'blockquote type="cite"',
    );
    const piece = fc.oneof(
      tags.map((tag) => `<${tag}>`),
      tags.map((tag) => `</${tag.split(" ")[0]}>`),
      prose.map((said) => ` ${said} `),
      fc.constant("<br>"),
      framing.map((said) => ` ${said.replaceAll("<", "&lt;").replaceAll("\n", "<br>")} `),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join("");
        const { body, cut } = trimReply({ html });
        const seen = new Set(wordsIn(`${body}\n${cut}`.replace(/[*\\]/g, "")));
        for (const one of wordsIn(html.replace(/<[^>]*>/g, " ").replaceAll("&lt;", "<")))
          expect(seen).toContain(one.replace(/\*/g, ""));
      }),
      SEEDED,
    );
  });
});

test("trimmed again, a body stays as it is", () => {
  fc.assert(
    fc.property(mail, (text) => {
      const { body } = trimReply({ text });
      expect(trimReply({ text: body }).body).toBe(body);
    }),
    SEEDED,
  );
});

describe("what the writer said remains", () => {
  const said = fc.array(prose, { minLength: 1, maxLength: 5 });
  const asked = fc.array(prose, { minLength: 1, maxLength: 5 });
  const quoted = (lines: readonly string[]) => lines.map((one) => `> ${one}`).join("\n");
  const attribution = fc.constantFrom(...Object.values(ATTRIBUTIONS));

  test("above a quotation, whatever the language", () => {
    fc.assert(
      fc.property(said, attribution, asked, (mine, by, theirs) => {
        const text = mine.join("\n\n");
        expect(trimReply({ text: `${text}\n\n${by}\n${quoted(theirs)}\n` }).body).toBe(text);
      }),
      SEEDED,
    );
  });

  test("below a quotation", () => {
    fc.assert(
      fc.property(said, attribution, asked, (mine, by, theirs) => {
        const text = mine.join("\n\n");
        expect(trimReply({ text: `${by}\n${quoted(theirs)}\n\n${text}\n` }).body).toBe(text);
      }),
      SEEDED,
    );
  });

  test("between quotations, each answer below what it answers", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(prose, prose), { minLength: 2, maxLength: 5 }), attribution, (pairs, by) => {
        const text = pairs.map(([question, answer]) => `> ${question}\n\n${answer}`).join("\n\n");
        expect(trimReply({ text: `${by}\n\n${text}\n` }).body).toBe(text);
      }),
      SEEDED,
    );
  });
});

/** A line that counts how often it is looked at. */
function watched(line: Line, count: () => void): Line {
  return new Proxy(line, {
    get(target, key) {
      count();
      return target[key as keyof Line];
    },
  });
}

function effort(text: string): number {
  let looks = 0;
  judge(
    linesOfText(text).map((one) =>
      watched(one, () => {
        looks += 1;
      }),
    ),
  );
  return looks;
}

describe("effort grows as the mail does", () => {
  const texts = Object.entries(HOSTILE).flatMap(([name, { text }]) => (text ? [{ name, text }] : []));
  test.each(texts)("$name", ({ text }) => {
    const [small, large] = [effort(text.slice(0, 4_000)), effort(text.slice(0, 16_000))];
    expect(large).toBeLessThanOrEqual(4.5 * small + 500);
  });
});
