// Prints PDFs for the corpus: lines set by hand, as typesetting programs do, with columns, heads and notes.
import PDFDocument from "pdfkit";

type Doc = InstanceType<typeof PDFDocument>;

/** Prints; `set` puts words on the pages. */
export async function printed(
  set: (doc: Doc) => void,
  info: Record<string, string> = {},
  options: Record<string, unknown> = {},
): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: "A4", margin: 72, autoFirstPage: true, info, bufferPages: false, ...options });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise((resolve) => doc.on("end", resolve));
  set(doc);
  doc.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

/** How lines are set. */
export type Setting = {
  x: number;
  y: number;
  width: number;
  size?: number;
  font?: string;
  indent?: number;
  leading?: number;
};

/** Breaks words into lines as wide as the column, hyphenating the words that are given with `|` in them. */
export function lines(
  doc: Doc,
  words: string,
  { width, size = 11, font = "Times-Roman", indent = 0 }: Setting,
): string[] {
  doc.font(font).fontSize(size);
  const found: string[] = [];
  let line = "";
  const room = () => width - (found.length === 0 ? indent : 0);
  for (const word of words.split(" ")) {
    const whole = word.replaceAll("|", "");
    const longer = line ? `${line} ${whole}` : whole;
    if (doc.widthOfString(longer) <= room()) line = longer;
    else {
      const parts = word.split("|");
      const head = parts.slice(0, -1).join("");
      if (parts.length > 1 && doc.widthOfString(`${line} ${head}-`) <= room()) {
        found.push(`${line} ${head}-`);
        line = parts.at(-1) ?? "";
      } else {
        found.push(line);
        line = whole;
      }
    }
  }
  return line ? [...found, line] : found;
}

/** Sets a paragraph line by line; answers with where the next one goes. */
export function paragraph(doc: Doc, words: string, setting: Setting): number {
  const { x, size = 11, font = "Times-Roman", indent = 0, leading = 1.25 * size } = setting;
  let { y } = setting;
  for (const [i, line] of lines(doc, words, setting).entries()) {
    doc
      .font(font)
      .fontSize(size)
      .text(line, x + (i === 0 ? indent : 0), y, { lineBreak: false });
    y += leading;
  }
  return y;
}

/** Sets a raised mark. */
export function raised(doc: Doc, mark: string, x: number, y: number, size = 7): void {
  doc.font("Times-Roman").fontSize(size).text(mark, x, y, { lineBreak: false });
}
