// A walk through a document, as its parts hand it to each other.
import type { Place, Scribe } from "@/server/texts/import/html-scribe";

/** Why an element is left out, or null where it is read. */
export type Judge = (element: Element) => string | null;

/** Who writes, who judges, and how the walk goes on: with all that is in a node, or with one element. */
export type Walk = {
  scribe: Scribe;
  judge: Judge;
  all: (node: Node, place: Place) => void;
  element: (element: Element, place: Place) => void;
};

/** Where a block begins or ends: what stands on its two sides is parted as the place has it. */
export function edge({ scribe }: Walk, place: Place): void {
  if (place.edge === "block") scribe.flush(place);
  else if (place.edge === "line") scribe.pen.line();
  else scribe.pen.space();
}

/** The element as blocks of a place of its own; nothing of what is around it is in them. */
export function within(walk: Walk, element: Element, place: Place): void {
  walk.all(element, place);
  edge(walk, place);
}
