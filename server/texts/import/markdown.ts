// Reads Markdown: CommonMark with tables and notes, and what GitHub, pandoc and Obsidian add to it.
import Markdown, { type MarkdownIt } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { foundFrom } from "@/server/texts/import/compose";
import { decode } from "@/server/texts/import/decode";
import { frontMatter } from "@/server/texts/import/front-matter";
import { blocksOf } from "@/server/texts/import/html-blocks";
import { dialects } from "@/server/texts/import/markdown-dialects";
import { harmless } from "@/server/texts/import/markdown-html";
import { notesInPlace } from "@/server/texts/import/markdown-notes";
import type { Reader } from "@/server/texts/import/source";
import { tieRefs } from "@/server/texts/import/tie-refs";

/** Lists and quotations nested deeper than this are no text's. */
const NESTING = 50;

function reader(): MarkdownIt {
  const md = new Markdown({ html: true, maxNesting: NESTING }).use(footnotes).use(notesInPlace).use(dialects);
  md.renderer.rules.html_inline = (tokens, i) => harmless(tokens[i]?.content ?? "");
  return md;
}

/** Reads Markdown. */
export const readMarkdown: Reader = async (bytes, tell) => {
  const { said, text } = frontMatter(decode(bytes).text);
  tell(0.1, "Reading Markdown");
  const html = reader().render(text, {});
  tell(0.4, "Finding paragraphs");
  const blocks = blocksOf(html, "", (count) => count % 500 === 0 && tell(0.7, `${count} blocks found`));
  tell(0.9, "Tying notes to their marks");
  return { kind: "found", found: foundFrom(tieRefs(blocks), said) };
};
