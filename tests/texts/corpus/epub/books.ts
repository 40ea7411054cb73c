// Books as EPUB programs make them: two versions of the format, several habits. Long because it is a list of files.
import type { CorpusFile } from "@/tests/texts/corpus/file";
import {
  ARABIC,
  BROTHER,
  CHINESE,
  CHINESE_MORE,
  FERRY,
  GERMAN,
  KEEPER,
  LEDGER,
  RUSSIAN,
  RUSSIAN_MORE,
} from "@/tests/texts/corpus/words";
import { packed } from "@/tests/texts/corpus/zip";

/** A book of the corpus; `parts` are the chapters that are offered, with `*` before those that are chosen. */
export type Book = CorpusFile & { parts: string[] };

type Page = { file: string; title?: string; body: string; type?: string };
type Making = {
  title: string;
  author?: string;
  language?: string;
  pages: Page[];
  folder?: string;
  /** How the contents are told: EPUB 3's nav, EPUB 2's NCX, or not at all. */
  contents: "nav" | "ncx" | "none";
  more?: Record<string, string>;
};

const CONTAINER = (path: string) => `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="${path}" media-type="application/oebps-package+xml"/></rootfiles></container>`;

const xhtml = ({ title = "", body }: Page, language: string) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${language}"><head><title>${title}</title>
<link rel="stylesheet" type="text/css" href="../style.css"/></head><body>${body}</body></html>`;

function opf({ title, author, language = "en", pages, contents }: Making): string {
  const items = pages
    .map(({ file }, i) => `<item id="p${i}" href="${file}" media-type="application/xhtml+xml"/>`)
    .join("");
  const refs = pages.map((_, i) => `<itemref idref="p${i}"/>`).join("");
  const nav = '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>';
  const ncx = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
  const guide = pages
    .flatMap(({ file, type }) => (type ? [`<reference type="${type}" href="${file}"/>`] : []))
    .join("");
  return `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="${contents === "nav" ? "3.0" : "2.0"}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title>
