// Letters as text and as HTML: complete, safe, readable in the dark, in a terminal, in every script.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Letter, Part } from "@/server/mail/letter";
import { renderHtml } from "@/server/mail/letter-html";
import { renderText } from "@/server/mail/letter-text";
import { COLUMNS } from "@/server/mail/wrap";
import { contrast } from "../support/contrast";
import { noticeLetter, signInLetter } from "../support/letters";

const letter = (...parts: Part[]): Letter => ({ language: "en", subject: "A subject", parts });
const comment = (html: string, markdown = "words", by = "Bob") =>
  letter({ kind: "comment", by, when: "today, 08:12", html, markdown });

test("the text of a notice is complete by itself", () => {
  expect(renderText(noticeLetter)).toBe(`Read below; answer on the site.

The Harbour Readers
Bob answered on ¶ 7

| … The keeper wrote down *every tide*, and trusted the table more than
| the water. …
|
| Ines Calder, The Lantern and the Tide Table, ¶ 7

Bob, today, 08:12:

Whose *tide*, though? See ¶12.

In answer to you, 12 March:
> The table is the only witness.

Read the thread:
http://localhost:3000/c/0198c0de-0000-7000-8000-000000000001

-- 
You get this because you follow this thread. Stop mail for this thread
[1], or change how often [2].

[1] http://localhost:3000/unsubscribe/abc
[2] http://localhost:3000/settings
`);
});

test("long Markdown is wrapped in its own shape, code is left alone", () => {
  const long = "a word and another ".repeat(8).trim();
  const code = "x".repeat(100);
  const text = renderText(comment("", `> ${long}\n\n- ${long}\n\n\`\`\`\n${code} ${code}\n\`\`\``));
  const lines = text.split("\n");
  expect(lines.filter((line) => line.startsWith("> "))).toHaveLength(3);
  expect(lines.filter((line) => line.startsWith("- "))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith("  a") || line.startsWith("  w"))).not.toHaveLength(0);
  expect(lines).toContain(`${code} ${code}`);
  expect(lines.filter((line) => line.length > COLUMNS)).toEqual([`${code} ${code}`]);
});

test("a link is never broken in the text", () => {
  const href = `https://read.example/${"a".repeat(300)}`;
  expect(renderText(letter({ kind: "button", label: "Open", href })).split("\n")).toContain(href);
});

test("words cannot turn what follows them in the text", () => {
  const text = renderText(comment("", "before \u202eafter\u0007", "Bob\u202e"));
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u);
});

test("the HTML says its language and direction, and hides its frame from screen readers", () => {
  const html = renderHtml(noticeLetter);
  expect(html).toContain('<html lang="en" dir="ltr">');
  expect(html.match(/<table(?![^>]*role="presentation")/g)).toBeNull();
  expect(html).toContain("@media (prefers-color-scheme:dark)");
  expect(html).toContain("[data-ogsc] .t1");
  expect(html).toContain("max-width:600px");
  expect(renderHtml({ ...noticeLetter, language: "ar" })).toContain('<html lang="ar" dir="rtl">');
  expect(renderHtml({ ...noticeLetter, language: "he-IL" })).toContain('dir="rtl"');
});

test("members' words find their own direction", () => {
  expect(renderHtml(comment("<p>שלום</p>"))).toMatch(/dir="auto"[^>]*><p [^>]*>שלום/);
});

