// Pages as word processors and converters write them.
import { type CorpusFile, utf8 } from "@/tests/texts/corpus/file";
import { BROTHER, CHINESE, CHINESE_MORE, FERRY, KEEPER, LEDGER } from "@/tests/texts/corpus/words";

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15"><title>The Lamp</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Ann</o:Author></o:DocumentProperties></xml><![endif]--><style><!-- p.MsoNormal {margin:0} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><div class=WordSection1>
<p class=MsoTitle>The Lamp<o:p></o:p></p>
<p class=MsoNormal><b>First part<o:p></o:p></b></p>
<p class=MsoNormal>${FERRY}<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>two crates of lemons<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span>·<span>&nbsp;&nbsp; </span></span>a goat<o:p></o:p></p>
<p class=MsoNormal><b>Second part</b></p>
<p class=MsoNormal>${KEEPER}</p></div>
<div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference><span>[1]</span></span></a> By the old timetable.</p><p class=MsoFootnoteText>And by nobody else.</p></div></div></body></html>`;

const LIBRE = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4 (Linux)"/><meta name="author" content="Bob Hill"/></head>
<body lang="en-US" link="#000080" dir="ltr"><p class="title">The Quay</p>
<h1 class="western">Mist</h1>
<p style="line-height: 100%">${FERRY}<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup></p>
<h1 class="western">Oil</h1>
<p>${BROTHER}<a class="sdendnoteanc" name="sdendnote1anc" href="#sdendnote1sym"><sup>i</sup></a></p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>By the old timetable.</p></div>
<div id="sdendnote1"><p class="sdendnote"><a class="sdendnotesym" name="sdendnote1sym" href="#sdendnote1anc">i</a>Told in the winter.</p></div></body></html>`;

const GOOGLE = `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">.c0{font-weight:700}</style></head><body class="c12 doc-content"><p class="c5 title" id="h.abc"><span class="c9">On Oil</span></p><p class="c2"><span class="c3"></span></p><h2 class="c8" id="h.def"><span>The price</span></h2><p class="c2"><span class="c1">${BROTHER}</span><sup class="c6"><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><ul class="c7 lst-kix_1-0 start"><li class="c2 li-bullet-0"><span>lamp oil</span></li><li class="c2"><span>&nbsp;goat’s milk</span></li></ul><h2 class="c8"><span>The lemons</span></h2><p class="c2"><span>${LEDGER}</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><hr class="c13"><div><p class="c14"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;In the winter before.</span></p></div><div class="c15"><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this so?</span></p></div></body></html>`;

const PANDOC = `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="zh" xml:lang="zh"><head><meta charset="utf-8" /><meta name="generator" content="pandoc" /><meta name="author" content="王五" /><title>灯塔与账本</title></head><body>
<header id="title-block-header"><h1 class="title">灯塔与账本</h1><p class="author">王五</p></header>
<nav id="TOC" role="doc-toc"><ul><li><a href="#gang">港口</a></li></ul></nav>
<h1 id="gang">港口</h1><p>${CHINESE.slice(0, 20)}
${CHINESE.slice(20)}<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
<h1 id="deng">灯光</h1><p>${CHINESE_MORE}</p><div class="line-block">雾散之后<br />灯还亮着</div>
<aside id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol><li id="fn1"><p>见旧时刻表。<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></aside></body></html>`;

/** A copied piece of a page, without a frame, laid out in a table, as the pages of 1997 were. */
const TABLES = `<table width=600><tr><td><font size=1><a href=i.htm>Home</a> | <a href=c.htm>Contents</a></font></td></tr><tr><td>
<h2>The Brother</h2><font face=Times>${FERRY} <a href="#n1">(1)</a><br><br>${KEEPER} <a href="#n2">(2)</a><br><br>
<table border=1><caption>What was on board</caption><tr><th>What<th>How much<tr><td>Lemons<td>two crates<tr><td>Goats<td>one</table>
${BROTHER}<p><b>Notes</b><p><a name=n1>(1)</a> By the old timetable.<br><a name=n2>(2)</a> Nor on shore.</font></td></tr></table>`;

export const PROGRAMS: CorpusFile[] = [
  {
    name: "a page that Word saved, with its footnote and typed bullets",
    bytes: () => utf8(WORD),
    details: { title: "The Lamp", author: null, source: null, language: "en" },
    found: [
      "title: The Lamp",
      "heading 1: First part",
      `paragraph: ${FERRY}{1>7}`,
      "listItem: two crates of lemons",
      "listItem: a goat",
      "heading 1: Second part",
      `paragraph: ${KEEPER}`,
      "note 1: By the old timetable. And by nobody else.",
    ],
  },
  {
    name: "a page that LibreOffice saved, with a footnote and an endnote",
    bytes: () => utf8(LIBRE),
    details: { title: "The Quay", author: "Bob Hill", source: null, language: "en" },
    found: [
      "title: The Quay",
      "heading 1: Mist",
      `paragraph: ${FERRY}{1>5}`,
      "heading 1: Oil",
      `paragraph: ${BROTHER}{i>6}`,
      "note 1: By the old timetable.",
      "note i: Told in the winter.",
    ],
  },
  {
    name: "a page that Google Docs exported, with a footnote and a remark",
    bytes: () => utf8(GOOGLE),
    details: { title: "On Oil", author: null, source: null, language: "en" },
    found: [
      "title: On Oil",
      "heading 1: The price",
      `paragraph: ${BROTHER}{1>7}`,
      "listItem: lamp oil",
      "listItem: goat’s milk",
      "heading 1: The lemons",
      `paragraph: ${LEDGER}{a>8}`,
      "note 1: In the winter before.",
      "note a: Is this so?",
    ],
  },
  {
    name: "a Chinese page that pandoc made",
    bytes: () => utf8(PANDOC),
    details: { title: "灯塔与账本", author: "王五", source: null, language: "zh" },
    found: [
      "title: 灯塔与账本",
      "furniture: 王五",
      "furniture: 港口",
      "heading 1: 港口",
      `paragraph: ${CHINESE}{1>8}`,
      "heading 1: 灯光",
      `paragraph: ${CHINESE_MORE}`,
      "verse: 雾散之后/灯还亮着",
      "note 1: 见旧时刻表。",
    ],
  },
  {
    name: "a piece of a page of 1997, laid out in a table",
    bytes: () => utf8(TABLES),
    details: { title: "The Brother", author: null, source: null, language: "en" },
    found: [
      "furniture: Home | Contents",
      "title: The Brother",
      `paragraph: ${FERRY}{1>7}`,
      `paragraph: ${KEEPER}{2>8}`,
      "figure: What was on board/What | How much/Lemons | two crates/Goats | one",
      `paragraph: ${BROTHER}`,
      "heading 1: Notes",
      "note 1: By the old timetable.",
      "note 2: Nor on shore.",
    ],
  },
];
