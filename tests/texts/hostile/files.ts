// Files that somebody brings to do harm, or because they know no better. Each must end in one sentence, or in its words alone.
import { chapter, docx, epub, opfAfter, opfOf, run, wordXml } from "@/tests/texts/hostile/books";
import { drawn, onePage, show, written } from "@/tests/texts/hostile/pdfs";
import { link, zip } from "@/tests/texts/hostile/zip";

/**
 * One of them. `ends`: "refused" always; "words" when it must be read, and these are its words, all of them;
 * "either" where both are right.
 */
export type HostileFile = {
  what: string;
  name: string;
  bytes: Uint8Array | Promise<Uint8Array>;
  ends: "refused" | "either" | string[];
};

const MB = 1024 * 1024;
const utf8 = (words: string): Uint8Array => Buffer.from(words, "utf8");
const latin1 = (bytes: string): Uint8Array => Buffer.from(bytes, "latin1");
const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.subarray(0, Math.floor(bytes.length * share));

const LAMP = "The lamp burned until the Friday, and then the ledger was closed for good.";
const DOCX = docx({ bytes: wordXml(run(LAMP).repeat(50)) });
const EPUB = epub({ bytes: chapter(`<p>${LAMP}</p>`.repeat(50)) });
const PDF = onePage(show(LAMP));

