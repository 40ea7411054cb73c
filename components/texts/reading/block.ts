// One block of the text: its number, its words, its count. Drawn on the server, and never again.
import { type Html, html } from "@/components/texts/reading/html";
import { countId } from "@/components/texts/reading/paint";
import { type Count, commentsWord, countLabel, labelOf, wholeOf } from "@/components/texts/reading/passages";
import { wordsHtml } from "@/components/texts/reading/words";
import type { Places } from "@/server/comments/view";
import type { BlockView } from "@/server/texts/view";

type Text = { slug: string; label: string };

/** A block that carries talk, as it stands just now. */
type Passage = { block: BlockView; text: Text; count: Count; places: Places; open: boolean; dir: "ltr" | "rtl" };

/** The whole text, as it stands just now. */
type WholeText = { text: Text & { title: string }; key: string } & Pick<Passage, "count" | "open" | "dir">;

/** A heading; the page's title is the only one above it. */
export function headingHtml(block: BlockView, dir: "ltr" | "rtl"): Html {
  const tag = (["h2", "h3", "h4"] as const)[Math.min(3, Math.max(1, block.level ?? 1)) - 1]!;
  return html`<${tag} class="h" id="${block.key}" dir="${dir}">${wordsHtml(block)}</${tag}>`;
}

/** The count in the gutter: a link that opens the talk, with and without JavaScript. */
function countHtml({
  key,
  count,
  open,
  label,
}: { key: string; label: string } & Pick<Passage, "count" | "open">): Html {
  return html`<a class="${count.fresh ? "talk has-new" : "talk"}" id="${countId(key)}" href="?open=${key}#${key}"
    data-talk="${key}" aria-expanded="${String(open)}" aria-controls="panel" aria-label="${countLabel(label, count)}"
    ><span class="${count.count ? "" : "plus"}">${count.count || "+"}</span> <span class="w">${
      count.count ? commentsWord(count.count) : ""
    }</span></a>`;
}

const numberHtml = ({ key, number }: BlockView): Html | null =>
  number === null
    ? null
    : html`<a class="pn" href="#${key}"><span class="vh">Link to paragraph </span><span aria-hidden="true">¶&nbsp;</span>${number}</a>`;

/** The place of words that are no longer in the text, with the way to what was said of them. */
export function goneHtml({
  key,
  label,
  count,
  open,
}: {
  key: string;
  label: string;
  count: Count;
  open: boolean;
}): Html {
  const says = `${label} is no longer in the text, ${count.count} ${commentsWord(count.count)}`;
  return html`<div class="${open ? "para gone open" : "para gone"}" id="${key}"><div class="lm"></div><p class="pt">${label} is no longer
    in the text.</p><div class="gut"><a class="${count.fresh ? "talk has-new" : "talk"}" id="${countId(key)}" href="?open=${key}#${key}"
    data-talk="${key}" aria-expanded="${String(open)}" aria-controls="panel" aria-label="${says}"><span>${count.count}</span> <span class="w">${commentsWord(
      count.count,
    )}</span></a></div></div>`;
}

/** The title, with the count of what is said about the whole text. */
export const titleHtml = ({ text, key, count, open, dir }: WholeText): Html =>
  html`<div class="${open ? "para whole open" : "para whole"}" id="${key}"><h1 dir="${dir}">${text.title}</h1><div class="gut">${countHtml(
    { key, count, open, label: wholeOf(text) },
  )}</div></div>`;

/** A block that carries talk. */
export function passageHtml({ block, text, count, places, open, dir }: Passage): Html {
  const tag = block.kind === "quotation" ? "blockquote" : "p";
  const kind = block.kind === "paragraph" ? "pt" : `pt ${block.kind}`;
  const talk = countHtml({ key: block.key, count, open, label: labelOf(block, text) });
  return html`<div class="${open ? "para open" : "para"}" id="${block.key}"><div class="lm">${numberHtml(block)}</div><${tag}
    class="${kind}" dir="${dir}">${wordsHtml(block, places)}</${tag}><div class="gut">${talk}</div></div>`;
}
