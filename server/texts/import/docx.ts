// Reads Word documents: their styles become headings, quotations and lists, their footnotes and endnotes become notes.
import mammoth from "mammoth";
import { Refusal } from "@/server/refusal";
import { openArchive, refuseEntities } from "@/server/texts/import/archive";
import { foundFrom, type Said } from "@/server/texts/import/compose";
import { blocksOf } from "@/server/texts/import/html-blocks";
import { withBoldHeadings, withTypedBullets } from "@/server/texts/import/rich-parts";
import type { Reader } from "@/server/texts/import/source";
import { tieRefs } from "@/server/texts/import/tie-refs";

const BROKEN =
  "This Word document is damaged and could not be read. Nothing was imported. Open it in its program, save it again, and try that.";

/** Styles of Word, LibreOffice and Google Docs, in the languages in which they are named, beside mammoth's own. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "p[style-name='Titre'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Zitat'] => blockquote > p:fresh",
  "p[style-name='Citation'] => blockquote > p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Illustration'] => figcaption:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='Heading 3'] => h4:fresh",
  "p[style-name='Heading 4'] => h5:fresh",
  "p[style-name='Überschrift 1'] => h2:fresh",
  "p[style-name='Überschrift 2'] => h3:fresh",
  "p[style-name='Titre 1'] => h2:fresh",
  "p[style-name='Titre 2'] => h3:fresh",
  "p[style-name='Заголовок 1'] => h2:fresh",
  "p[style-name='Заголовок 2'] => h3:fresh",
  "br[type='page'] => hr",
];

/** The most XML that a document of 500,000 words comes to; more drives the converter out of memory. */
const MOST_XML = 40 * 1024 * 1024;

const TOO_LARGE =
  "This document is too large to be read in one piece. Nothing was imported. Divide it into parts, and import each as a text of its own.";

const tagged = (xml: string | null, tag: string): string | null => {
  const found = xml ? new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(xml)?.[1] : null;
  return (
    found
      ?.replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&")
      .trim() || null
  );
};

/** Names that programs fill in where nobody said anything. */
const NOBODY = /^(?:user|author|admin|administrator|owner|unknown|microsoft office user|python-docx|un-named)$/i;
const UNTITLED = /^(?:document\d*|untitled.*|microsoft word.*|.*\.docx?)$/i;

async function saidIn(archive: Awaited<ReturnType<typeof openArchive>>): Promise<Said> {
  const core = await archive.text("docProps/core.xml");
  if (core) refuseEntities(core);
  const [title, author] = [tagged(core, "dc:title"), tagged(core, "dc:creator")];
  return {
    title: title && !UNTITLED.test(title) ? title : null,
    author: author && !NOBODY.test(author) ? author : null,
    language: tagged(core, "dc:language"),
  };
}

/** Refuses documents that declare entities or unpack to more than can be held, before the converter sees them. */
async function checked(bytes: Uint8Array) {
  const archive = await openArchive(bytes);
  const parts = archive.names.filter((name) => /\.(?:xml|rels)$/.test(name));
  if (!parts.some((name) => /^word\/document\d*\.xml$/.test(name))) throw new Refusal("invalid", BROKEN);
  let size = 0;
  for (const name of parts) {
    const xml = (await archive.text(name)) ?? "";
    size += xml.length;
    if (size > MOST_XML) throw new Refusal("invalid", TOO_LARGE);
    refuseEntities(xml);
  }
  return openArchive(bytes);
}

async function converted(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  try {
    const options = { styleMap: STYLES, convertImage, includeEmbeddedStyleMap: false };
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch {
    throw new Refusal("invalid", BROKEN);
  }
}

/** Reads DOCX. */
export const readDocx: Reader = async (bytes, tell) => {
  const archive = await checked(bytes);
  const said = await saidIn(archive);
  tell(0.2, "Reading the document");
  const page = await converted(bytes);
  tell(0.6, "Finding paragraphs");
  const blocks = withBoldHeadings(withTypedBullets(blocksOf(page)));
  tell(0.9, "Tying notes to their marks");
  return { kind: "found", found: foundFrom(tieRefs(blocks), said) };
};
