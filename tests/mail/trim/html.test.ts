// HTML of the common clients: what the writer meant to say remains, as Markdown, wherever it stands.
import { describe, expect, test } from "vitest";
import { trimReply } from "@/server/mail/trim/trim";
import { ANSWERED, CLIENTS, FIRST, ONE, SAID_MARKDOWN, SECOND, TWO } from "./clients";

describe.each(CLIENTS)("$name", ({ above, below, between, compared, signed }) => {
  test.each([undefined, ANSWERED])("a reply above remains, and nothing else", (answered) => {
    const { body, cut } = trimReply({ html: above, answered });
    expect(body).toBe(SAID_MARKDOWN);
    for (const line of [FIRST, SECOND, signed]) expect(cut).toContain(line);
  });

  test("a reply below remains, and nothing else", () => {
    const { body, cut } = trimReply({ html: below, answered: ANSWERED });
    expect(body).toBe(SAID_MARKDOWN);
    for (const line of [FIRST, SECOND, signed]) expect(cut).toContain(line);
  });

  test("replies between become quotation and answer", () => {
    const { body } = trimReply({ html: between, ...(compared ? { answered: ANSWERED } : {}) });
    expect(body).toBe(`> ${FIRST}\n\n${ONE}\n\n> ${SECOND}\n\n${TWO}`);
  });

  test("without the mail that is answered, nothing of the writer's is lost", () => {
    const all = ({ body, cut }: { body: string; cut: string }) => `${body}\n${cut}`;
    expect(all(trimReply({ html: below }))).toContain(SAID_MARKDOWN);
    expect(trimReply({ html: below }).body).toContain(SAID_MARKDOWN);
    for (const line of [ONE, TWO]) expect(trimReply({ html: between }).body).toContain(line);
  });
});

describe("formatting", () => {
  const bodyOf = (html: string) => trimReply({ html }).body;

  test("lists are kept in their shape", () => {
    const html =
      "<p>Two:</p><ul><li>one</li><li>two <i>really</i><ol><li>deep</li><li>deeper</li></ol></li></ul><ol start=3><li>third<li>fourth</ol>";
    expect(bodyOf(html)).toBe("Two:\n\n- one\n- two *really*\n  1. deep\n  2. deeper\n\n3. third\n4. fourth");
  });

  test("lists of Word are lists", () => {
    const item = (bullet: string, said: string) =>
      `<p class=MsoListParagraph style='margin-left:.5in;text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${bullet}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${said}<o:p></o:p></p>`;
    expect(bodyOf(`<p class=MsoNormal>Two:<o:p></o:p></p>${item("·", "one")}${item("·", "two")}`)).toBe(
      "Two:\n- one\n- two",
    );
    expect(bodyOf(item("1.", "one") + item("2.", "two"))).toBe("1. one\n2. two");
  });

  test("emphasis by tag and by style, blanks outside of its marks", () => {
    expect(
      bodyOf("<p>a<b> bold </b>and <span style='font-style: italic'>slanted</span> <s>gone</s> <code>x = 1</code></p>"),
    ).toBe("a **bold** and *slanted* ~~gone~~ `x = 1`");
    expect(bodyOf('<b style="font-weight:normal">plain</b> 2*3*4')).toBe("plain 2\\*3\\*4");
  });

  test("links keep where they lead; addresses of mail and of scripts do not become any", () => {
    expect(bodyOf('<a href="https://example.org/a">https://example.org/a</a>')).toBe("https://example.org/a");
    expect(bodyOf('<a href="https://example.org/(a)">so [it] goes</a>')).toBe(
      "[so \\[it\\] goes](https://example.org/%28a%29)",
    );
    expect(bodyOf('<a href="mailto:ann@example.org">@Ann</a> <a href="javascript:alert(1)">here</a>')).toBe(
      "@Ann here",
    );
    const wrapped = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=05";
    expect(bodyOf(`<a href="${wrapped}">this</a>`)).toBe("[this](https://example.org/a)");
  });

  test("code is kept to the letter, titles are titles, lines are lines", () => {
    expect(bodyOf("<p>Try:</p><pre><code>if (a &lt; b)\n\n  &gt; c\n</code></pre><p>ok</p>")).toBe(
      "Try:\n\n```\nif (a < b)\n\n  > c\n```\n\nok",
    );
    expect(bodyOf("<h2>A title</h2>one<br>two<br><br>three")).toBe("## A title\n\none\ntwo\n\nthree");
  });

  test("a quotation that the writer made stays, also at the end", () => {
    const html =
      '<p>A line that I love:</p><blockquote style="margin:0 0 0 40px"><p>The lamp was out.</p></blockquote>';
    expect(bodyOf(html)).toBe("A line that I love:\n\n> The lamp was out.");
  });

  test("what nobody sees is not published, and not lost", () => {
    const { body, cut } = trimReply({
      html: '<div style="display:none">secret</div><script>alert(1)</script><p>Seen.</p>',
    });
    expect(body).toBe("Seen.");
    expect(cut).toBe("secret");
  });

  test("where HTML holds nothing, the text is read", () => {
    expect(trimReply({ html: "<div></div>", text: "Words." }).body).toBe("Words.");
    expect(trimReply({})).toEqual({ body: "", cut: "" });
  });
});
