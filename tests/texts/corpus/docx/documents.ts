// Documents as word processors write them: their styles, their notes, their habits. Long because it is a list of files.
import type { CorpusFile } from "@/tests/texts/corpus/file";
import { ARABIC, BROTHER, FERRY, GERMAN, KEEPER, LEDGER, RUSSIAN, RUSSIAN_MORE } from "@/tests/texts/corpus/words";
import { packed } from "@/tests/texts/corpus/zip";

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WML = "application/vnd.openxmlformats-officedocument.wordprocessingml";

type Document = {
  body: string;
  /** By style id: the name that the program gives it. */
  styles?: Record<string, string>;
  footnotes?: string[];
  endnotes?: string[];
  core?: string;
  numbering?: boolean;
};

const run = (words: string, inner = "") => `<w:r>${inner}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (words: string, style = "", more = "") =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${run(words)}${more}</w:p>`;
const footnote = (id: number) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const endnote = (id: number) => `<w:r><w:endnoteReference w:id="${id}"/></w:r>`;
const item = (words: string, list: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(words)}</w:p>`;

const notes = (kind: "footnote" | "endnote", words: string[]) =>
  `${HEAD}<w:${kind}s ${W}><w:${kind} w:type="separator" w:id="-1"><w:p/></w:${kind}>${words
    .map((one, i) => `<w:${kind} w:id="${i + 1}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${one}`)}</w:p></w:${kind}>`)
    .join("")}</w:${kind}s>`;

const NUMBERING = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

