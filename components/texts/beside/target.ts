// Where a link in the talk leads within the reading: a citation, its preview, a comment that cites. Reads the page only.

/** What leads from a talk to another place of the reading. */
export const TALK_LINKS = "a.cite, #cite-preview a, .cited-from a[data-key]";

/** A paragraph, and the comment whose talk is to be opened there, if it is one that leads there. */
export type Target = { path: string; key: string; comment: string | null };

/** Where a press leads, where that is in this reading. */
export function targetOf(event: Event, base: string): Target | null {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(TALK_LINKS) : null;
  if (!link) return null;
  const { text, key } = link.dataset;
  if (text && key) return { path: `${base}/${text}`, key, comment: link.pathname.slice("/c/".length) };
  const inside = link.pathname.startsWith(`${base}/`) && link.hash.length > 1;
  return inside ? { path: link.pathname, key: link.hash.slice(1), comment: null } : null;
}
