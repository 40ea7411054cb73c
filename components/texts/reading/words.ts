// The words of a block, with its note marks where they stand.
import { type Html, html } from "@/components/texts/reading/html";
import type { BlockView } from "@/server/texts/view";

/** The id of a mark, so that its note can lead back to it. */
export const markId = (key: string, label: string): string => `mark-${key}-${label}`;

function markHtml(owner: string, { note, label }: BlockView["marks"][number]): Html {
  if (!note) return html`<sup>${label}</sup>`;
  return html`<sup><a class="fnref" id="${markId(owner, label)}" href="#${note}" aria-label="Note ${label}">${label}</a></sup>`;
}

/** Plain words, cut where notes are marked. */
export function wordsHtml({ key, words, marks }: Pick<BlockView, "key" | "words" | "marks">): Html {
  const ordered = [...marks].sort((a, b) => a.at - b.at);
  const parts = ordered.map(
    (mark, at) => html`${words.slice(ordered[at - 1]?.at ?? 0, mark.at)}${markHtml(key, mark)}`,
  );
  return html`${parts}${words.slice(ordered.at(-1)?.at ?? 0)}`;
}
