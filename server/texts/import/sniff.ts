// What format a file is: by its first bytes and what is in it, then by its name. What is not read is said plainly.
import { Refusal } from "@/server/refusal";
import { decode } from "@/server/texts/import/decode";
import type { Format } from "@/server/texts/import/source";

/** This much of a file shows what it is. */
const HEAD = 4096;

const SAVE_AS = "Nothing was imported. Open it in the program it was made with, save it as";

/** What is said of files that are known, and not read. */
export const UNREAD = {
  encrypted: `This document is protected with a password. ${SAVE_AS} a document without one, and try again.`,
  doc: `This is a Word document of the old kind (.doc). ${SAVE_AS} .docx, and try again.`,
  rtf: `This is a rich text file (RTF). ${SAVE_AS} .docx or as plain text, and try again.`,
  odt: `This is an OpenDocument text (.odt). ${SAVE_AS} .docx, and try again.`,
  pages: `This is a Pages document. ${SAVE_AS} .docx or EPUB, and try again.`,
  sheet: `This is a spreadsheet, not a text. Nothing was imported. Choose a file that holds a text.`,
  slides: `These are slides, not a text. Nothing was imported. Choose a file that holds a text.`,
  zip: `This is an archive of files. Nothing was imported. Unpack it, and choose the one file that holds the text.`,
  image: `This is a picture. Nothing was imported. If it shows a text, have its words recognised first, and choose that file.`,
  json: `This is data (JSON), not a text. Nothing was imported. Choose a file that holds a text.`,
  kindle: `This is a Kindle book (MOBI or AZW). Nothing was imported. Convert it to EPUB, and try again.`,
  djvu: `This is a DjVu file: pictures of pages. Nothing was imported. Convert it to a PDF with a text layer, and try again.`,
  postscript: `This is a PostScript file. Nothing was imported. Convert it to PDF, and try again.`,
  mhtml: `This is a web page packed in one file (MHTML). Nothing was imported. Save the page again as “HTML only”, and try that.`,
  webarchive: `This is a Safari web archive. Nothing was imported. Save the page again as “Page Source”, and try that.`,
  media: `This is a sound or a film. Nothing was imported. Choose a file that holds a text.`,
  program: `This is a program, not a text. Nothing was imported. Choose a file that holds a text.`,
} as const;

type Unread = keyof typeof UNREAD;

const MAGIC: [string, Unread | "pdf" | "zip?" | "ole"][] = [
  ["%PDF-", "pdf"],
  ["PK\x03\x04", "zip?"],
  ["PK\x05\x06", "zip"],
  ["\xd0\xcf\x11\xe0", "ole"],
  ["{\\rtf", "rtf"],
  ["\x89PNG", "image"],
  ["\xff\xd8\xff", "image"],
  ["GIF8", "image"],
  ["II*\0", "image"],
  ["MM\0*", "image"],
  ["\x1f\x8b", "zip"],
  ["BZh", "zip"],
  ["7z\xbc\xaf", "zip"],
  ["Rar!", "zip"],
  ["\xfd7zXZ", "zip"],
  ["AT&TFORM", "djvu"],
  ["%!PS", "postscript"],
  ["bplist00", "webarchive"],
  ["ID3", "media"],
  ["OggS", "media"],
  ["fLaC", "media"],
  ["\x1aE\xdf\xa3", "media"],
  ["\x7fELF", "program"],
  ["MZ\x90", "program"],
];

const IN_ZIP: [string, Unread | Format][] = [
  ["mimetypeapplication/epub+zip", "epub"],
  ["mimetypeapplication/vnd.oasis.opendocument.text", "odt"],
  ["mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "sheet"],
  ["mimetypeapplication/vnd.oasis.opendocument.presentation", "slides"],
  ["word/document", "docx"],
  ["META-INF/container.xml", "epub"],
  ["xl/workbook", "sheet"],
  ["ppt/presentation", "slides"],
  ["Index/Document.iwa", "pages"],
];

const has = (bytes: Uint8Array, text: string, encoding: BufferEncoding = "latin1"): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, encoding);

/** What the bytes say by themselves, or null for text. */
function byBytes(bytes: Uint8Array): Unread | Format | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  const magic = MAGIC.find(([start]) => head.startsWith(start))?.[1];
  if (magic === "zip?") return IN_ZIP.find(([name]) => has(bytes, name))?.[1] ?? "zip";
  if (magic === "ole") return has(bytes, "EncryptedPackage", "utf16le") ? "encrypted" : "doc";
  if (magic) return magic;
  if (head.startsWith("RIFF")) return head.slice(8, 12) === "WEBP" ? "image" : "media";
  if (head.slice(4, 8) === "ftyp") return /^(?:heic|heix|mif1|avif)/.test(head.slice(8, 12)) ? "image" : "media";
  if (head.slice(60, 68) === "BOOKMOBI") return "kindle";
  // Readers of PDF look for its mark in the first kilobyte, since some programs write before it.
  return head.slice(0, 1024).includes("\n%PDF-") ? "pdf" : null;
}

const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/i;

function isJson(text: string): boolean {
  if (!/^\s*[[{]\s*(?:["[{]|\]|\})/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
}

const NAMES: [RegExp, Format][] = [
  [/\.(?:md|markdown|mdown|mkd|mdx|qmd|rmd)$/i, "markdown"],
  [/\.(?:html?|xhtml|xht)$/i, "html"],
];

/** The format of a file's text, by what it looks like, its name and what it was sent as. */
function byText(text: string, name: string, type: string): Unread | Format {
  if (PAGE.test(text)) return "html";
  if (
    /^(?:From|MIME-Version|Snapshot-Content-Location):/im.test(text.slice(0, 500)) &&
    /multipart\/related/i.test(text)
  )
    return "mhtml";
  const named = NAMES.find(([pattern]) => pattern.test(name))?.[1];
  if (named) return named;
  if (/\.json$/i.test(name) || isJson(text)) return "json";
  if (/^text\/(?:x-)?markdown\b/i.test(type)) return "markdown";
  return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type) && /<\w+[^>]*>/.test(text) ? "html" : "plain";
}

/** The format in which a file is to be read, or a refusal that says what it is and what to do. */
export function formatOf(bytes: Uint8Array, name: string, type: string): Format {
  const format = byBytes(bytes) ?? byText(decode(bytes).text, name, type);
  if (format in UNREAD) throw new Refusal("invalid", UNREAD[format as Unread]);
  return format as Format;
}
