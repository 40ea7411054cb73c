// The text as the server draws it: every word of it, and nothing that could act.
import { describe, expect, it } from "vitest";
import { html } from "@/components/texts/reading/html";
import { type Body, bodyHtml } from "@/components/texts/reading/text-body";
import type { BlockView } from "@/server/texts/view";
import { block } from "@/tests/reading/block";

type Text = Body["text"];

const TEXT: Text = { slug: "article", label: "Article", title: "The tide", author: null, source: null, language: "en" };

const drawn = (
  blocks: BlockView[],
  about: Partial<Text> = {},
  open: string | null = null,
  places: Body["places"] = {},
  revision: Body["revision"] = null,
): string =>
  bodyHtml({
    text: { ...TEXT, ...about },
    blocks,
    whole: { key: "w1" },
    counts: { k1: { count: 3, fresh: 1 } },
    places,
    open,
    gone: new Map(),
    revision,
  }).toString();

const EVIL = `<img src=x onerror=alert(1)> & "quoted" 'words' </script>`;
const TAMED = "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot; &#39;words&#39; &lt;/script&gt;";

describe("a template of HTML", () => {
  it("escapes what is put into it, and leaves alone what is HTML already", () => {
    expect(html`<p title="${EVIL}">${EVIL}</p>`.toString()).toBe(`<p title="${TAMED}">${TAMED}</p>`);
    expect(html`<b>${html`<i>${"<"}</i>`}</b>`.toString()).toBe("<b><i>&lt;</i></b>");
    expect(html`${[html`<i>1</i>`, html`<i>2</i>`]}${null}${undefined}${0}`.toString()).toBe("<i>1</i><i>2</i>0");
  });
});

describe("the text", () => {
  it("offers its next revision to those who may revise it, and says nothing in that place to others", () => {
    const line = { number: 2, day: "4 March", href: "/t/revisions" };
    const said = (canRevise: boolean) =>
      /<span class="rv">(.*?)<\/span>/.exec(drawn([], {}, null, {}, { ...line, canRevise }))?.[1];
    const revision = '<a href="/t/revisions">Revision 2, 4 March</a>';
    expect(said(true)).toBe(`${revision} · <a href="/t/revisions">Revise</a>`);
    expect(said(false)).toBe(revision);
  });

  it("shows words that look like HTML as words, wherever they come from", () => {
    const note = block("n1", {
      kind: "note",
      label: EVIL,
      words: EVIL,
      backlinks: [{ key: "k1", number: 1, label: EVIL }],
    });
    const blocks = [
      block("k1", { number: 1, words: EVIL, marks: [{ at: 4, label: EVIL, note: "n1" }] }),
      block("h1", { kind: "heading", level: 1, words: EVIL }),
      note,
    ];
    const source = drawn(blocks, { title: EVIL, author: EVIL, source: EVIL, label: EVIL, slug: "companion" });
    expect(source).not.toContain("<img");
    expect(source).not.toContain("</script");
    expect(source.split("&lt;img").length - 1).toBeGreaterThanOrEqual(8);
  });

  it("says which revision is read, and offers to revise it only to those who may", () => {
    const line = { number: 2, day: "26 November", href: "/r" };
    const by = (canRevise: boolean) => drawn([], {}, null, {}, { ...line, canRevise });
    expect(by(false)).toContain('<span class="rv"><a href="/r">Revision 2, 26 November</a></span>');
    expect(by(true)).toContain('26 November</a> · <a href="/r">Revise</a></span>');
  });

  it("has every paragraph with its number, its words and its count", () => {
    const source = drawn(
      [block("k1", { number: 1, words: "One." }), block("k2", { number: 2, words: "Two." })],
      {},
      "k2",
    );
    expect(source).toContain('<div class="para" id="k1">');
    expect(source).toContain('<div class="para open" id="k2">');
    expect(source).toMatch(
      /href="#k1"><span class="vh">Link to paragraph <\/span><span aria-hidden="true">¶&nbsp;<\/span>1</,
    );
    expect(source).toMatch(
      /class="talk has-new" id="talk-k1" href="\?open=k1#k1"\s+data-talk="k1" aria-expanded="false"/,
    );
    expect(source).toContain('aria-label="3 comments on paragraph 1, 1 new for you"');
    expect(source).toContain('<span class="plus">+</span>');
  });

  it("cuts the words where notes are marked, in their order", () => {
    const marks = [
      { at: 8, label: "2", note: null },
      { at: 3, label: "1", note: "n1" },
    ];
    expect(drawn([block("k1", { words: "One two, three.", marks })])).toContain(
      'One<sup><a class="fnref" id="mark-k1-1" href="#n1" aria-label="Note 1">1</a></sup> two,<sup>2</sup> three.',
    );
  });

  it("underlines the passages that talk is about, around the note marks and where they overlap", () => {
    const marks = [{ at: 7, label: "1", note: null }];
    const under = (...places: [number, number][]) =>
      /dir="ltr">(.*)<\/p>/.exec(
        drawn([block("k1", { words: "One two, <three>.", marks })], {}, null, { k1: places }),
      )?.[1];
    expect(under([4, 7])).toBe("One <u>two</u><sup>1</sup>, &lt;three&gt;.");
    expect(under([0, 10])).toBe("<u>One two</u><sup>1</sup><u>, &lt;</u>three&gt;.");
    expect(under([0, 17], [4, 7], [4, 7])).toBe(
      '<u>One </u><u class="several">two</u><sup>1</sup><u>, &lt;three&gt;.</u>',
    );
    expect(under([0, 3], [3, 4])).toBe("<u>One</u><u> </u>two<sup>1</sup>, &lt;three&gt;.");
    expect(under([9, 9], [5, 3], [2, 18], [-1, 2])).toBe("One two<sup>1</sup>, &lt;three&gt;.");
  });

  it("says each kind of block with the element that means it", () => {
    const blocks = [
      block("h1", { kind: "heading", level: 2, words: "Turns" }),
      block("q1", { kind: "quotation", words: "Said." }),
      block("v1", { kind: "verse", words: "Sung." }),
    ];
    const source = drawn(blocks, { language: "he" });
    expect(source).toContain('<h3 class="h" id="h1" dir="rtl">Turns</h3>');
    expect(source).toMatch(/<blockquote\s+class="pt quotation" dir="rtl">Said\.<\/blockquote>/);
    expect(source).toMatch(/<p\s+class="pt verse" dir="rtl">Sung\.<\/p>/);
  });

  it("sets notes apart that were printed without a mark, behind those that the text leads to", () => {
    const own = { key: "k1", number: 1, label: "1" };
    const marked = block("n3", { kind: "note", label: "1", words: "The first.", backlinks: [own] });
    const late = block("n1", { kind: "note", label: "1", words: "Left out before." });
    const apart = /The first\..*<h3>Without a mark in the text<\/h3>.*Left out before\./s;
    expect(drawn([late, marked])).toMatch(apart);
    expect(drawn([late])).not.toContain("<h3>");
    expect(drawn([marked])).not.toContain("<h3>");
  });

  it("leads from each note back to where it is marked", () => {
    const backlinks = [
      { key: "k1", number: 1, label: "1" },
      { key: "k2", number: null, label: "1" },
    ];
    const source = drawn([block("n1", { kind: "note", label: "1", words: "A note.", backlinks })]);
    expect(source).toContain('<a class="back" href="#mark-k1-1" aria-label="Back to paragraph 1">↩<sup>1</sup></a>');
    expect(source).toContain('<a class="back" href="#mark-k2-1" aria-label="Back to the text">↩<sup>2</sup></a>');
  });
});
