// Walks an HTML or XHTML document and writes down its blocks, with their links and the names that links go to.

import { addressOf } from "@/server/texts/import/href";
import { attribute, children, elements, isElement, nameOf, treeOf, wordsOf } from "@/server/texts/import/html-dom";
import { CAPTION, VERSE, writeFigure, writePre, writeTable } from "@/server/texts/import/html-figures";
import { writeInline } from "@/server/texts/import/html-inline";
import { listOf, numberOf } from "@/server/texts/import/html-list";
import {
  BLOCKS,
  headingLevel,
  holdsNotes,
  isCaption,
  isNote,
  isStanza,
  isUnseen,
  isVerse,
} from "@/server/texts/import/html-names";
import { type Place, RUNNING, Scribe } from "@/server/texts/import/html-scribe";
import { edge, type Judge, type Walk, within } from "@/server/texts/import/html-walk";
import type { RichBlock } from "@/server/texts/import/rich";

const QUOTED = "It is set off as a quotation.";

/** Writes the children of a node, which stand at a place. */
function writeAll(walk: Walk, node: Node, place: Place): void {
  for (const child of children(node)) {
    if (child.nodeType === 3) walk.scribe.pen.write(child.nodeValue ?? "");
    else if (isElement(child) && !isUnseen(child)) writeElement(walk, child, place);
  }
}

function writeElement(walk: Walk, element: Element, place: Place): void {
  const { scribe } = walk;
  const name = nameOf(element);
  const id = element.id || (name === "a" ? attribute(element, "name") : "");
  const block = BLOCKS.has(name);
  if (block || (id && place.edge === "block" && beginsNote(scribe, element))) edge(walk, place);
  if (id) scribe.enter(addressOf(`#${id}`, scribe.file));
  if (block) writeBlock(walk, element, name, place);
  else writeInline(walk, element, name, place);
  if (block) edge(walk, place);
  if (id) scribe.leave();
}

/** Whether a named number begins a line, as notes do that a page keeps in one paragraph. */
const beginsNote = (scribe: Scribe, element: Element): boolean =>
  scribe.pen.atLineStart && /^[[(]?(?:\p{Nd}{1,4}|[*†‡§]+)[\]).:]*$/u.test(wordsOf(element));

function writeBlock(walk: Walk, element: Element, name: string, outer: Place): void {
  const why = outer.left === null && outer.edge === "block" ? walk.judge(element) : null;
  const place = placed(walk.scribe, element, name, why ? { ...outer, left: why } : outer);
  const level = headingLevel(element);
  if (place.edge !== "block" || place.left) {
    writeAll(walk, element, place);
    if (outer.edge === "block") walk.scribe.flush(place);
  } else if (level !== null && wordsOf(element))
    within(walk, element, { ...place, kind: "heading", level, why: "It is a heading." });
  else if (name === "ul" || name === "ol" || name === "menu" || name === "dir") writeList(walk, element, place);
  else if (name === "dt" || name === "dd")
    within(walk, element, { ...place, kind: "listItem", head: { lead: "", label: null }, ...term(name) });
  else if (name === "pre") writePre(walk, element, place);
  else if (name === "table") writeTable(walk, element, place);
  else if (name === "figure") writeFigure(walk, element, place);
  else if (place !== outer) within(walk, element, place);
  else writeAll(walk, element, place);
}

const term = (name: string) => ({
  why: name === "dt" ? "A term of a list." : "It says what the term before it is.",
});

/** The place that an element makes for what is in it: the one around it, where the element says nothing of it. */
function placed(scribe: Scribe, element: Element, name: string, outer: Place): Place {
  const changes: Partial<Place> = {};
  if (name === "blockquote" && outer.kind === "paragraph") Object.assign(changes, { kind: "quotation", why: QUOTED });
  if (isVerse(element) && outer.kind !== "listItem") Object.assign(changes, { kind: "verse", why: VERSE });
  if (isCaption(element) && outer.kind === "paragraph") Object.assign(changes, { kind: "figure", why: CAPTION });
  if (isStanza(element)) changes.edge = "line";
  if (holdsNotes(element) && !outer.inNotes) changes.inNotes = true;
  const holder = name === "li" || name === "dd" || name === "aside" || name === "tr";
  const note = isNote(element) || (name === "li" && outer.inNotes);
  if (note) changes.note = true;
  if ((note || holder) && !outer.note) changes.item = scribe.nextItem();
  return Object.keys(changes).length > 0 || outer.left !== null ? { ...outer, ...changes } : outer;
}

function writeList(walk: Walk, list: Element, place: Place): void {
  const listed = listOf(list);
  const items = elements(list).length;
  for (const child of children(list)) {
    if (child.nodeType === 3) walk.scribe.pen.write(child.nodeValue ?? "");
    if (!isElement(child) || isUnseen(child)) continue;
    const label = nameOf(child) === "li" ? numberOf(listed, child, items) : null;
    const why = label ? "It is an item of a numbered list." : "It is an item of a list.";
    edge(walk, place);
    writeElement(walk, child, { ...place, kind: "listItem", head: { lead: label ?? "•", label }, why });
  }
}

/** The blocks of one tree. What a judge leaves out comes as furniture. */
export function blocksOfTree(root: Node, file: string, judge: Judge, onBlock?: (count: number) => void): RichBlock[] {
  const scribe = new Scribe(file, onBlock);
  const walk: Walk = {
    scribe,
    judge,
    all: (node, place) => writeAll(walk, node, place),
    element: (element, place) => writeElement(walk, element, place),
  };
  writeAll(walk, root, RUNNING);
  scribe.flush(RUNNING);
  return scribe.blocks;
}

const READ_ALL: Judge = (element) => (nameOf(element) === "nav" ? "It is a list of places to go to." : null);

/** The blocks of a document, all that is in it but navigation. Names and links are `file#name`, so that files can link. */
export const blocksOf = (document: string, file = "", onBlock?: (count: number) => void): RichBlock[] =>
  blocksOfTree(treeOf(document), file, READ_ALL, onBlock);