test("nothing is fetched from anywhere", () => {
  const sly = `<p>x</p><img src="https://evil.example/p.gif"><style>@import "https://evil.example"</style>
    <p style="background:url(https://evil.example)">y</p><link rel="stylesheet" href="https://evil.example">
    <svg><image href="https://evil.example/"/></svg><video poster="https://evil.example"></video>`;
  const html = renderHtml(comment(sly));
  expect(html).not.toMatch(/<(img|link|script|iframe|video|audio|svg|object|embed|form|input)\b/i);
  expect(html).not.toMatch(/url\(|@import|evil/i);
});

test("a comment's links are made whole; those that lead nowhere or elsewhere than the web become words", () => {
  const html = renderHtml({
    ...comment(
      `<p><a href="/c/1">one</a> <a href="javascript:alert(1)">two</a> <a href="data:text/html,x">three</a></p>`,
    ),
    origin: "https://read.example",
  });
  expect(html).toContain(
    '<a class="ac" style="color:#0b6447;text-decoration:underline" href="https://read.example/c/1">one</a>',
  );
  expect(html).not.toMatch(/javascript:|data:/);
  expect(html).toContain("two");
  expect(renderHtml(comment('<p><a href="/c/1">one</a></p>'))).not.toContain("/c/1");
});

test("no words whatever become markup", () => {
  const tags = (html: string) =>
    html
      .replace(/<!--|-->/g, "")
      .match(/<[^>]*>/g)
      ?.map((tag) => tag.split(/[\s>]/)[0]);
  const usual = (words: string): Letter => ({
    language: "en",
    subject: words,
    preheader: words,
    parts: [
      { kind: "hint", text: words },
      { kind: "heading", over: words, text: words },
      { kind: "paragraph", words: [words, { label: words, href: "https://read.example" }] },
      { kind: "passage", words, mark: { from: 1, to: 2 }, source: words, language: words },
      { kind: "comment", by: words, when: words, html: "<p>x</p>", markdown: words },
      { kind: "answered", lead: words, words },
      { kind: "quoted", lead: words, words },
      { kind: "section", title: { label: words, href: "https://read.example" }, note: words, words },
      { kind: "button", label: words, href: "https://read.example" },
      { kind: "code", code: words },
      { kind: "small", lines: [words] },
      { kind: "rule" },
    ],
  });
  const plain = tags(renderHtml(usual("words")));
  const hostile = fc.oneof(
    fc.string({ minLength: 3 }),
    fc.constantFrom(
      '"><script>alert(1)</script>',
      "<![endif]-->",
      "--><b>",
      "' onload='x",
      "</style><b>",
      "</title><b>",
      "&lt;b&gt;",
    ),
  );
  fc.assert(
    fc.property(hostile, (words) => {
      fc.pre(!/[\r\n]/.test(words));
      expect(tags(renderHtml(usual(words)))).toEqual(plain);
    }),
  );
});

test("every colour of words has a contrast of 4.5 at least, by day and by night", () => {
  const html = renderHtml(noticeLetter);
  const styles = [...html.matchAll(/style="([^"]*)"/g)].map((match) => match[1]!);
  const day = styles.flatMap((style) => {
    const words = /(?:^|;)color:(#\w{6})/.exec(style)?.[1];
    const ground = /background:(#\w{6})/.exec(style)?.[1] ?? "#ffffff";
    return words ? [[words, ground] as const] : [];
  });
  const night = [...html.matchAll(/\.(\w+)\{([^}]*)\}/g)].flatMap(([, , rules]) => {
    const words = /(?:^|;)color:(#\w{6})/.exec(rules!)?.[1];
    const ground = /background:(#\w{6})/.exec(rules!)?.[1] ?? "#131715";
    return words ? [[words, ground] as const] : [];
  });
  expect(day.length).toBeGreaterThan(5);
  expect(night.length).toBeGreaterThan(5);
  for (const [words, ground] of [...day, ...night]) expect.soft(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
});

test("twenty full comments stay below 100 kB", () => {
  const body = `<p>${"A sentence of some length about the tide. ".repeat(60)}</p>`;
  const parts = Array.from(
    { length: 20 },
    (): Part => ({ kind: "comment", by: "Bob", when: "today", html: body, markdown: "" }),
  );
  expect(Buffer.byteLength(renderHtml({ ...noticeLetter, parts: [...noticeLetter.parts, ...parts] }))).toBeLessThan(
    100_000,
  );
});

test("a sign-in letter needs no HTML to be used", () => {
  expect(renderText(signInLetter)).toContain(
    "\nhttp://localhost:3000/signin/confirm?token=t0k3n&email=ann%40example.org\n",
  );
});