/** The bytes of a document. */
export function docx({ body, styles = {}, footnotes, endnotes, core, numbering }: Document): Promise<Uint8Array> {
  const parts: [string, string, string][] = [
    [
      "styles",
      "styles+xml",
      `${HEAD}<w:styles ${W}>${Object.entries(styles)
        .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
        .join("")}</w:styles>`,
    ],
    ...(footnotes ? [["footnotes", "footnotes+xml", notes("footnote", footnotes)] as [string, string, string]] : []),
    ...(endnotes ? [["endnotes", "endnotes+xml", notes("endnote", endnotes)] as [string, string, string]] : []),
    ...(numbering ? [["numbering", "numbering+xml", NUMBERING] as [string, string, string]] : []),
  ];
  const types = parts
    .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${WML}.${type}"/>`)
    .join("");
  const links = parts
    .map(([name], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`)
    .join("");
  return packed({
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WML}.document.main+xml"/>${types}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
    "word/document.xml": `${HEAD}<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(parts.map(([name, , xml]) => [`word/${name}.xml`, xml])),
    ...(core !== undefined && {
      "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    }),
  });
}

/** The documents, each with what is found. */
export const DOCUMENTS: CorpusFile[] = [
  {
    name: "Word: a title, headings, a quotation, footnotes",
    bytes: () =>
      docx({
        styles: { Title: "Title", Heading1: "heading 1", Heading2: "heading 2", Quote: "Quote" },
        core: "<dc:title>The Closed Harbour</dc:title><dc:creator>Ada Quill</dc:creator><dc:language>en-GB</dc:language>",
        footnotes: ["Some say at seven.", "In a pencil that was not the keeper’s."],
        body: [
          p("The Closed Harbour", "Title"),
          p("Six o’clock", "Heading1"),
          p(FERRY, "", footnote(1)),
          p(KEEPER, "Quote"),
          p("The ledger", "Heading1"),
          p(LEDGER, "", footnote(2)),
        ].join(""),
      }),
    found: [
      "title: The Closed Harbour",
      "heading 1: Six o’clock",
      "paragraph: The ferry left at six, as it had …nd lay before them.{1>6}",
      "quotation: Nobody on board knew that the har… the inn above the quay.",
      "heading 1: The ledger",
      "paragraph: In the ledger of the inn, under t… been asked to pay.{2>7}",
      "note 1: Some say at seven.",
      "note 2: In a pencil that was not the keeper’s.",
    ],
    details: { title: "The Closed Harbour", author: "Ada Quill", language: "en-GB" },
  },
  {
    name: "LibreOffice: endnotes, quotations, a list",
    bytes: () =>
      docx({
        styles: { Standard: "Normal", Heading1: "Heading 1", Quotations: "Quotations" },
        core: "<dc:creator></dc:creator><dc:language>en-US</dc:language>",
        endnotes: ["So he said himself."],
        numbering: true,
        body: [
          p("Two Accounts", "Heading1"),
          p(BROTHER, "Standard", endnote(1)),
          p(KEEPER, "Quotations"),
          item("two crates of lemons", 1),
          item("a goat", 1),
          item("first the lemons", 2),
          item("then the goat", 2),
        ].join(""),
      }),
    found: [
      "title: Two Accounts",
      "paragraph: His brother told it otherwise. Th… the winter before.{1>7}",
      "quotation: Nobody on board knew that the har… the inn above the quay.",
      "listItem: two crates of lemons",
      "listItem: a goat",
      "listItem 1.: first the lemons",
      "listItem 2.: then the goat",
      "note 1: So he said himself.",
    ],
    details: { title: "Two Accounts", author: null },
  },
  {
    name: "Google Docs: runs within words, direct formatting instead of styles, empty paragraphs",
    bytes: () =>
      docx({
        core: "<dc:title>Untitled document</dc:title>",
        body: [
          `<w:p><w:r><w:rPr><w:b w:val="1"/></w:rPr><w:t>On Oil</w:t></w:r></w:p>`,
          "<w:p/>",
          `<w:p>${run("The price of lamp o")}${run("il rose in the winter, and ")}${run("nobody", "<w:rPr><w:i/></w:rPr>")}${run(" could say who had raised it, nor why it never fell again.")}</w:p>`,
          "<w:p/>",
          p(LEDGER),
        ].join(""),
      }),
    found: [
      "title: On Oil",
      "paragraph: The price of lamp oil rose in the…why it never fell again.",
      "paragraph: In the ledger of the inn, under t…d not been asked to pay.",
    ],
    details: { title: "On Oil" },
  },
  {
    name: "German Word: named styles, tracked changes, a comment that is not the text's",
    bytes: () =>
      docx({
        styles: { Titel: "Titel", berschrift1: "Überschrift 1", Zitat: "Zitat" },
        body: [
          p("Die Fähre", "Titel"),
          p("Am Morgen", "berschrift1"),
          `<w:p>${run("Die Fähre legte um ")}<w:del w:id="1" w:author="X"><w:r><w:delText>sieben</w:delText></w:r></w:del><w:ins w:id="2" w:author="X">${run("sechs")}</w:ins>${run(" ab, und niemand fragte, warum sie an diesem Morgen so früh gefahren war.")}</w:p>`,
          p(GERMAN, "Zitat"),
        ].join(""),
      }),
    found: [
      "title: Die Fähre",
      "heading 1: Am Morgen",
      "paragraph: Die Fähre legte um sechs ab, und …en so früh gefahren war.",
      "quotation: Die Fähre legte um sechs ab, wie …iemandem gehören wollte.",
    ],
    details: { title: "Die Fähre", language: "de" },
  },
  {
    name: "Russian: headings by their own names, a table",
    bytes: () =>
      docx({
        styles: { "1": "Заголовок 1" },
        core: "<dc:language>ru-RU</dc:language>",
        body: [
          p("Книга чаек", "1"),
          p(RUSSIAN),
          `<w:tbl><w:tr><w:tc>${p("День")}</w:tc><w:tc>${p("Чаек")}</w:tc></w:tr><w:tr><w:tc>${p("Среда")}</w:tc><w:tc>${p("двадцать")}</w:tc></w:tr></w:tbl>`,
          p(RUSSIAN_MORE),
        ].join(""),
      }),
    found: [
      "title: Книга чаек",
      "paragraph: Смотритель маяка записывал в книг…он стал записывать чаек.",
      "figure: День | Чаек/Среда | двадцать",
      "paragraph: Осенью книга кончилась, и новую е…ни одного пустого места.",
    ],
    details: { title: "Книга чаек", language: "ru-RU" },
  },
  {
    name: "Arabic, from right to left, with line breaks and tabs",
    bytes: () =>
      docx({
        styles: { Heading1: "heading 1" },
        body: [
          p("العبّارة", "Heading1"),
          `<w:p><w:pPr><w:bidi/></w:pPr>${run(ARABIC)}</w:p>`,
          `<w:p>${run("السطر الأول")}<w:r><w:br/></w:r>${run("السطر الثاني")}<w:r><w:tab/></w:r>${run("آخره")}</w:p>`,
        ].join(""),
      }),
    found: [
      "title: العبّارة",
      "paragraph: كانت العبّارة تغادر في السادسة من… وعنزة لا يعترف بها أحد.",
      "paragraph: السطر الأول السطر الثاني آخره",
    ],
    details: { title: "العبّارة", language: "ar" },
  },
];
