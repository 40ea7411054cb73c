// Reads EPUB books: the order of their files, the chapters to choose from, notes that stand in other files.
import { Refusal } from "@/server/refusal";
import { type Archive, openArchive, refuseEntities } from "@/server/texts/import/archive";
import { wordCount } from "@/server/texts/import/block";
import { foundFrom } from "@/server/texts/import/compose";
import { type Chapter, chaptersOf } from "@/server/texts/import/epub-chapters";
import { type Book, bookOf } from "@/server/texts/import/epub-package";
import { blocksOf } from "@/server/texts/import/html-blocks";
import type { RichBlock } from "@/server/texts/import/rich";
import { withBoldHeadings, withTypedBullets } from "@/server/texts/import/rich-parts";
import type { Reader, Tell } from "@/server/texts/import/source";
import { tieRefs } from "@/server/texts/import/tie-refs";

const PROTECTED =
  "This book is protected against copying (DRM), and its words cannot be read. Nothing was imported. Ask for an edition without protection.";
const EMPTY =
  "There are no words in this book that could be read. Nothing was imported. If its pages are pictures, have their words recognised first.";

/** Fonts may be scrambled, as the standard allows; words may not. */
const FONT = /http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)/;

async function refuseProtected(archive: Archive): Promise<void> {
  const encryption = await archive.text("META-INF/encryption.xml");
  if (!encryption) return;
  const methods = [...encryption.matchAll(/EncryptionMethod[^>]*Algorithm\s*=\s*["']([^"']*)["']/g)];
  if (methods.some(([, algorithm = ""]) => !FONT.test(algorithm))) throw new Refusal("invalid", PROTECTED);
}

/** The blocks of each file of the spine, in the order in which the book is read. */
async function filesOf(archive: Archive, book: Book, tell: Tell): Promise<Map<string, RichBlock[]>> {
  const files = new Map<string, RichBlock[]>();
  for (const [i, file] of book.spine.entries()) {
    tell((0.8 * i) / book.spine.length, `Chapter ${i + 1} of ${book.spine.length}`);
    const page = await archive.text(file);
    if (page) files.set(file, withBoldHeadings(withTypedBullets(blocksOf(refuseEntities(page), file))));
  }
  return files;
}

const wordsIn = (blocks: readonly RichBlock[]): number => blocks.reduce((sum, { words }) => sum + wordCount(words), 0);

/** The chosen chapters, and of the others the notes that the chosen ones lead to. */
function chosenBlocks(
  chapters: Chapter[],
  files: ReadonlyMap<string, RichBlock[]>,
  parts: readonly number[],
): RichBlock[] {
  const chosen = new Set(parts.flatMap((part) => chapters[part]?.files ?? []));
  const body = [...files].flatMap(([file, blocks]) => (chosen.has(file) ? blocks : []));
  const wanted = new Set(body.flatMap(({ refs }) => refs.map(({ href }) => href)));
  const notes = [...files].flatMap(([file, blocks]) =>
    chosen.has(file)
      ? []
      : blocks.filter(({ ids, note, item }) => (note || item !== null) && ids.some((id) => wanted.has(id))),
  );
  return [...body, ...notes];
}

/** Reads EPUB; a book of several chapters asks first which of them are wanted. */
export const readEpub: Reader = async (bytes, tell, parts) => {
  const archive = await openArchive(bytes);
  await refuseProtected(archive);
  const book = await bookOf(archive);
  const files = await filesOf(archive, book, tell);
  if (![...files.values()].some((blocks) => blocks.length > 0)) throw new Refusal("invalid", EMPTY);
  const chapters = await chaptersOf(archive, book, files);
  if (!parts && chapters.length > 1)
    return {
      kind: "parts",
      parts: chapters.map(({ title, files: own, chosen }) => ({
        title,
        words: own.reduce((sum, file) => sum + wordsIn(files.get(file) ?? []), 0),
        chosen,
      })),
    };
  tell(0.9, "Tying notes to their marks");
  const blocks = chosenBlocks(chapters, files, parts ?? chapters.map((_, i) => i));
  return { kind: "found", found: foundFrom(tieRefs(blocks), book.said) };
};
