// Reads a page: finds the article in it, or takes all that it holds.
import { articleOf } from "@/server/texts/import/article";
import { foundFrom } from "@/server/texts/import/compose";
import { blocksOfTree } from "@/server/texts/import/html-blocks";
import { decodePage } from "@/server/texts/import/html-decode";
import { elements, nameOf, treeOf } from "@/server/texts/import/html-dom";
import { readPlain } from "@/server/texts/import/plain";
import { gatheredFurniture, withBoldHeadings, withTypedBullets } from "@/server/texts/import/rich-parts";
import type { Reader } from "@/server/texts/import/source";
import { tieRefs } from "@/server/texts/import/tie-refs";

/** The text of a page that is only a frame around plain text, as browsers save such files. */
function plainIn(page: Document): string | null {
  const [only, ...more] = elements(page.querySelector("body") ?? page);
  return only && more.length === 0 && nameOf(only) === "pre" ? (only.textContent ?? "") : null;
}

/** Reads HTML. */
export const readHtml: Reader = async (bytes, tell) => {
  const source = decodePage(bytes);
  tell(0.1, "Reading the page");
  const page = treeOf(source);
  const plain = plainIn(page);
  if (plain !== null) return { kind: "found", found: readPlain(plain.normalize("NFC")) };
  tell(0.3, "Finding the article");
  const { judge, said } = articleOf(page, source);
  tell(0.7, "Finding paragraphs");
  const onBlock = (count: number) => count % 500 === 0 && tell(0.8, `${count} blocks found`);
  const blocks = withBoldHeadings(withTypedBullets(blocksOfTree(page, "", judge, onBlock)));
  tell(0.9, "Tying notes to their marks");
  return { kind: "found", found: foundFrom(tieRefs(gatheredFurniture(blocks)), said) };
};
