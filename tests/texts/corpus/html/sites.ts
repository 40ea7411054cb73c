// Pages as newspapers, encyclopedias and browsers make them.
import { type CorpusFile, utf8 } from "@/tests/texts/corpus/file";
import { ARABIC, ARABIC_MORE, BROTHER, FERRY, KEEPER, LEDGER, RUSSIAN, RUSSIAN_MORE } from "@/tests/texts/corpus/words";

const NEWS = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Harbour closed for the first time since 1911 | The Morning Lamp</title>
<meta property="og:title" content="Harbour closed for the first time since 1911">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour closed for the first time since 1911","author":{"@type":"Person","name":"Ines Calder"}}</script></head><body>
<div class="consent-banner" id="gdpr-consent"><p>We and our partners use cookies to show adverts. <a href="/privacy">Privacy policy</a></p><button>Accept all</button></div>
<header role="banner"><a href="/">The Morning Lamp</a><nav aria-label="Sections"><a href="/news">News</a><a href="/sport">Sport</a><a href="/weather">Weather</a></nav></header>
<ul class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul>
<main><article class="article" itemscope>
<h1 class="headline">Harbour closed for the first time since 1911</h1>
<p class="standfirst">The keeper went ashore, and did not come back until the morning.</p>
<div class="article-meta"><span class="byline">By Ines Calder</span> <time>6 March 1998</time></div>
<div class="share-tools"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
<figure><img src="q.jpg" alt="The quay"><figcaption>The quay at noon. <span class="credit">Photograph: A. Hill</span></figcaption></figure>
<div class="article-body"><p>${FERRY}</p>
<div class="ad-slot" data-ad="mpu"><p>Advertisement</p><a href="https://ads.example">Buy lemons now</a></div>
<p>${KEEPER}</p>
<aside class="related-content"><h3>Read more</h3><ul><li><a href="/1">Who owns the goat?</a></li><li><a href="/2">Oil dearer than ever</a></li></ul></aside>
<p>${LEDGER}</p>
<div class="newsletter-signup"><p>Sign up to our daily letter</p><form><input></form></div>
<h2>The brother</h2>
<p>${BROTHER}</p></div>
<ul class="tags"><li><a href="/t/harbour">Harbour</a></li><li><a href="/t/goats">Goats</a></li></ul>
</article></main>
<section class="most-popular"><h2>Most popular</h2><ol><li><a href="/p1">Weather: mist</a></li><li><a href="/p2">Chess</a></li></ol></section>
<footer><a href="/about">About us</a><a href="/terms">Terms</a><p>© 1998 The Morning Lamp</p></footer></body></html>`;

const cite = (n: number, id = n) =>
  `<sup id="cite_ref-${id}" class="reference"><a href="#cite_note-${n}"><span class="cite-bracket">[</span>${n}<span class="cite-bracket">]</span></a></sup>`;

const WIKI = `<!DOCTYPE html><html class="client-nojs" lang="en" dir="ltr"><head><meta charset="UTF-8"><title>Harbour lamp - Wikilamp, the free encyclopedia</title></head><body class="mediawiki">
<div id="mw-navigation"><div id="mw-head"><a href="/wiki/Talk">Talk</a></div></div>
<div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading">Harbour lamp</h1>
<div id="bodyContent"><div id="siteSub" class="noprint">From Wikilamp, the free encyclopedia</div><div id="contentSub"></div>
<div id="mw-content-text"><div class="mw-parser-output">
<div role="note" class="hatnote navigation-not-searchable">For the ship, see <a href="/wiki/Lamp_(ship)">Lamp (ship)</a>.</div>
<table class="infobox"><tr><th colspan="2">Harbour lamp</th></tr><tr><td>Built</td><td>1911</td></tr></table>
<p>A <b>harbour lamp</b> is a lamp that <a href="/wiki/Harbour">harbours</a> keep burning.${cite(1)} ${FERRY}${cite(2)}</p>
<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#History"><span class="tocnumber">1</span> <span class="toctext">History</span></a></li><li><a href="#References">References</a></li></ul></div>
<h2><span class="mw-headline" id="History">History</span><span class="mw-editsection"><span>[</span><a href="/edit">edit</a><span>]</span></span></h2>
<div class="thumb tright"><div class="thumbinner"><a href="/f"><img alt="" src="l.jpg"></a><div class="thumbcaption">A lamp of 1911</div></div></div>
<p>${KEEPER}${cite(1, 11)}<sup class="noprint Inline-Template">[<i><a href="/cn">citation needed</a></i>]</sup> The lens weighs 3&nbsp;t and stands 12&nbsp;m<sup>2</sup> of glass.</p>
<p>${LEDGER}</p>
<h2><span class="mw-headline" id="References">References</span></h2>
<div class="reflist"><ol class="references">
<li id="cite_note-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-1"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-11"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">Calder, Ines (1998). <i>Lamps</i>. p.&nbsp;4.</span></li>
<li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">Hill 2001, p.&nbsp;9.</span></li></ol></div>
<div class="navbox"><table><tr><th>Lamps</th><td><a href="/a">Oil</a> · <a href="/b">Gas</a></td></tr></table></div>
</div></div><div class="printfooter">Retrieved from "https://wikilamp.example"</div><div id="catlinks" class="catlinks"><a href="/c">Categories</a>: <a href="/l">Lamps</a></div></div></div>
<div id="footer"><ul><li>This page was last edited in 2020.</li></ul></div></body></html>`;

/** A page as Chrome saves it: its address in a comment, links made whole, scripts of adverts, a Russian magazine. */
const SAVED = `<!DOCTYPE html>
<!-- saved from url=(0042)https://mayak.example/journal/2004/3/kniga.html -->
<html lang="ru"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><base href="."><title>Маяк и книга — Журнал «Причал»</title><link rel="stylesheet" href="./kniga_files/s.css"></head>
<body><div class="top"><a href="https://mayak.example/">Журнал «Причал»</a> | <a href="https://mayak.example/archive">Архив</a> | <a href="https://mayak.example/print">Версия для печати</a></div>
<div class="content"><h1>Маяк и книга</h1>
<p>${RUSSIAN}<a name="back1" href="https://mayak.example/journal/2004/3/kniga.html#note1"><sup>1</sup></a></p>
<p>${RUSSIAN_MORE}<a name="back2" href="https://mayak.example/journal/2004/3/kniga.html#note2"><sup>2</sup></a></p>
<p>«&nbsp;Чайки&nbsp;» — так называлась последняя глава, и в ней не было ни одного корабля; но были имена всех, кто ждал его на берегу той осенью.</p>
<hr><p class="notes"><a name="note1" href="https://mayak.example/journal/2004/3/kniga.html#back1">1</a>&nbsp;Ждал он, впрочем, только одного.<br>
<a name="note2" href="https://mayak.example/journal/2004/3/kniga.html#back2">2</a>&nbsp;Поля были узкие.</p></div>
<iframe src="./kniga_files/ad.html"></iframe><div class="footer">© 2004</div></body></html>`;

/** The same magazine in the encoding of its time, without a doctype, its end tags left out. */
const OLD_BYTES = (): Uint8Array => {
  const source = `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251"><TITLE>Маяк</TITLE></HEAD><BODY BGCOLOR=white><CENTER><H2>Маяк</H2></CENTER><P ALIGN=justify>${RUSSIAN}<P ALIGN=justify>${RUSSIAN_MORE}<HR></BODY></HTML>`;
  return Uint8Array.from([...source], (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 128) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x350;
    return { ё: 0xb8, Ё: 0xa8, "—": 0x97 }[sign] ?? 0x3f;
  });
};

