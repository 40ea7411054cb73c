// Spares an article's title and notes from being left out with the page around it.
import { attribute } from "@/server/texts/import/html-dom";
import { holdsNotes, isNote } from "@/server/texts/import/html-names";

const LABEL = /^[^\p{L}\p{N}]{0,2}(?:\p{Nd}{1,4}|[*†‡§]{1,3}|[a-z])[^\p{L}\p{N}]{0,2}$/u;

/** The names to which short numbered links in the article lead. */
function linked(page: Document, alive: ReadonlySet<Element>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const link of page.querySelectorAll('a[href*="#"]')) {
    const name = /#(.+)$/.exec(attribute(link, "href"))?.[1];
    if (!name || !alive.has(link) || !LABEL.test((link.textContent ?? "").trim())) continue;
    try {
      names.add(decodeURIComponent(name));
    } catch {
      names.add(name);
    }
  }
  return names;
}

/** Elements that are read wherever they stand: the title, and the notes that the article links to; and what holds them. */
export function spared(page: Document, alive: ReadonlySet<Element>, heading: Element | null): ReadonlySet<Element> {
  const names = linked(page, alive);
  const sparing = new Set<Element>();
  const spare = (element: Element | null) => {
    for (let at = element; at && !sparing.has(at); at = at.parentElement) sparing.add(at);
  };
  spare(heading);
  for (const element of page.querySelectorAll("*")) {
    const named = names.has(element.id) || names.has(attribute(element, "name"));
    if (!named && !isNote(element) && !(holdsNotes(element) && alive.has(element))) continue;
    spare(element);
    for (const inner of element.querySelectorAll("*")) sparing.add(inner);
  }
  return sparing;
}
