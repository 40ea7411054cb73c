// Markup that laughs, asks for files, nests without end, or runs.
import { chapter, docx, epub, opfAfter, run, wordXml } from "@/tests/texts/hostile/books";
import { deep, type HostileFile, LAMP, utf8 } from "@/tests/texts/hostile/file";

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${[..."bcdefghij"]
  .map((name, i) => `<!ENTITY ${name} "${`&${"abcdefghij"[i]};`.repeat(10)}">`)
  .join("")}]>`;
const PASSWD = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>';

/** XML and HTML. */
export const MARKUP: HostileFile[] = [
  {
    what: "a DOCX that laughs a billion times",
    name: "laugh.docx",
    bytes: docx({ bytes: wordXml(run("&j;"), LAUGHS) }),
    ends: "refused",
  },
  {
    what: "an EPUB chapter that laughs a billion times",
    name: "laugh.epub",
    bytes: epub({ bytes: chapter("<p>&j;</p>", LAUGHS) }),
    ends: "refused",
  },
  {
    what: "an EPUB that asks for a file of ours",
    name: "entity.epub",
    bytes: epub({ bytes: chapter("<p>&file;</p>", PASSWD) }),
    ends: "refused",
  },
  {
    what: "an EPUB whose package has entities",
    name: "package.epub",
    bytes: epub({ bytes: chapter(`<p>${LAMP}</p>`) }, [], opfAfter(PASSWD)),
    ends: "refused",
  },
  {
    what: "a page of 20,000 nested boxes",
    name: "deep.html",
    bytes: utf8(`<!doctype html>${"<div>".repeat(20_000)}<p>${LAMP}`),
    ends: "either",
  },
  {
    what: "a page of 20,000 nested quotations and lists",
    name: "quotes.html",
    bytes: utf8(`<!doctype html>${"<blockquote><ul><li>".repeat(7_000)}${LAMP}`),
    ends: "either",
  },
  {
    what: "a DOCX of 20,000 nested tables",
    name: "deep.docx",
    bytes: docx({
      bytes: wordXml(
        `${deep((id) => `<w:tbl w:id="${id}"><w:tr><w:tc>`)}${run(LAMP)}${"</w:tc></w:tr></w:tbl>".repeat(20_000)}`,
      ),
    }),
    ends: "either",
  },
  {
    what: "an EPUB of 20,000 nested boxes",
    name: "deep.epub",
    bytes: epub({ bytes: chapter(`${deep((id) => `<div id="${id}">`)}<p>${LAMP}</p>${"</div>".repeat(20_000)}`) }),
    ends: "either",
  },
  {
    what: "a page with scripts and handlers",
    name: "script.html",
    bytes: utf8(
      `<!doctype html><title>The Lamp</title><article><h1>The Lamp</h1><script>alert("evil")</script><p onclick="evil()">${LAMP}</p><p>${LAMP}<img src=x onerror="evil()"></p><svg onload="evil()"><script>evil()</script></svg><iframe srcdoc="<script>evil()</script>"></iframe><style>p{background:url(//evil)}</style><object data="evil.swf"></object></article>`,
    ),
    ends: ["The Lamp", LAMP, LAMP],
  },
  {
    what: "a page that leads elsewhere",
    name: "base.html",
    bytes: utf8(
      `<!doctype html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=javascript:evil()"><title>The Lamp</title></head><body><h1>The Lamp</h1><p><a href="javascript:evil()">The lamp</a> burned until the Friday, and <a href="data:text/html,evil">then the ledger</a> was closed for good.</p><form action="//evil"><button formaction="javascript:evil()"></button></form></body>`,
    ),
    ends: ["The Lamp", LAMP],
  },
];
