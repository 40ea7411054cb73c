// Walks an HTML or XHTML document and writes down its blocks, with their links and the names that links go to.

import { addressOf } from "@/server/texts/import/href";
import { attribute, children, elements, isElement, nameOf, treeOf, wordsOf } from "@/server/texts/import/html-dom";
import { type Listed, listOf, numberOf } from "@/server/texts/import/html-list";
import {
  BLOCKS,
  headingLevel,
  holdsNotes,
  isNote,
  isStanza,
  isUnseen,
  isVerse,
  linkSays,
} from "@/server/texts/import/html-names";
import { pictureOf } from "@/server/texts/import/html-picture";
import { type Place, RUNNING, Scribe } from "@/server/texts/import/html-scribe";
import { captionOf, cellsOf, isLayout, isTableOfNotes, rowsOf } from "@/server/texts/import/html-table";
import type { RichBlock } from "@/server/texts/import/rich";

/** Why an element is left out, or null where it is read. */
export type Judge = (element: Element) => string | null;

type Walk = { scribe: Scribe; judge: Judge };

const QUOTED = "It is set off as a quotation.";
const VERSE = "It is set as verse: its lines keep their ends.";

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
  if (block || (id && place.edge === "block" && beginsNote(scribe, element))) edge(scribe, place);
  if (id) scribe.enter(addressOf(`#${id}`, scribe.file));
  if (block) writeBlock(walk, element, name, place);
  else writeInline(walk, element, name, place);
  if (block) edge(scribe, place);
  if (id) scribe.leave();
}

/** Whether a named number begins a line, as notes do that a page keeps in one paragraph. */
const beginsNote = (scribe: Scribe, element: Element): boolean =>
  scribe.pen.atLineStart && /^[[(]?(?:\d{1,4}|[*†‡§]+)[\]).:]*$/.test(wordsOf(element));

/** Where a block begins or ends: what stands on its two sides is parted as the place has it. */
function edge(scribe: Scribe, place: Place): void {
  if (place.edge === "block") scribe.flush(place);
  else if (place.edge === "line") scribe.pen.line();
  else scribe.pen.space();
}

/** The element as blocks of a place of its own; nothing of what is around it is in them. */
function within(walk: Walk, element: Element, place: Place): void {
  writeAll(walk, element, place);
  edge(walk.scribe, place);
}

