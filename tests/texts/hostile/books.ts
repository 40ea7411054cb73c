// The least that a DOCX and an EPUB consist of, to be spoilt by the hostile files.
import { type Entry, zip } from "@/tests/texts/hostile/zip";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

/** A paragraph of a DOCX. */
export const run = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** A DOCX's main part; `head` stands before its root. */
export const wordXml = (body: string, head = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`;

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}" Target="word/document.xml"/></Relationships>`;

/** A DOCX with this main part and further entries. */
export const docx = (document: Partial<Entry> & { bytes: Entry["bytes"] }, ...more: Entry[]): Uint8Array =>
  zip(
    { name: "[Content_Types].xml", bytes: TYPES },
    { name: "_rels/.rels", bytes: RELS },
    { name: "word/document.xml", ...document },
    ...more,
  );

/** A chapter of an EPUB; `head` stands before its root. */
export const chapter = (body: string, head = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${head}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body>${body}</body></html>`;

const OPF = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">lamp</dc:identifier><dc:title>The Lamp</dc:title><dc:language>en</dc:language></metadata><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/></spine></package>`;
const CONTAINER = `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

/** An EPUB of one chapter, with further entries; `opf` in place of its package. */
export const epub = (one: Partial<Entry> & { bytes: Entry["bytes"] }, more: Entry[] = [], opf = OPF): Uint8Array =>
  zip(
    { name: "mimetype", bytes: "application/epub+zip" },
    { name: "META-INF/container.xml", bytes: CONTAINER },
    { name: "book.opf", bytes: opf },
    { name: "one.xhtml", ...one },
    ...more,
  );

/** Its package with something before the root. */
export const opfAfter = (head: string): string => OPF.replace("?>", `?>${head}`);

/** Its package with these files as further chapters. */
export const opfOf = (files: string[]): string => {
  const items = files.map((file, i) => `<item id="c${i}" href="${file}" media-type="application/xhtml+xml"/>`).join("");
  const refs = files.map((_, i) => `<itemref idref="c${i}"/>`).join("");
  return OPF.replace("</manifest>", `${items}</manifest>`).replace("</spine>", `${refs}</spine>`);
};
