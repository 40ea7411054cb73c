// The chapters of a book as its contents name them, and which of them somebody who reads together will want.
import { DOMParser } from "linkedom";
import { type Archive, refuseEntities } from "@/server/texts/import/archive";
import { type Book, named } from "@/server/texts/import/epub-package";
import { addressOf } from "@/server/texts/import/href";
import { attribute, treeOf, wordsOf } from "@/server/texts/import/html-dom";
import { MAX_PARTS, TITLE_LENGTH } from "@/server/texts/import/limits";
import type { RichBlock } from "@/server/texts/import/rich";

/** A chapter: the files from where it begins to where the next one does. */
export type Chapter = { title: string; files: string[]; chosen: boolean };

/** A line of the contents: a file, and what it is called there. */
type Line = { file: string; title: string };

const fileOf = (href: string, base: string): string => addressOf(href, base).replace(/#.*$/, "");

async function navLines(archive: Archive, nav: string): Promise<Line[]> {
  const page = treeOf(refuseEntities((await archive.text(nav)) ?? ""));
  const navs = [...page.querySelectorAll("nav")];
  const toc = navs.find((one) => /toc/.test(attribute(one, "epub:type") + attribute(one, "role"))) ?? navs[0];
  const links = [...(toc?.querySelectorAll("a[href]") ?? [])];
  return links.map((link) => ({ file: fileOf(attribute(link, "href"), nav), title: wordsOf(link) }));
}

async function ncxLines(archive: Archive, ncx: string): Promise<Line[]> {
  const xml = refuseEntities((await archive.text(ncx)) ?? "");
  const tree = new DOMParser().parseFromString(xml, "text/xml") as unknown as Document;
  return named(tree, "navpoint").map((point) => ({
    file: fileOf(named(point, "content")[0]?.getAttribute("src") ?? "", ncx),
    title: (named(point, "text")[0]?.textContent ?? "").replace(/\s+/g, " ").trim(),
  }));
}

/** Parts of a book that are about the book, not of it. */
const ABOUT =
  /^(?:cover|title ?page|half ?title.*|copyright.*|imprint|colophon|contents|table of contents|index|also by.*|about the (?:author|publisher)|dedication|landmarks|uncopyright|impressum|inhalt(?:sverzeichnis)?|titelseite|couverture|table des matières|mentions légales|portada|обложка|содержание|оглавление|титульный лист|目录|目次|封面|表紙|奥付)$/iu;
const ABOUT_FILE =
  /(?:^|\/)(?:cover|title-?page|halftitle.*|toc|nav|contents?|copyright.*|imprint|colophon|uncopyright|loi|endnotes?|footnotes?|notes)\.x?html?$/i;
const ABOUT_TYPE = /^(?:cover|title-page|toc|copyright-page|index|loi|lot|colophon|dedication)$/;

const isAbout = (chapter: Omit<Chapter, "chosen">, { landmarks }: Book): boolean =>
  ABOUT.test(chapter.title) ||
  chapter.files.every((file) => ABOUT_FILE.test(file) || ABOUT_TYPE.test(landmarks.get(file) ?? ""));

const headingIn = (blocks: readonly RichBlock[] | undefined): string | null =>
  blocks?.find(({ kind }) => kind === "heading")?.words ?? null;

/** The chapters in the order of reading. Files that the contents do not name belong to the chapter before them. */
export async function chaptersOf(
  archive: Archive,
  book: Book,
  files: ReadonlyMap<string, RichBlock[]>,
): Promise<Chapter[]> {
  const nav = book.nav ? await navLines(archive, book.nav) : [];
  const lines = nav.length > 0 ? nav : book.ncx ? await ncxLines(archive, book.ncx) : [];
  const titles = new Map<string, string>();
  for (const { file, title } of lines) if (title && !titles.has(file)) titles.set(file, title);
  const chapters: Omit<Chapter, "chosen">[] = [];
  for (const [file, blocks] of files) {
    if (blocks.length === 0) continue;
    const title = titles.get(file);
    const open = chapters.at(-1);
    if (title === undefined && open && titles.size > 0) open.files.push(file);
    else
      chapters.push({
        title: (title ?? headingIn(blocks) ?? `Part ${chapters.length + 1}`).slice(0, TITLE_LENGTH),
        files: [file],
      });
  }
  const kept = chapters.length > MAX_PARTS ? gathered(chapters) : chapters;
  const chosen = kept.map((chapter) => ({ ...chapter, chosen: !isAbout(chapter, book) }));
  return chosen.some((chapter) => chapter.chosen) ? chosen : chosen.map((chapter) => ({ ...chapter, chosen: true }));
}

/** A book with a file for each page: neighbours are put together, so that there is something to choose from. */
function gathered(chapters: Omit<Chapter, "chosen">[]): Omit<Chapter, "chosen">[] {
  const size = Math.ceil(chapters.length / MAX_PARTS);
  return Array.from({ length: Math.ceil(chapters.length / size) }, (_, i) => {
    const some = chapters.slice(i * size, (i + 1) * size);
    return { title: some[0]!.title, files: some.flatMap(({ files }) => files) };
  });
}
