// Which reader reads which format. Each comes with its library only when it is needed.
import { decode } from "@/server/texts/import/decode";
import type { Format, Reader } from "@/server/texts/import/source";

const plain: Reader = async (bytes, tell) => {
  const { readPlain } = await import("@/server/texts/import/plain");
  const { text } = decode(bytes);
  tell(0.2, "Finding paragraphs and notes");
  return { kind: "found", found: readPlain(text.normalize("NFC")) };
};

const READERS: Record<Format, () => Promise<Reader>> = {
  plain: async () => plain,
  markdown: async () => (await import("@/server/texts/import/markdown")).readMarkdown,
  html: async () => (await import("@/server/texts/import/html")).readHtml,
  docx: async () => (await import("@/server/texts/import/docx")).readDocx,
  epub: async () => (await import("@/server/texts/import/epub")).readEpub,
  pdf: async () => (await import("@/server/texts/import/pdf")).readPdf,
};

/** The reader of a format. */
export const readerOf = (format: Format): Promise<Reader> => READERS[format]();