const RTL = `<!DOCTYPE html><html dir="rtl" lang="ar"><head><title>المصباح والدفتر</title></head><body><article><h1>المصباح والدفتر</h1><p>${ARABIC}<sup><a href="#h1" id="b1">١</a></sup></p><h2>الميناء</h2><p>${ARABIC_MORE}</p><ol><li id="h1">من الجدول القديم. <a href="#b1">↑</a></li></ol></article></body></html>`;

export const SITES: CorpusFile[] = [
  {
    name: "a news page with adverts, consent, related stories and sharing",
    bytes: () => utf8(NEWS),
    details: {
      title: "Harbour closed for the first time since 1911",
      author: "Ines Calder",
      source: null,
      language: "en-GB",
    },
    found: [
      "furniture: We and our partners use cookies to show adverts. Privacy policy · The Morning Lamp · News Sport Weather · Home · News",
      "title: Harbour closed for the first time since 1911",
      "paragraph: The keeper went ashore, and did not come back until the morning.",
      "furniture: By Ines Calder 6 March 1998",
      "furniture: Share on Facebook Tweet",
      "figure: The quay at noon. Photograph: A. Hill",
      `paragraph: ${FERRY}`,
      "furniture: Advertisement · Buy lemons now",
      `paragraph: ${KEEPER}`,
      "furniture: Read more · Who owns the goat? · Oil dearer than ever",
      `paragraph: ${LEDGER}`,
      "furniture: Sign up to our daily letter",
      "heading 1: The brother",
      `paragraph: ${BROTHER}`,
      "furniture: Harbour · Goats",
      "furniture: Most popular · Weather: mist · Chess · About us Terms · © 1998 The Morning Lamp",
    ],
  },
  {
    name: "an encyclopedia's article with references used twice",
    bytes: () => utf8(WIKI),
    details: { title: "Harbour lamp", author: null, source: null, language: "en" },
    found: [
      "furniture: Talk",
      "title: Harbour lamp",
      "furniture: From Wikilamp, the free encyclopedia",
      "furniture: For the ship, see Lamp (ship). · Harbour lamp · Built · 1911",
      `paragraph: A harbour lamp is a lamp that harbours keep burning.{1>11} ${FERRY}{2>12}`,
      "furniture: Contents · 1 History · References",
      "heading 1: History",
      "figure: A lamp of 1911",
      `paragraph: ${KEEPER}{1>11} The lens weighs 3 t and stands 12 m² of glass.`,
      `paragraph: ${LEDGER}`,
      "heading 1: References",
      "note 1: Calder, Ines (1998). Lamps. p. 4.",
      "note 2: Hill 2001, p. 9.",
      "furniture: Lamps · Oil · Gas",
      'furniture: Retrieved from "https://wikilamp.example" · Categories: Lamps · This page was last edited in 2020.',
    ],
  },
  {
    name: "a Russian page as Chrome saves it, its links made whole",
    bytes: () => utf8(SAVED),
    details: {
      title: "Маяк и книга",
      author: null,
      source: "https://mayak.example/journal/2004/3/kniga.html",
      language: "ru",
    },
    found: [
      "furniture: Журнал «Причал» | Архив | Версия для печати",
      "title: Маяк и книга",
      `paragraph: ${RUSSIAN}{1>5}`,
      `paragraph: ${RUSSIAN_MORE}{2>6}`,
      "paragraph: « Чайки » — так называлась последняя глава, и в ней не было ни одного корабля; но были имена всех, кто ждал его на берегу той осенью.",
      "note 1: Ждал он, впрочем, только одного.",
      "note 2: Поля были узкие.",
      "furniture: © 2004",
    ],
  },
  {
    name: "a page of 1999 in windows-1251 without end tags",
    bytes: OLD_BYTES,
    details: { title: "Маяк", author: null, source: null, language: "ru" },
    found: ["title: Маяк", `paragraph: ${RUSSIAN}`, `paragraph: ${RUSSIAN_MORE}`],
  },
  {
    name: "an Arabic page with a note in Arabic digits",
    bytes: () => utf8(RTL),
    details: { title: "المصباح والدفتر", author: null, source: null, language: "ar" },
    found: [
      "title: المصباح والدفتر",
      `paragraph: ${ARABIC}{١>4}`,
      "heading 1: الميناء",
      `paragraph: ${ARABIC_MORE}`,
      "note ١: من الجدول القديم.",
    ],
  },
];