function writeBlock(walk: Walk, element: Element, name: string, outer: Place): void {
  const why = outer.left === null && outer.edge === "block" ? walk.judge(element) : null;
  const place = placed(walk.scribe, element, name, why ? { ...outer, left: why } : outer);
  const level = headingLevel(element);
  if (place.edge !== "block" || place.left) {
    writeAll(walk, element, place);
    if (place !== outer) edge(walk.scribe, place);
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
  if (isStanza(element)) changes.edge = "line";
  if (holdsNotes(element) && !outer.inNotes) changes.inNotes = true;
  const holder = name === "li" || name === "dd" || name === "aside" || name === "tr";
  const note = isNote(element) || (name === "li" && outer.inNotes);
  if (note) changes.note = true;
  if ((note || holder) && !outer.note) changes.item = scribe.nextItem();
  return Object.keys(changes).length > 0 || outer.left !== null ? { ...outer, ...changes } : outer;
}

function writeList(walk: Walk, list: Element, place: Place): void {
  const listed: Listed = listOf(list);
  const items = elements(list);
  for (const item of items) {
    if (isUnseen(item)) continue;
    const label = nameOf(item) === "li" ? numberOf(listed, item, items.length) : null;
    const why = label ? "It is an item of a numbered list." : "It is an item of a list.";
    writeElement(walk, item, { ...place, kind: "listItem", head: { lead: label ?? "•", label }, why });
  }
}

/** Text with all its spaces: code keeps them, other lines are verse. */
function writePre(walk: Walk, pre: Element, place: Place): void {
  const text = (pre.textContent ?? "")
    .replace(/\t/g, "    ")
    .replace(/[ \t]+$/gm, "")
    .replace(/^\n+|\s+$/g, "");
  const code = pre.querySelector("code, kbd, samp, span") !== null || /highlight|code|source/.test(pre.className);
  walk.scribe.pen.put(text.normalize("NFC"));
  if (text.trim())
    walk.scribe.flush(
      code
        ? { ...place, kind: "figure", why: "It is code, or a picture made of signs: its lines keep their ends." }
        : { ...place, kind: "verse", why: VERSE },
    );
}

function writeTable(walk: Walk, table: Element, place: Place): void {
  if (isTableOfNotes(table)) {
    for (const row of rowsOf(table))
      within(walk, row, { ...place, edge: "space", item: walk.scribe.nextItem(), note: place.note || place.inNotes });
    return;
  }
  if (isLayout(table)) {
    writeAll(walk, table, place);
    return;
  }
  const { scribe } = walk;
  const cell: Place = { ...place, kind: "figure", edge: "space" };
  const caption = captionOf(table);
  if (caption) writeAll(walk, caption, cell);
  for (const row of rowsOf(table)) {
    scribe.pen.line();
    for (const [i, one] of cellsOf(row).entries()) {
      if (i > 0) scribe.pen.write(" | ");
      writeElement(walk, one, cell);
    }
  }
  scribe.flush({ ...cell, why: "It is a table: each row is a line." });
}

/** A figure is its caption; one that only frames a table, a quotation or code is that. */
function writeFigure(walk: Walk, figure: Element, place: Place): void {
  if (figure.querySelector("table, blockquote, pre, p + p")) {
    writeAll(walk, figure, place);
    return;
  }
  const caption = figure.querySelector("figcaption");
  const shown: Place = { ...place, kind: "figure", why: "It is the caption of a picture." };
  if (caption && wordsOf(caption)) within(walk, caption, { ...shown, edge: "space" });
  else for (const image of figure.querySelectorAll("img")) walk.scribe.pen.write(`${attribute(image, "alt")} `);
  walk.scribe.flush(caption && wordsOf(caption) ? shown : { ...shown, why: "The words that stand for a picture." });
}

function writeInline(walk: Walk, element: Element, name: string, place: Place): void {
  const { pen } = walk.scribe;
  if (name === "br") {
    if (place.edge === "space") pen.space();
    else if (pen.line()) walk.scribe.flush(place);
  } else if (name === "wbr") return;
  else if (name === "img") writePicture(walk, element, place);
  else if (name === "math") pen.write(attribute(element, "alttext") || wordsOf(element));
  else if (name === "a") writeLink(walk, element, place);
  else if (name === "q") {
    pen.put("“");
    writeAll(walk, element, place);
    pen.put("”");
  } else writeStyled(walk, element, name, place);
}

function writeStyled(walk: Walk, element: Element, name: string, place: Place): void {
  const { pen } = walk.scribe;
  const style = attribute(element, "style");
  const bold = isBold(name, style) ? 1 : 0;
  const raised = name === "sup" || /vertical-align\s*:\s*super/.test(style) ? 1 : 0;
  const lowered = name === "sub" ? 1 : 0;
  pen.bold += bold;
  pen.raised += raised;
  pen.lowered += lowered;
  writeAll(walk, element, place);
  pen.bold -= bold;
  pen.raised -= raised;
  pen.lowered -= lowered;
}

const isBold = (name: string, style: string): boolean =>
  /font-weight\s*:\s*(?:bold|[6-9]00)/.test(style) ||
  ((name === "b" || name === "strong") && !/font-weight\s*:\s*(?:normal|[1-5]00)/.test(style));

/** A picture by itself is a figure of the words that stand for it; inside words, only signs are words. */
function writePicture(walk: Walk, image: Element, place: Place): void {
  const { words, sign } = pictureOf(image);
  if (sign) walk.scribe.pen.write(words);
  else if (words && walk.scribe.pen.atLineStart && place.edge === "block" && isAlone(image)) {
    walk.scribe.pen.write(words);
    walk.scribe.flush({ ...place, kind: "figure", why: "The words that stand for a picture." });
  }
}

const isAlone = (image: Element): boolean => {
  const parent = image.parentElement;
  return parent !== null && wordsOf(parent) === "" && (nameOf(parent) !== "a" || isAlone(parent));
};

/** Links to places in texts are kept, since they may be marks of notes; others are their words. */
function writeLink(walk: Walk, link: Element, place: Place): void {
  const { scribe } = walk;
  const href = attribute(link, "href");
  const says = linkSays(link);
  const maybe = href.includes("#") || says !== null;
  if (maybe) scribe.pen.begin({ at: 0, end: -1, href: addressOf(href, scribe.file), raised: false, says });
  writeStyled(walk, link, "a", place);
  if (maybe) scribe.pen.end();
}

/** The blocks of one tree. What a judge leaves out comes as furniture. */
export function blocksOfTree(root: Node, file: string, judge: Judge, onBlock?: (count: number) => void): RichBlock[] {
  const scribe = new Scribe(file, onBlock);
  const walk = { scribe, judge };
  writeAll(walk, root, RUNNING);
  scribe.flush(RUNNING);
  return scribe.blocks;
}

const READ_ALL: Judge = (element) => (nameOf(element) === "nav" ? "It is a list of places to go to." : null);

/** The blocks of a document, all that is in it but navigation. Names and links are `file#name`, so that files can link. */
export const blocksOf = (document: string, file = "", onBlock?: (count: number) => void): RichBlock[] =>
  blocksOfTree(treeOf(document), file, READ_ALL, onBlock);
