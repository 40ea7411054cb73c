// The way through what is new in a reading: every new comment of this visit, in reading order, read since or not. Pure.
import type { News } from "@/server/comments/view";

/** One stop: a comment, where it stands, and whether it is still new. */
export type Stop = {
  text: string;
  slug: string;
  key: string;
  block: number | null;
  id: string;
  thread: string;
  path: number[];
};

/** Where the walker is: at a stop, or at a paragraph of a text on the page. */
export type Here = { stop: string | null; key: string | null };

const byPath = (a: Stop, b: Stop): number => {
  const at = a.path.findIndex((seq, i) => seq !== b.path[i]);
  return at < 0 ? a.path.length - b.path.length : (a.path[at] ?? 0) - (b.path[at] ?? Number.NEGATIVE_INFINITY);
};

/** The stops in reading order. `places` says where the paragraphs on the page stand, with those that have gone. */
export function inOrder(stops: readonly Stop[], texts: readonly string[], places: ReadonlyMap<string, number>): Stop[] {
  const at = (stop: Stop) => places.get(stop.key) ?? stop.block ?? Number.MAX_SAFE_INTEGER;
  return stops.toSorted((a, b) => {
    if (a.text !== b.text) return texts.indexOf(a.text) - texts.indexOf(b.text);
    if (a.key !== b.key) return at(a) - at(b) || (a.key < b.key ? -1 : 1);
    return byPath(a, b);
  });
}

/** Everything that is new by now, with what was new before in this visit. */
export function joined(before: readonly Stop[], news: News): Stop[] {
  const now = news.flatMap(({ text, slug, comments }) => comments.map((comment) => ({ text, slug, ...comment })));
  const known = new Set(now.map(({ id }) => id));
  return [...now, ...before.filter(({ id }) => !known.has(id))];
}

/** Where one text's stops begin to come after the walker. */
function after(stops: readonly Stop[], { stop, key }: Here, places: ReadonlyMap<string, number>): number {
  const at = stops.findIndex(({ id }) => id === stop);
  if (at >= 0) return at + 1;
  const here = key === null ? 0 : (places.get(key) ?? 0);
  const next = stops.findIndex((candidate) => (places.get(candidate.key) ?? Number.MAX_SAFE_INTEGER) >= here);
  return next < 0 ? stops.length : next;
}

/** The next stop that is new: on through the texts on the page, then from their beginning, then in the others. */
export function forward(
  stops: readonly Stop[],
  open: ReadonlySet<string>,
  here: Here,
  places: ReadonlyMap<string, number>,
  isNew: (stop: Stop) => boolean,
): Stop | undefined {
  const own = stops.filter((stop) => open.has(stop.text));
  const at = after(own, here, places);
  const others = stops.filter((stop) => !open.has(stop.text));
  return [...own.slice(at), ...own.slice(0, at).filter(({ id }) => id !== here.stop), ...others].find(isNew);
}

/** The stop before the walker, new or not; at the beginning of what is on the page, the last one of the text before. */
export function back(
  stops: readonly Stop[],
  open: ReadonlySet<string>,
  here: Here,
  places: ReadonlyMap<string, number>,
): Stop | undefined {
  const own = stops.filter((stop) => open.has(stop.text));
  const at = after(own, here, places) - (own.some(({ id }) => id === here.stop) ? 2 : 1);
  if (at >= 0) return own[at];
  const first = own[0];
  return first ? stops[stops.indexOf(first) - 1] : undefined;
}
