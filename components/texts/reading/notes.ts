// The notes at the end, each with a way back to where it is marked.
import { type Html, html } from "@/components/texts/reading/html";
import { markId, wordsHtml } from "@/components/texts/reading/words";
import type { BlockView } from "@/server/texts/view";

function backHtml(link: BlockView["backlinks"][number], index: number, many: boolean): Html {
  const place = link.number === null ? "the text" : `paragraph ${link.number}`;
  const order = many ? html`<sup>${index + 1}</sup>` : null;
  return html`<a class="back" href="#${markId(link.key, link.label)}" aria-label="Back to ${place}">↩${order}</a>`;
}

function noteHtml(block: BlockView, dir: "ltr" | "rtl"): Html {
  const back = block.backlinks.map((link, index) => backHtml(link, index, block.backlinks.length > 1));
  return html`<li id="${block.key}" dir="${dir}"><span class="note-label">${block.label ?? "*"}</span><span
    ><span class="note-words">${wordsHtml(block)}</span> ${back}</span></li>`;
}

/** Notes with what stands above them; null: nothing. */
export type NoteGroup = { title: string | null; notes: BlockView[] };

/** Those that the text leads to, then those that were printed without a mark: both may number from 1. */
export function noteGroups(blocks: BlockView[]): NoteGroup[] {
  const notes = blocks.filter(({ kind }) => kind === "note");
  const marked = notes.filter(({ backlinks }) => backlinks.length > 0);
  const others = notes.filter(({ backlinks }) => backlinks.length === 0);
  const title = marked.length > 0 ? "Without a mark in the text" : null;
  return [
    { title: null, notes: marked },
    { title, notes: others },
  ].filter((group) => group.notes.length > 0);
}

/** All notes of a text; nothing where it has none. */
export function notesHtml(blocks: BlockView[], text: { slug: string; label: string }, dir: "ltr" | "rtl"): Html | null {
  const groups = noteGroups(blocks);
  if (groups.length === 0) return null;
  const lists = groups.map(({ title, notes }) => {
    const head = title && html`<h3>${title}</h3>`;
    return html`${head}<ol>${notes.map((block) => noteHtml(block, dir))}</ol>`;
  });
  const name = text.slug === "article" ? "Notes" : `Notes, ${text.label}`;
  return html`<section class="fn" aria-label="${name}"><h2>Notes</h2>${lists}</section>`;
}
