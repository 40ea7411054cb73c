// The words of a block, with its note marks where they stand, and lines under the passages that talk is about.
import { type Html, html } from "@/components/texts/reading/html";
import type { Places } from "@/server/comments/view";
import type { BlockView } from "@/server/texts/view";

/** The id of a mark, so that its note can lead back to it. */
export const markId = (key: string, label: string): string => `mark-${key}-${label}`;

function markHtml(owner: string, { note, label }: BlockView["marks"][number]): Html {
  if (!note) return html`<sup>${label}</sup>`;
  return html`<sup><a class="fnref" id="${markId(owner, label)}" href="#${note}" aria-label="Note ${label}">${label}</a></sup>`;
}

/** Where something begins, ends or stands in the words: how many passages more lie over what follows, and a note's mark. */
type Edge = { at: number; more: number; mark: Html | null };

function edgesOf({ key, words, marks }: Words, passages: Places): Edge[] {
  const within = passages.filter(([start, end]) => start >= 0 && start < end && end <= words.length);
  const edges = [
    ...within.flatMap(([start, end]) => [
      { at: start, more: 1, mark: null },
      { at: end, more: -1, mark: null },
    ]),
    ...marks.map((mark) => ({ at: mark.at, more: 0, mark: markHtml(key, mark) })),
  ];
  return edges.sort((a, b) => a.at - b.at);
}

/** Words under which as many passages lie. Where several overlap, the line is another one. */
function underlined(words: string, depth: number): Html | string {
  if (depth === 0 || words === "") return words;
  return depth === 1 ? html`<u>${words}</u>` : html`<u class="several">${words}</u>`;
}

type Words = Pick<BlockView, "key" | "words" | "marks">;

/** Plain words, cut where notes are marked and where passages begin and end. */
export function wordsHtml(block: Words, passages: Places = []): Html {
  const { words } = block;
  let [from, depth] = [0, 0];
  const parts = edgesOf(block, passages).map(({ at, more, mark }) => {
    const part = html`${underlined(words.slice(from, at), depth)}${mark}`;
    [from, depth] = [at, depth + more];
    return part;
  });
  return html`${parts}${words.slice(from)}`;
}
