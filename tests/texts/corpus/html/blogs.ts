// Pages as WordPress and Substack make them: the post, and all that stands around it.
import { type CorpusFile, utf8 } from "@/tests/texts/corpus/file";
import { BROTHER, FERRY, GERMAN, KEEPER, LEDGER } from "@/tests/texts/corpus/words";

const WORDPRESS = `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8"><title>The Lamp and the Ledger &#8211; Harbour Notes</title>
<link rel="canonical" href="https://harbour.example/2021/05/lamp-and-ledger/">
<style>.x{color:red}</style><script>var a = "<p>not words</p>";</script></head>
<body class="post-template-default single single-post">
<a class="skip-link screen-reader-text" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">Harbour Notes</a></p>
<nav class="main-navigation"><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li><li><a href="/archive">Archive</a></li></ul></nav></header>
<main id="content"><article class="post type-post hentry">
<header class="entry-header"><h1 class="entry-title">The Lamp and the Ledger</h1>
<div class="entry-meta"><span class="posted-on">May 4, 2021</span> <span class="byline">by <a rel="author" href="/author/ann">Ann Calder</a></span></div></header>
<div class="entry-content">
<p>${FERRY}<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup></p>
<figure class="wp-block-image"><img src="ferry.jpg" alt="IMG_2041.jpg"/><figcaption class="wp-element-caption">The ferry in the year before.</figcaption></figure>
<p>${KEEPER}</p>
<h2 class="wp-block-heading">What the ledger says</h2>
<p>${LEDGER}<sup data-fn="b2" class="fn"><a href="#b2" id="b2-link">2</a></sup></p>
<blockquote class="wp-block-quote"><p>A goat is not cargo until somebody pays for it.</p><cite>The harbour master</cite></blockquote>
<ul class="wp-block-list"><li>two crates of lemons</li><li>a goat</li></ul>
<pre class="wp-block-verse">The lamp that I was told to light
Has burned a hole into the night</pre>
<figure class="wp-block-table"><table><thead><tr><th>What</th><th>Price</th></tr></thead><tbody><tr><td>Lemons</td><td>2 crowns</td></tr><tr><td>Goat</td><td>none</td></tr></tbody></table><figcaption class="wp-element-caption">Prices of that day</figcaption></figure>
<ol class="wp-block-footnotes"><li id="a1">So says the timetable. <a href="#a1-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="b2">Page nine. <a href="#b2-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><a href="/x">Another lamp</a></div>
</div></article>
<section id="comments" class="comments-area"><h2>2 thoughts on “The Lamp and the Ledger”</h2><ol class="comment-list"><li>Bob says: I was there.</li></ol></section></main>
<aside id="secondary" class="widget-area"><h2>Recent posts</h2><ul><li><a href="/a">A</a></li></ul></aside>
<footer class="site-footer"><p>Proudly powered by WordPress</p></footer>
<div id="cookie-notice" class="cookie-notice">We use cookies. <button>Accept</button></div>
</body></html>`;

const SUBSTACK = `<!DOCTYPE html><html lang="en"><head><title>On Closed Harbours - by Bob Hill - The Quay</title>
<meta property="og:title" content="On Closed Harbours"><meta name="author" content="Bob Hill"><meta property="og:url" content="https://quay.example/p/on-closed-harbours"></head><body>
<div class="main-menu"><a href="/">The Quay</a><button>Subscribe</button><button>Sign in</button></div>
<div class="single-post-container"><article class="typography newsletter-post post">
<div class="post-header"><h1 class="post-title">On Closed Harbours</h1><h3 class="subtitle">And what is inside them</h3>
<div class="byline-wrapper"><a href="/@bob">Bob Hill</a> Jan 12, 2023</div>
<div class="post-ufi"><a class="like-button-container">12</a><a>Share</a></div></div>
<div class="available-content"><div class="body markup">
<p>${FERRY}<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self" class="footnote-anchor">1</a></p>
<div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><p>The Quay is free. Subscribe to read the next one.</p><form><input type="email"><button>Subscribe</button></form></div></div>
<p>${KEEPER}</p>
<p class="button-wrapper"><a class="button primary" href="https://quay.example/share"><span>Share</span></a></p>
<h4>Inside</h4>
<p>${BROTHER}<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-2" href="#footnote-2" target="_self" class="footnote-anchor">2</a></p>
<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>By the old timetable.</p><p>The new one has no ferry.</p></div></div>
<div class="footnote"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number">2</a><div class="footnote-content"><p>Told to me in 1998.</p></div></div>
</div></div></article></div><div class="comments-page"><h4>3 Comments</h4><p>Nice.</p></div></body></html>`;