/** 20,000 beginnings, each a little different, so that they do not pack to nothing. */
const deep = (open: (id: string) => string): string =>
  Array.from({ length: 20_000 }, (_, i) => open(((i * 2_654_435_761) >>> 0).toString(36))).join("");

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${[..."bcdefghij"]
  .map((name, i) => `<!ENTITY ${name} "${`&${"abcdefghij"[i]};`.repeat(10)}">`)
  .join("")}]>`;
const PASSWD = '<!DOCTYPE x [<!ENTITY file SYSTEM "file:///etc/passwd">]>';

/** The head of a compound file, as old Word and protected DOCX begin. */
const ole = (inside: string): Uint8Array =>
  Buffer.concat([
    latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    Buffer.alloc(1000),
    Buffer.from(inside, "utf16le"),
    Buffer.alloc(1000),
  ]);

const PAGE = deep((id) => `${id} `).slice(0, 30_000);

/** Files of 9 MB, each of which passes by itself: they pack to a little more than a hundredth. */
const LARGE = Array.from({ length: 34 }, (_, i) => ({
  name: `${i}.xhtml`,
  bytes: chapter(`<p>${PAGE.repeat(300)}</p>`),
}));

const archives: HostileFile[] = [
  {
    what: "a DOCX whose text unpacks to 60 MB",
    name: "bomb.docx",
    bytes: docx({ bytes: Buffer.alloc(60 * MB, " ") }),
    ends: "refused",
  },
  {
    what: "an EPUB whose chapters unpack to 300 MB together",
    name: "bomb.epub",
    bytes: epub({ bytes: chapter(`<p>${LAMP}</p>`) }, LARGE, opfOf(LARGE.map(({ name }) => name))),
    ends: "refused",
  },
  {
    what: "a DOCX that lies about its size",
    name: "small.docx",
    bytes: docx({ bytes: Buffer.alloc(30 * MB, " "), claims: 100 }),
    ends: "refused",
  },
  {
    what: "an EPUB of 5,000 files",
    name: "many.epub",
    bytes: epub(
      { bytes: chapter(`<p>${LAMP}</p>`) },
      Array.from({ length: 5000 }, (_, i) => ({ name: `${i}.txt`, bytes: "a" })),
    ),
    ends: "refused",
  },
  {
    what: "an archive in an archive in an archive",
    name: "russian.docx",
    bytes: zip({ name: "a.zip", bytes: zip({ name: "b.zip", bytes: DOCX }) }),
    ends: "refused",
  },
  {
    what: "an EPUB that climbs out of its folder",
    name: "up.epub",
    bytes: epub({ bytes: chapter(`<p>${LAMP}</p>`) }, [{ name: "../../etc/cron.d/x", bytes: "a" }]),
    ends: "refused",
  },
  {
    what: "an EPUB with an absolute name",
    name: "root.epub",
    bytes: epub({ bytes: chapter(`<p>${LAMP}</p>`) }, [{ name: "/etc/cron.d/x", bytes: "a" }]),
    ends: "refused",
  },
  {
    what: "an EPUB whose chapter is a link to a file of ours",
    name: "link.epub",
    bytes: epub(link("one.xhtml", "/etc/passwd")),
    ends: "refused",
  },
  {
    what: "an EPUB with two chapters of one name",
    name: "twice.epub",
    bytes: epub({ bytes: chapter("<p>One.</p>") }, [{ name: "one.xhtml", bytes: chapter("<p>Two.</p>") }]),
    ends: "refused",
  },
  {
    what: "a DOCX with an encrypted entry",
    name: "entry.docx",
    bytes: docx({ bytes: wordXml(run(LAMP)), encrypted: true }),
    ends: "refused",
  },
];

const markup: HostileFile[] = [
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

const wrong: HostileFile[] = [
  { what: "an RTF named .docx", name: "a.docx", bytes: latin1("{\\rtf1\\ansi The lamp.}"), ends: "refused" },
  { what: "an old Word document named .docx", name: "b.docx", bytes: ole("WordDocument"), ends: "refused" },
  {
    what: "an OpenDocument text named .docx",
    name: "c.docx",
    bytes: zip(
      { name: "mimetype", bytes: "application/vnd.oasis.opendocument.text" },
      { name: "content.xml", bytes: "<a/>" },
    ),
    ends: "refused",
  },
  { what: "a picture named .docx", name: "d.docx", bytes: latin1("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), ends: "refused" },
  {
    what: "a program named .txt",
    name: "e.txt",
    bytes: latin1(`\x7fELF\x02\x01\x01${"\0\x01".repeat(500)}`),
    ends: "refused",
  },
  { what: "a packed file named .txt", name: "f.txt", bytes: latin1("\x1f\x8b\x08\0\0\0\0\0"), ends: "refused" },
  { what: "a DOCX named .txt", name: "g.txt", bytes: DOCX, ends: "either" },
  { what: "a DOCX that ends half-way", name: "half.docx", bytes: cut(DOCX, 0.5), ends: "refused" },
  { what: "an EPUB that ends half-way", name: "half.epub", bytes: cut(EPUB, 0.5), ends: "refused" },
  { what: "a PDF that ends half-way", name: "half.pdf", bytes: cut(PDF, 0.5), ends: "refused" },
  {
    what: "a page that ends within a tag",
    name: "half.html",
    bytes: utf8(`<!doctype html><p>${LAMP}</p><p cla`),
    ends: [LAMP],
  },
  {
    what: "a text that ends within a letter",
    name: "half.txt",
    bytes: cut(utf8(`${LAMP}\n\nЁ`), 0.999),
    ends: "either",
  },
  { what: "a DOCX with a password", name: "locked.docx", bytes: ole("EncryptedPackage"), ends: "refused" },
  {
    what: "a PDF with a password",
    name: "locked.pdf",
    bytes: drawn((pdf) => pdf.text(LAMP), { userPassword: "lamp", ownerPassword: "ledger" }),
    ends: "refused",
  },
  {
    what: "an EPUB with locked chapters",
    name: "locked.epub",
    bytes: epub({ bytes: Buffer.alloc(500, 7) }, [
      {
        name: "META-INF/encryption.xml",
        bytes: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/><enc:CipherData><enc:CipherReference URI="one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`,
      },
    ]),
    ends: "refused",
  },
];