${author ? `<dc:creator>${author}</dc:creator>` : ""}<dc:language>${language}</dc:language></metadata>
<manifest>${items}${contents === "nav" ? nav : contents === "ncx" ? ncx : ""}</manifest>
<spine${contents === "ncx" ? ' toc="ncx"' : ""}>${refs}</spine>${guide ? `<guide>${guide}</guide>` : ""}</package>`;
}

const navPage = (
  pages: Page[],
) => `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><ol>${pages.flatMap(({ file, title }) => (title ? [`<li><a href="${file}">${title}</a></li>`] : [])).join("")}</ol></nav>
<nav epub:type="landmarks"><ol><li><a href="${pages[0]?.file}">Begin</a></li></ol></nav></body></html>`;

const ncxFile = (pages: Page[]) =>
  `<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${pages
    .flatMap(({ file, title }, i) =>
      title
        ? [`<navPoint id="n${i}"><navLabel><text>${title}</text></navLabel><content src="${file}"/></navPoint>`]
        : [],
    )
    .join("")}</navMap></ncx>`;

/** The bytes of a book. */
export function epub(making: Making): Promise<Uint8Array> {
  const { folder = "OEBPS/", pages, language = "en", contents, more = {} } = making;
  return packed({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": CONTAINER(`${folder}content.opf`),
    [`${folder}content.opf`]: opf(making),
    ...Object.fromEntries(pages.map((page) => [`${folder}${page.file}`, xhtml(page, language)])),
    ...(contents === "nav" && { [`${folder}nav.xhtml`]: navPage(pages) }),
    ...(contents === "ncx" && { [`${folder}toc.ncx`]: ncxFile(pages) }),
    ...more,
  });
}

const p = (...words: string[]) => words.map((one) => `<p>${one}</p>`).join("");

/** The books, each with what is found where the chosen chapters are read. */
export const BOOKS: Book[] = [
  {
    name: "EPUB 3 with a nav, a cover and a colophon; notes in a file of their own",
    bytes: () =>
      epub({
        title: "The Closed Harbour",
        author: "Ada Quill",
        contents: "nav",
        folder: "epub/",
        pages: [
          { file: "text/titlepage.xhtml", title: "Titlepage", body: "<h1>The Closed Harbour</h1><p>By Ada Quill</p>" },
          {
            file: "text/chapter-1.xhtml",
            title: "I. Six o’clock",
            body: `<section epub:type="chapter"><h2>Six o’clock</h2><p>${FERRY}<a href="endnotes.xhtml#note-1" id="ref-1" epub:type="noteref">1</a></p>${p(KEEPER)}</section>`,
          },
          {
            file: "text/chapter-2.xhtml",
            title: "II. The ledger",
            body: `<section><h2>The ledger</h2>${p(LEDGER)}</section>`,
          },
          {
            file: "text/endnotes.xhtml",
            title: "Endnotes",
            body: `<section epub:type="endnotes"><h2>Endnotes</h2><ol><li id="note-1" epub:type="endnote"><p>Some say at seven. <a href="chapter-1.xhtml#ref-1" epub:type="backlink">↩</a></p></li></ol></section>`,
          },
          { file: "text/colophon.xhtml", title: "Colophon", body: "<p>Set by hand.</p>" },
        ],
      }),
    parts: ["Titlepage", "* I. Six o’clock", "* II. The ledger", "Endnotes", "Colophon"],
    found: [
      "heading 1: Six o’clock",
      "paragraph: The ferry left at six, as it had …nd lay before them.{1>5}",
      "paragraph: Nobody on board knew that the har… the inn above the quay.",
      "heading 1: The ledger",
      "paragraph: In the ledger of the inn, under t…d not been asked to pay.",
      "note 1: Some say at seven.",
    ],
    details: { title: "The Closed Harbour", author: "Ada Quill", language: "en" },
  },
  {
    name: "EPUB 2 with an NCX; a chapter in two files; notes at the chapter's end with ways back",
    bytes: () =>
      epub({
        title: "Two Accounts",
        author: "B. Ferryman",
        contents: "ncx",
        pages: [
          {
            file: "ch1.html",
            title: "The first account",
            body: `<h1>The first account</h1><p>${FERRY}<sup><a id="r1" href="#n1">[1]</a></sup></p>`,
          },
          { file: "ch1b.html", body: `${p(KEEPER)}` },
          {
            file: "ch2.html",
            title: "The second account",
            body: `<h1>The second account</h1>${p(BROTHER)}<hr/><p id="x"><a href="#y">*</a> Nobody asked him.</p>`,
          },
        ],
        more: { "META-INF/com.apple.ibooks.display-options.xml": "<display_options/>" },
      }),
    parts: ["* The first account", "* The second account"],
    found: [
      "heading 1: The first account",
      "paragraph: The ferry left at six, as it had …nd lay before them.{1>-}",
      "paragraph: Nobody on board knew that the har… the inn above the quay.",
      "heading 1: The second account",
      "paragraph: His brother told it otherwise. Th…ar in the winter before.",
      "paragraph: * Nobody asked him.",
    ],
    details: { title: "Two Accounts", author: "B. Ferryman" },
  },
  {
    name: "as a converter makes it: split files, classes for headings, footnotes as asides",
    bytes: () =>
      epub({
        title: "calibre made this",
        author: "Unknown",
        contents: "ncx",
        folder: "",
        pages: [
          {
            file: "index_split_000.html",
            title: "Start",
            body: `<h1 class="calibre1">The Lamp</h1><p class="calibre2">${LEDGER}<a epub:type="noteref" href="#fn1">*</a></p><aside epub:type="footnote" id="fn1"><p>* In pencil.</p></aside>`,
          },
          { file: "index_split_001.html", body: `<blockquote class="calibre3"><p>${KEEPER}</p></blockquote>` },
        ],
      }),
    parts: [],
    found: [
      "title: The Lamp",
      "paragraph: In the ledger of the inn, under t… been asked to pay.{*>2}",
      "note *: In pencil.",
      "quotation: Nobody on board knew that the har… the inn above the quay.",
    ],
    details: { title: "The Lamp" },
  },
  {
    name: "verse, a figure and a table",
    bytes: () =>
      epub({
        title: "Lines for a Lamp",
        contents: "nav",
        pages: [
          {
            file: "one.xhtml",
            title: "One",
            body: `<h1>Lines for a Lamp</h1><div class="poem"><p>The lamp is out,<br/>the harbour shut;</p></div><figure><img src="lamp.png" alt="A lamp"/><figcaption>The lamp, unlit.</figcaption></figure><table><tr><th>Day</th><th>Oil</th></tr><tr><td>Monday</td><td>two pints</td></tr></table>${p(BROTHER)}`,
          },
        ],
      }),
    parts: [],
    found: [
      "title: Lines for a Lamp",
      "verse: The lamp is out,/the harbour shut;",
      "figure: The lamp, unlit.",
      "figure: Day | Oil/Monday | two pints",
      "paragraph: His brother told it otherwise. Th…ar in the winter before.",
    ],
    details: { title: "Lines for a Lamp" },
  },
  {
    name: "in Russian, with contents that name every part",
    bytes: () =>
      epub({
        title: "Книга чаек",
        author: "А. Смотритель",
        language: "ru",
        contents: "ncx",
        pages: [
          { file: "cover.xhtml", title: "Обложка", body: "<p>Книга чаек</p>", type: "cover" },
          { file: "a.xhtml", title: "Глава 1", body: `<h2>Глава 1</h2>${p(RUSSIAN)}` },
          { file: "b.xhtml", title: "Глава 2", body: `<h2>Глава 2</h2>${p(RUSSIAN_MORE)}` },
        ],
      }),
    parts: ["Обложка", "* Глава 1", "* Глава 2"],
    found: [
      "heading 1: Глава 1",
      "paragraph: Смотритель маяка записывал в книг…он стал записывать чаек.",
      "heading 1: Глава 2",
      "paragraph: Осенью книга кончилась, и новую е…ни одного пустого места.",
    ],
    details: { title: "Книга чаек", author: "А. Смотритель", language: "ru" },
  },
  {
    name: "in Chinese, without any contents",
    bytes: () =>
      epub({
        title: "渡船",
        language: "zh",
        contents: "none",
        pages: [
          { file: "1.xhtml", body: `<h1>一</h1>${p(CHINESE)}` },
          { file: "2.xhtml", body: `<h1>二</h1>${p(CHINESE_MORE)}` },
        ],
      }),
    parts: ["* 一", "* 二"],
    found: [
      "heading 1: 一",
      "paragraph: 每天早晨六点，渡船都会离开港口，船上有十一位乘客、两箱柠檬和一只没…认的山羊。到了中午，雾散了，小岛出现在他们面前。",
      "heading 1: 二",
      "paragraph: 看守人和他的兄弟上岸去了，只有码头上方旅馆的窗户里还亮着灯。没有人…口在夜里已经关闭，也没有人去问那盏灯为什么灭了。",
    ],
    details: { title: "渡船", language: "zh" },
  },
  {
    name: "in Arabic, from right to left",
    bytes: () =>
      epub({
        title: "العبّارة",
        language: "ar",
        contents: "nav",
        pages: [{ file: "one.xhtml", title: "العبّارة", body: `<h1>العبّارة</h1>${p(ARABIC)}` }],
      }),
    parts: [],
    found: ["title: العبّارة", "paragraph: كانت العبّارة تغادر في السادسة من… وعنزة لا يعترف بها أحد."],
    details: { title: "العبّارة", language: "ar" },
  },
  {
    name: "as a layout program makes it: spans within words, soft hyphens, a list, scrambled fonts",
    bytes: () =>
      epub({
        title: "Die Fähre",
        author: "C. Setzer",
        language: "de",
        contents: "nav",
        pages: [
          {
            file: "Die_Faehre.xhtml",
            title: "Die Fähre",
            body: `<div id="_idContainer000"><p class="Titel"><span>Die Fähre</span></p><p>${GERMAN.replace("niemandem", "nieman\u00addem").replace("Fähre", '<span class="C1">F</span>ähre')}</p><ul><li>Zitronen</li><li>eine Ziege</li></ul></div>`,
          },
        ],
        more: {
          "META-INF/encryption.xml":
            '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></EncryptedData></encryption>',
        },
      }),
    parts: [],
    found: [
      "paragraph: Die Fähre",
      "paragraph: Die Fähre legte um sechs ab, wie …iemandem gehören wollte.",
      "listItem: Zitronen",
      "listItem: eine Ziege",
    ],
    details: { title: "Die Fähre", author: "C. Setzer", language: "de" },
  },
];
