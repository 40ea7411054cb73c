// Reads PDF with a text layer: lines joined, hyphens mended, running heads and page numbers left out, notes found.
import { getDocumentProxy } from "unpdf";
import { Refusal } from "@/server/refusal";
import { foundFrom, type Said } from "@/server/texts/import/compose";
import { flowOf } from "@/server/texts/import/pdf-flow";
import { type Glyphs, type Line, linesOf } from "@/server/texts/import/pdf-lines";
import type { Reader } from "@/server/texts/import/source";
import { tieRefs } from "@/server/texts/import/tie-refs";

/** Longer than any book that is read as one text. */
const MOST_PAGES = 3_000;

/** On fewer letters a page than this, a page is a picture. */
const LETTERS_A_PAGE = 20;

const LOCKED =
  "This PDF is protected with a password. Nothing was imported. Save it without the password, and try again.";
const BROKEN =
  "This PDF is damaged and could not be read. Nothing was imported. Download or save it again, and try that.";
const PICTURES =
  "This PDF has pictures of pages, but no text. Nothing was imported. Have its words recognised first (OCR), and choose that file.";
const TOO_LONG = `This PDF has more than ${MOST_PAGES.toLocaleString("en")} pages. Nothing was imported. Divide it into parts, and import each as a text of its own.`;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy: the library takes the bytes away. Nothing in the file is run.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      verbosity: 0,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new Refusal("invalid", locked ? LOCKED : BROKEN);
  }
}

/** The pieces of text of a page that stand upright. */
async function piecesOf(pdf: Pdf, number: number): Promise<Glyphs[]> {
  const page = await pdf.getPage(number);
  const { items, styles } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item): Glyphs[] => {
    if (!("str" in item) || item.str === "") return [];
    const [, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
    const size = Math.hypot(c, d) || item.height;
    if (Math.abs(b) > 0.2 * size || size === 0) return [];
    const family = styles[item.fontName]?.fontFamily ?? "";
    const text = item.str.normalize("NFKC").replace(/[\0\ufffd]/g, "");
    return [{ text, x, y, width: item.width, size, font: `${item.fontName} ${family}`, rtl: item.dir === "rtl" }];
  });
}

/** Titles that programs fill in with a file's name. */
const FILE_NAME = /^(?:untitled.*|microsoft (?:word|powerpoint).*|.*\.(?:docx?|pdf|indd|tex|dvi|qxd|rtf|odt))$/i;

async function saidIn(pdf: Pdf): Promise<Said> {
  const data = await pdf.getMetadata().catch(() => null);
  const info = (data?.info ?? {}) as Record<string, unknown>;
  const words = (name: string) => {
    const value = info[name];
    return typeof value === "string" && value.trim() && !FILE_NAME.test(value.trim()) ? value.trim() : null;
  };
  return { title: words("Title"), author: words("Author"), language: words("Language") };
}

async function pagesOf(pdf: Pdf, tell: (share: number, doing: string) => void): Promise<Line[][]> {
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    tell((0.85 * number) / pdf.numPages, `Page ${number} of ${pdf.numPages}`);
    pages.push(linesOf(await piecesOf(pdf, number), number));
  }
  return pages;
}

/** Reads PDF. */
export const readPdf: Reader = async (bytes, tell) => {
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > MOST_PAGES) throw new Refusal("invalid", TOO_LONG);
    const said = await saidIn(pdf);
    const pages = await pagesOf(pdf, tell).catch(() => {
      throw new Refusal("invalid", BROKEN);
    });
    const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
    if (letters < LETTERS_A_PAGE * Math.min(pages.length, 3)) throw new Refusal("invalid", PICTURES);
    tell(0.9, "Joining lines into paragraphs");
    return { kind: "found", found: foundFrom(tieRefs(flowOf(pages)), said) };
  } finally {
    await pdf.destroy();
  }
};
