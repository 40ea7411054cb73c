// What GitHub, pandoc and Obsidian add to Markdown, as far as it would otherwise stand among the words.
import type { MarkdownIt, StateBlock, StateCore, Token } from "markdown-it";

/** What is changed in a paragraph's source before its own marks are read. */
const SOURCE: [RegExp, string][] = [
  // Obsidian: comments, embedded files, links to pages, marked words, names of blocks.
  [/%%[\s\S]*?%%/g, ""],
  [/!\[\[[^\][\n]*\]\]/g, ""],
  [/\[\[(?:[^\][|\n]*\|)?([^\][|\n]+)\]\]/g, "$1"],
  [/==(?=\S)([^=\n]+?)==/g, "$1"],
  [/[ \t]+\^[\w-]+$/g, ""],
  // pandoc: attributes of links, pictures and stretches of words; raised and lowered words.
  [/(\]\([^()\n]*\))\{[^{}\n]*\}/g, "$1"],
  [/\[([^\][\n]*)\]\{[.#][^{}\n]*\}/g, "$1"],
  [/(?<=[\p{L}\p{N}])\^([\p{L}\p{N}+−-]{1,8})\^/gu, "<sup>$1</sup>"],
  [/(?<=[\p{L}])~([\p{N}+−-]{1,6})~(?!~)/gu, "<sub>$1</sub>"],
  // GitHub: tasks of a list.
  [/^\[ \][ \t]+/, "☐ "],
  [/^\[[xX]\][ \t]+/, "☑ "],
];

/** Obsidian's and GitHub's boxes: `[!note] Its title`, with the words from the next line on. */
const CALLOUT = /^\[![\w-]+\][+-]?[ \t]*(?:(\S.*)(?:\n|$)|\n)?/;
const callout = (_: string, title: string | undefined): string => (title ? `${title}<br><br>` : "");
const ATTRIBUTES = /[ \t]*\{[^{}\n]*\}[ \t]*$/;

function rewrite(state: StateCore): void {
  for (const [i, token] of state.tokens.entries()) {
    if (token.type !== "inline") continue;
    const [before, outer] = [state.tokens[i - 1], state.tokens[i - 2]];
    let { content } = token;
    if (before?.type === "heading_open") content = content.replace(ATTRIBUTES, "");
    if (outer?.type === "blockquote_open") content = content.replace(CALLOUT, callout);
    token.content = SOURCE.reduce((text, [pattern, by]) => text.replace(pattern, by), content);
  }
}

const FENCE = /^:{3,}[ \t]*(?:\{([^{}]*)\}|([\w-]+))?[ \t]*:*[ \t]*$/;
const LINE = /^\|(?:[ \t](.*))?$/;

const lineAt = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);

/** pandoc's `:::` around a part of a text: a division with its class. */
function fencedDivision(state: StateBlock, start: number, _end: number, silent: boolean): boolean {
  const found = FENCE.exec(lineAt(state, start));
  if (!found) return false;
  if (silent) return true;
  const classes = (found[2] ?? found[1] ?? "").replace(/[^\w\s-]/g, " ").trim();
  const token = state.push("html_block", "", 0);
  token.content = classes ? `<div class="${classes}">\n` : "</div>\n";
  state.line = start + 1;
  return true;
}

/** pandoc's lines of verse, each with | before it. */
function lineBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const lines: string[] = [];
  for (let line = start; line < end; line++) {
    const found = LINE.exec(lineAt(state, line));
    if (!found || /\|[ \t]*$/.test(found[1] ?? "")) break;
    lines.push((found[1] ?? "").trim());
  }
  if (lines.length === 0 || (start + lines.length < end && lineAt(state, start + lines.length).startsWith("|")))
    return false;
  if (silent) return true;
  const open = state.push("html_block", "", 0);
  open.content = '<div class="line-block">';
  for (const [i, words] of lines.entries()) {
    const inline = state.push("inline", "", 0);
    inline.content = words;
    inline.children = [];
    inline.map = [start + i, start + i + 1];
    state.push("html_block", "", 0).content = "<br>";
  }
  state.push("html_block", "", 0).content = "</div>\n";
  state.line = start + lines.length;
  return true;
}

const CAPTION = /^(?:table[ \t]*)?:[ \t]+(?=\S)/i;

/** pandoc's `Table: …` before or after a table becomes its caption. */
function captions(state: StateCore): void {
  const { tokens } = state;
  const isCaption = (i: number): boolean =>
    tokens[i]?.type === "paragraph_open" && CAPTION.test(tokens[i + 1]?.content ?? "") && tokens[i]?.level === 0;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.type !== "table_open") {
      const leads = isCaption(i) && tokens[i + 3]?.type === "table_open";
      if (leads) i += 2;
      else out.push(token);
      continue;
    }
    let end = i;
    while (end < tokens.length && tokens[end]?.type !== "table_close") end++;
    const at = isCaption(i - 3) ? i - 2 : isCaption(end + 1) ? end + 2 : -1;
    out.push(token);
    const words = tokens[at];
    if (words) {
      words.content = words.content.replace(CAPTION, "");
      const [open, close] = ["<caption>", "</caption>"].map((content) => {
        const html = new state.Token("html_block", "", 0);
        html.content = content;
        return html;
      });
      out.push(open as Token, words, close as Token);
    }
    out.push(...tokens.slice(i + 1, end + 1));
    i = at > end ? end + 3 : end;
  }
  state.tokens = out;
}

const MATH = /\$\$[^$]+\$\$|\$(?=[^\s$])[^$\n]*[^\s$\\]\$(?!\d)/y;

/** Sets up what the dialects add. */
export function dialects(md: MarkdownIt): void {
  md.block.ruler.before("fence", "fenced_division", fencedDivision, { alt: ["paragraph", "blockquote", "list"] });
  md.block.ruler.before("table", "line_block", lineBlock, { alt: [] });
  md.core.ruler.before("inline", "captions", captions);
  md.core.ruler.before("inline", "dialects", rewrite);
  // Formulas keep their signs, which Markdown would take for its own.
  md.inline.ruler.before("escape", "math", (state, silent) => {
    MATH.lastIndex = state.pos;
    const found = state.src[state.pos] === "$" ? MATH.exec(state.src) : null;
    if (!found) return false;
    if (!silent) state.push("text", "", 0).content = found[0];
    state.pos += found[0].length;
    return true;
  });
}
