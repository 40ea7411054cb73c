// A comment's words: what Markdown becomes, and what never comes through. Pure.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY_LIMIT, excerpt, HTML_LIMIT, plain, read, render } from "@/server/comments/body";

const REL = 'rel="nofollow noopener ugc"';

describe("Markdown", () => {
  it.each([
    ["*soft* **loud** ~~gone~~ `code`", "<p><em>soft</em> <strong>loud</strong> <s>gone</s> <code>code</code></p>"],
    ["one\ntwo\n\nthree", "<p>one<br />\ntwo</p>\n<p>three</p>"],
    ["> said\n\n- a\n- b", "<blockquote>\n<p>said</p>\n</blockquote>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
    ["3. third", '<ol start="3">\n<li>third</li>\n</ol>'],
    ["# Loud\nthen", "<p><strong>Loud</strong></p>\n<p>then</p>"],
    ['"as typed" -- (c) ...', '<p>"as typed" -- (c) ...</p>'],
    [
      "https://example.org/a?b=1&c=2",
      `<p><a href="https://example.org/a?b=1&amp;c=2" ${REL}>https://example.org/a?b=1&amp;c=2</a></p>`,
    ],
    ["[us](mailto:ann@example.org)", `<p><a href="mailto:ann@example.org" ${REL}>us</a></p>`],
    ["<b>raw</b> & co", "<p>&lt;b&gt;raw&lt;/b&gt; &amp; co</p>"],
  ])("%j", (body, html) => {
    expect(render(body)).toBe(html);
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&#58;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox)",
    "[x](//evil.example)",
    "[x](/api/auth/signout)",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    '<img src=x onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<style>*{display:none}</style>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "[a]: javascript:alert(1)\n\n[a]",
  ])("keeps %s as words, with nothing to press or load", (body) => {
    expect(render(body)).not.toMatch(/<(?!\/?(?:p|br)\b)/);
  });

  it("cannot break out of an attribute", () => {
    const html = render('[x](https://e.org/"onmouseover="alert(1) "a\\"b onclick=alert(1)")');
    expect(html).not.toMatch(/<a[^>]* on\w+=/);
  });

  it("shows what is nested too deep as it was typed, so that no word is lost", () => {
    const body = `${"> ".repeat(40)}deep`;
    expect(plain(render(body))).toBe(body);
    expect(plain(render(`${"- ".repeat(40)}deep`))).toContain("deep");
    expect(render(`${"> ".repeat(5)}deep`)).toMatch(/^(<blockquote>\s*){5}<p>deep/);
  });

  it("stays bounded whatever is typed", () => {
    const fill = (piece: string) => piece.repeat(Math.ceil(BODY_LIMIT / piece.length)).slice(0, BODY_LIMIT);
    for (const piece of [
      "#\n",
      "> ",
      "- ",
      "*",
      "**a",
      "[",
      "![",
      "](",
      "[a](",
      "`",
      "a@b.c ",
      "<",
      "&",
      "~~",
      "\\",
      "a\n",
      "www.a.b ",
      "1. ",
      "* - ",
    ])
      expect(render(fill(piece)).length).toBeLessThanOrEqual(HTML_LIMIT + BODY_LIMIT);
  });

  const markdown = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ..."*_`~[]()<>!#>-+&\\\"'\n \t:/.@=|",
          "javascript:",
          "https://a.b",
          "<script>",
          "onerror=",
          "&#x6a;",
        ),
        fc.string({ unit: "grapheme", maxLength: 4 }),
      ),
      { maxLength: 60 },
    )
    .map((list) => list.join(""));

  it("becomes only what is on the list, with attributes that are on the list", () => {
    const tag =
      /^<(?:\/?(?:p|strong|em|s|ul|ol|li|blockquote|code|pre)|br \/|hr \/|ol start="\d+"|\/a|a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="nofollow noopener ugc")>$/;
    fc.assert(
      fc.property(markdown, (body) => {
        for (const found of render(body).match(/<[^>]*>?/g) ?? []) expect(found).toMatch(tag);
      }),
      { numRuns: 500 },
    );
  });

  it("is accepted exactly, or refused with a sentence", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          markdown,
          fc.string({ unit: "binary" }),
          fc.string({ unit: fc.constantFrom(" ", "\u200b", "\u0000", "\ud800", "a", "\u202e") }),
        ),
        (body) => {
          const words = read(body);
          if ("refusal" in words) expect(words.refusal).toMatch(/^[A-Z].*\.$/);
          else expect([words.html, plain(words.html) !== ""]).toEqual([render(body), true]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("plain text", () => {
  it("is one line with no tags and nothing that turns what follows it", () => {
    expect(plain(render("> a & b\n\nc \u202ed\n- <e>"))).toBe("a & b c d <e>");
  });

  it("decodes once: what was written as an entity stays written so", () => {
    expect(plain(render("`&lt;b&gt;`"))).toBe("&lt;b&gt;");
  });

  it("is cut between words, never within a character", () => {
    expect(excerpt("She struck the line out, thinly", 24)).toBe("She struck the line…");
    expect(excerpt("short", 24)).toBe("short");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (words, limit) => {
        const cut = excerpt(words, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(cut).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