/** German words under a theme that says en-US, as its makers never changed it. */
const MISNAMED = `<html lang="en-US"><head><title>Die Fähre</title></head><body><div id="page"><h1>Die Fähre</h1><p>${GERMAN}</p><p>${GERMAN.replace("Fähre", "Barke")}</p></div></body></html>`;

export const BLOGS: CorpusFile[] = [
  {
    name: "a WordPress post with its block footnotes, sharing buttons and comments",
    bytes: () => utf8(WORDPRESS),
    details: {
      title: "The Lamp and the Ledger",
      author: "Ann Calder",
      source: "https://harbour.example/2021/05/lamp-and-ledger/",
      language: "en-US",
    },
    found: [
      "furniture: Harbour Notes · Home · About · Archive",
      "title: The Lamp and the Ledger",
      "furniture: May 4, 2021 by Ann Calder",
      `paragraph: ${FERRY}{1>14}`,
      "figure: The ferry in the year before.",
      `paragraph: ${KEEPER}`,
      "heading 1: What the ledger says",
      `paragraph: ${LEDGER}{2>15}`,
      "quotation: A goat is not cargo until somebody pays for it.",
      "quotation: The harbour master",
      "listItem: two crates of lemons",
      "listItem: a goat",
      "verse: The lamp that I was told to light/Has burned a hole into the night",
      "figure: Prices of that day/What | Price/Lemons | 2 crowns/Goat | none",
      "note 1: So says the timetable.",
      "note 2: Page nine.",
      "furniture: Share this: · Twitter · Facebook · Related · Another lamp",
      "furniture: 2 thoughts on “The Lamp and the Ledger” · Bob says: I was there. · Recent posts · A · Proudly powered by WordPress · We use cookies.",
    ],
  },
  {
    name: "a Substack letter with footnotes in divisions and a box to subscribe in its middle",
    bytes: () => utf8(SUBSTACK),
    details: { title: "On Closed Harbours", author: "Bob Hill", language: "en" },
    found: [
      "furniture: The Quay",
      "title: On Closed Harbours",
      "furniture: And what is inside them · Bob Hill Jan 12, 2023 · 12 Share",
      `paragraph: ${FERRY}{1>9}`,
      "furniture: The Quay is free. Subscribe to read the next one.",
      `paragraph: ${KEEPER}`,
      "furniture: Share",
      "heading 1: Inside",
      `paragraph: ${BROTHER}{2>10}`,
      "note 1: By the old timetable. The new one has no ferry.",
      "note 2: Told to me in 1998.",
      "furniture: 3 Comments · Nice.",
    ],
  },
  {
    name: "a page that says English and is German",
    bytes: () => utf8(MISNAMED),
    details: { title: "Die Fähre", language: "de" },
    found: [
      "title: Die Fähre",
      `paragraph: ${GERMAN}`,
      "paragraph: Die Barke legte um sechs ab, wie sie seit dem Krieg an jedem Morgen abgelegt hatte, mit elf Reisenden, zwei Kisten Zitronen und einer Ziege, die niemandem gehören wollte.",
    ],
  },
];
