// What a Markdown file says of itself before its text: between two rows of dashes, or in lines that begin with %.
import type { Said } from "@/server/texts/import/compose";

const YAML = /^(?:---|\+\+\+)[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.|\+\+\+)[ \t]*(?:\n|$)/;
const PANDOC = /^% ?(.*(?:\n[ \t]+\S.*)*)\n(?:% ?(.*(?:\n[ \t]+\S.*)*)\n)?(?:%.*\n)?/;

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^(["'])([\s\S]*)\1$/, "$2")
    .replace(/^\[\[(.*)\]\]$/, "$1");

/** A key's value: on its line, or in the first lines of the list below it. */
function keyed(yaml: string, ...keys: string[]): string | null {
  for (const key of keys) {
    const found = new RegExp(`^${key}[ \\t]*[:=][ \\t]*(.*)((?:\\n[ \\t]*(?:- |[ \\t]+).*)*)`, "im").exec(yaml);
    if (!found) continue;
    const [, line = "", below = ""] = found;
    const items = line.trim().replace(/^[>|][+-]?$/, "") || below;
    const values = items
      .replace(/^\[([\s\S]*)\]$/, (_, list: string) => list.split(/,\s*/).join("\n"))
      .split("\n")
      .map((item) =>
        unquoted(
          item
            .trim()
            .replace(/^- /, "")
            .replace(/^name:/, ""),
        ),
      )
      .filter((item) => item && !/^\w+:/.test(item));
    if (values.length > 0) return values.join(/^[>|]/.test(line) ? " " : ", ");
  }
  return null;
}

/** What is said before the text, and the text. Rows of dashes that hold no keys are part of the text. */
export function frontMatter(source: string): { said: Said; text: string } {
  const text = source.replace(/^\s*\n/, "");
  const yaml = YAML.exec(text);
  if (yaml?.[1] !== undefined && /^[\w-]+[ \t]*[:=]/m.test(yaml[1])) {
    const said = {
      title: keyed(yaml[1], "title"),
      author: keyed(yaml[1], "authors?", "by"),
      language: keyed(yaml[1], "lang(?:uage)?", "locale"),
      source: keyed(yaml[1], "source", "canonical_url", "url"),
    };
    return { said, text: text.slice(yaml[0].length) };
  }
  const pandoc = PANDOC.exec(text);
  if (!pandoc?.[1]) return { said: {}, text };
  const author = pandoc[2]?.split(/;\s*|\n\s*/).join(", ") || null;
  return { said: { title: pandoc[1].replace(/\n\s*/g, " "), author }, text: text.slice(pandoc[0].length) };
}
