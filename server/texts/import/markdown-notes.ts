// Notes of Markdown stay where they stand, and keep their numbers; a mark belongs to the nearest note after it.
import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** A mark or a note: the label that the file has, the name of the note, the label that is shown. */
type Told = { label: string; to: string; shown: string; marked?: boolean };
type NotesEnv = { footnotes?: { list?: { label?: string; tokens?: Token[]; content?: string }[] } };

const told = (token: Token | undefined): Told => (token?.meta ?? { label: "", to: "", shown: "" }) as Told;

const isDigits = (label: string): boolean => /^\d{1,4}$/.test(label);

/** Each definition's name, in order; a label that is defined again, as in chapters put together, gets another name. */
function named(tokens: Token[]): Map<string, { at: number; name: string }[]> {
  const definitions = new Map<string, { at: number; name: string }[]>();
  for (const [at, { type, meta }] of tokens.entries()) {
    if (type !== "footnote_reference_open") continue;
    const label = String((meta as { label: string }).label);
    const same = definitions.get(label) ?? [];
    same.push({ at, name: `fn:${label}:${same.length}` });
    definitions.set(label, same);
  }
  return definitions;
}

/** Tells each mark its note, and shows numbers for names. */
function tell(state: StateCore): void {
  const definitions = named(state.tokens);
  const numbers = new Map<string, string>();
  const list = (state.env as NotesEnv).footnotes?.list ?? [];
  const keep = list.every(({ tokens }) => !tokens) && [...definitions.keys()].every(isDigits);
  const shownFor = (to: string, label: string | undefined): string => {
    if (!numbers.has(to)) numbers.set(to, keep && label ? label : String(numbers.size + 1));
    return numbers.get(to) ?? "";
  };
  for (const [at, token] of state.tokens.entries())
    for (const child of token.children ?? []) {
      if (child.type !== "footnote_ref") continue;
      const { id, label } = child.meta as { id: number; label?: string };
      const own = label === undefined ? [] : (definitions.get(label) ?? []);
      const to = (own.find((definition) => definition.at > at) ?? own.at(-1))?.name ?? `fn-inline:${id}`;
      child.meta = { label: label ?? "", to, shown: shownFor(to, label) } satisfies Told;
    }
  for (const [label, all] of definitions)
    for (const { at, name: to } of all) {
      const token = state.tokens[at];
      if (token) token.meta = { label, to, shown: label, marked: numbers.has(to) } satisfies Told;
    }
}

/** Notes that were written inside their sentences stand at the end. */
function writeInline(state: StateCore): void {
  const list = (state.env as NotesEnv).footnotes?.list ?? [];
  for (const [id, { tokens, content }] of list.entries()) {
    if (!tokens) continue;
    const open = new state.Token("footnote_reference_open", "", 1);
    open.meta = { label: "", to: `fn-inline:${id}`, shown: "" } satisfies Told;
    const words = new state.Token("inline", "", 0);
    words.children = tokens;
    words.content = content ?? "";
    state.tokens.push(open, words, new state.Token("footnote_reference_close", "", -1));
  }
}

const MISSING = /\[\^([^\]\s^]{1,60})\](?!:)/y;

/** Sets up notes, on top of the plugin that finds them. */
export function notesInPlace(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.core.ruler.disable("footnote_tail");
  md.core.ruler.push("notes_told", tell);
  md.core.ruler.push("notes_inline", writeInline);
  md.renderer.rules.footnote_ref = (tokens, i) => {
    const { to, shown, label } = told(tokens[i]);
    const literal = label === shown ? `[^${label}]` : `[${shown}]`;
    return `<sup><a role="doc-noteref" href="#${escapeHtml(encodeURIComponent(to))}">${escapeHtml(literal)}</a></sup>`;
  };
  md.renderer.rules.footnote_reference_open = (tokens, i) => {
    const { to, label, marked } = told(tokens[i]);
    const own = marked || !isDigits(label) ? "" : `[${label}] `;
    return `<aside role="doc-footnote" id="${escapeHtml(to)}">${own}`;
  };
  md.renderer.rules.footnote_reference_close = () => "</aside>\n";
  md.inline.ruler.after("footnote_ref", "footnote_missing", (state, silent) => {
    MISSING.lastIndex = state.pos;
    const found = MISSING.exec(state.src);
    if (!found) return false;
    if (!silent) {
      const token = state.push("html_inline", "", 0);
      token.content = `<sup><a role="doc-noteref" href="#fn-missing">${escapeHtml(found[0])}</a></sup>`;
    }
    state.pos += found[0].length;
    return true;
  });
}
