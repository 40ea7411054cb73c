// Files that are something else than their names say, are not whole, or are locked.
import { chapter, docx, epub, run, wordXml } from "@/tests/texts/hostile/books";
import { cut, type HostileFile, LAMP, latin1, utf8 } from "@/tests/texts/hostile/file";
import { drawn, onePage, show } from "@/tests/texts/hostile/pdfs";
import { zip } from "@/tests/texts/hostile/zip";

const DOCX = docx({ bytes: wordXml(run(LAMP).repeat(50)) });
const EPUB = epub({ bytes: chapter(`<p>${LAMP}</p>`.repeat(50)) });
const PDF = onePage(show(LAMP));

/** The head of a compound file, as old Word and protected DOCX begin. */
const ole = (inside: string): Uint8Array =>
  Buffer.concat([
    latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    Buffer.alloc(1000),
    Buffer.from(inside, "utf16le"),
    Buffer.alloc(1000),
  ]);

/** Wrong names, broken ends, passwords. */
export const MISFITS: HostileFile[] = [
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