const pdfs: HostileFile[] = [
  {
    what: "a PDF of scans only",
    name: "scan.pdf",
    bytes: drawn((pdf) => pdf.rect(50, 50, 400, 600).fill("#ddd")),
    ends: "refused",
  },
  {
    what: "a PDF that runs scripts and programs",
    name: "acts.pdf",
    bytes: onePage(
      show(LAMP),
      "/OpenAction << /S /JavaScript /JS (app.alert\\(evil\\)) >> /AA << /WC << /S /Launch /F (evil.exe) >> >>",
      "/AA << /O << /S /URI /URI (http://evil.example/) >> >>",
    ),
    ends: "either",
  },
  {
    what: "a PDF whose page tree goes round",
    name: "round.pdf",
    bytes: written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"),
    ends: "refused",
  },
  {
    what: "a PDF that says it has a billion pages",
    name: "count.pdf",
    bytes: written("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 1000000000 >>"),
    ends: "refused",
  },
  {
    what: "a PDF of 50,000 nested lists",
    name: "deep.pdf",
    bytes: onePage(`${"[".repeat(50_000)}${"]".repeat(50_000)} TJ`),
    ends: "refused",
  },
  {
    what: "a PDF whose page unpacks to 200 MB",
    name: "bomb.pdf",
    bytes: onePage(Buffer.alloc(200 * MB, " ")),
    ends: "refused",
  },
];

const words: HostileFile[] = [
  { what: "nothing", name: "empty.txt", bytes: utf8(""), ends: "refused" },
  { what: "nothing but spaces", name: "blank.txt", bytes: utf8(" \n\t\u00a0\n".repeat(1000)), ends: "refused" },
  { what: "null bytes only", name: "null.txt", bytes: Buffer.alloc(100_000), ends: "refused" },
  { what: "a text with some null bytes", name: "nulls.txt", bytes: utf8(`${LAMP}\0\n\n${LAMP}`), ends: [LAMP, LAMP] },
  { what: "UTF-16 without a mark", name: "wide.txt", bytes: Buffer.from(LAMP, "utf16le"), ends: [LAMP] },
  { what: "20 MB of one word", name: "word.txt", bytes: Buffer.alloc(20 * MB, "a"), ends: "refused" },
  { what: "20 MB of one line", name: "line.txt", bytes: Buffer.alloc(20 * MB, "a lamp "), ends: "refused" },
  { what: "20 MB of empty lines", name: "lines.txt", bytes: Buffer.alloc(20 * MB, "\n"), ends: "refused" },
  { what: "a million lines", name: "log.txt", bytes: utf8("lamp\n".repeat(1_000_000)), ends: "refused" },
  {
    what: "a million opened brackets",
    name: "notes.txt",
    bytes: utf8(`${LAMP} ${"[1".repeat(500_000)}`),
    ends: "either",
  },
  {
    what: "lines that patterns stumble over",
    name: "bait.txt",
    bytes: utf8(
      `${" -".repeat(100_000)}!\n\n${"1.".repeat(100_000)}x\n\n${"a ".repeat(200_000)}\n\n${"=".repeat(200_000)}`,
    ),
    ends: "either",
  },
  { what: "Markdown of 100,000 stars", name: "stars.md", bytes: utf8("*a **a _a ".repeat(33_000)), ends: "either" },
  {
    what: "Markdown of 100,000 opened links",
    name: "links.md",
    bytes: utf8(`${"[".repeat(100_000)}${LAMP}`),
    ends: "either",
  },
  {
    what: "Markdown of 100,000 opened links and pictures with ends",
    name: "ends.md",
    bytes: utf8("![[a](<".repeat(15_000)),
    ends: "either",
  },
  {
    what: "Markdown of 20,000 quotations in each other",
    name: "deep.md",
    bytes: utf8(`${">".repeat(20_000)} ${LAMP}`),
    ends: "either",
  },
  {
    what: "Markdown of 10,000 lists in each other",
    name: "lists.md",
    bytes: utf8(`${"- ".repeat(10_000)}${LAMP}`),
    ends: "either",
  },
  {
    what: "Markdown with scripts in it",
    name: "script.md",
    bytes: utf8(`# The Lamp\n\n<p onclick="evil()">${LAMP}</p>\n\n<script>alert("evil")</script>\n\n${LAMP}\n`),
    ends: ["The Lamp", LAMP, LAMP],
  },
];

/** All of them. */
export const HOSTILE_FILES: HostileFile[] = [...archives, ...markup, ...wrong, ...pdfs, ...words];
