// The text itself: title, blocks, notes. All of it is in the server's HTML, as one piece that the browser only reads.
import { goneHtml, headingHtml, passageHtml, titleHtml } from "@/components/texts/reading/block";
import { Column } from "@/components/texts/reading/column";
import { directionOf } from "@/components/texts/reading/direction";
import { type Html, html } from "@/components/texts/reading/html";
import { notesHtml } from "@/components/texts/reading/notes";
import {
  type Counts,
  carriesTalk,
  type GoneAfter,
  NONE,
  type Passage,
  passagesOf,
} from "@/components/texts/reading/passages";
import type { Places } from "@/server/comments/view";
import type { BlockView } from "@/server/texts/view";

type Text = {
  slug: string;
  label: string;
  title: string;
  author: string | null;
  source: string | null;
  language: string;
};

/** Which revision is read, and where all of them are; null where there is nothing to say of it. */
export type RevisionLine = { number: number; day: string; href: string; canRevise: boolean } | null;

/** A text with its talk's counts, one paragraph perhaps open, and what has gone from it. */
export type Body = {
  text: Text;
  blocks: BlockView[];
  whole: { key: string };
  counts: Counts;
  /** Where the passages stand that talk is about, by the key of their paragraph. */
  places: Readonly<Record<string, Places>>;
  open: string | null;
  gone: GoneAfter;
  revision: RevisionLine;
};

const revisionHtml = (line: RevisionLine): Html | null =>
  line &&
  html`<span class="rv"><a href="${line.href}">Revision ${line.number}, ${line.day}</a>${
    line.canRevise ? html` · <a href="${line.href}">Revise</a>` : null
  }</span>`;

/** Says above the text that there is talk about words which it no longer has. */
function noticeHtml(passages: Passage[], revision: RevisionLine): Html | null {
  if (passages.length === 0) return null;
  const links = passages.map(
    ({ key, label }, i) => html`${i > 0 ? ", " : ""}<a href="?open=${key}#${key}" data-talk="${key}">${label}</a>`,
  );
  return html`<div class="note detached"><p>This text was revised${
    revision && html` on ${revision.day}`
  }. There is talk about words that are no longer in it: ${links}.</p></div>`;
}

function headHtml({ text, whole: { key }, counts, open, revision, gone }: Body, dir: "ltr" | "rtl"): Html {
  const { author, source } = text;
  const title = titleHtml({ text, key, count: counts[key] ?? NONE, open: open === key, dir });
  const lost = passagesOf([], text, new Map([[null, [...gone.values()].flat()]]));
  const by = html`<p class="by">${author && html`<b>${author}</b>`}${source && html`<span>${source}</span>`}${revisionHtml(revision)}</p>`;
  return html`<header>${title}${author || source || revision ? by : null}${noticeHtml(lost, revision)}</header>`;
}

/** Everything that is read, from the title to the last note. */
export function bodyHtml(body: Body): Html {
  const { text, blocks, counts, places, open, gone } = body;
  const dir = directionOf(text.language);
  const lost = (after: string | null) =>
    passagesOf([], text, new Map([[null, gone.get(after) ?? []]])).map(({ key, label }) =>
      goneHtml({ key, label, count: counts[key] ?? NONE, open: open === key }),
    );
  const drawn = blocks.map((block) => {
    if (block.kind === "heading") return html`${headingHtml(block, dir)}${lost(block.paragraphId)}`;
    if (!carriesTalk(block)) return html`${lost(block.paragraphId)}`;
    const talk = { count: counts[block.key] ?? NONE, places: places[block.key] ?? [], open: open === block.key };
    return html`${passageHtml({ block, text, dir, ...talk })}${lost(block.paragraphId)}`;
  });
  return html`${headHtml(body, dir)}${lost(null)}${drawn}${notesHtml(blocks, text, dir)}`;
}

/** The text. */
export function TextBody(body: Body) {
  return (
    <main className="text text1" id="main" lang={body.text.language}>
      <Column html={bodyHtml(body).toString()} />
    </main>
  );
}
