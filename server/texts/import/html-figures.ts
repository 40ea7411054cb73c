// What a text shows beside its running words: code, tables, pictures with their captions.
import { elements, nameOf, wordsOf } from "@/server/texts/import/html-dom";
import { pictureOf } from "@/server/texts/import/html-picture";
import type { Place } from "@/server/texts/import/html-scribe";
import { captionOf, cellsOf, isLayout, isTableOfNotes, rowsOf } from "@/server/texts/import/html-table";
import { type Walk, within } from "@/server/texts/import/html-walk";

/** Why verse is verse. */
export const VERSE = "It is set as verse: its lines keep their ends.";
/** Why a caption is a figure. */
export const CAPTION = "It is the caption of a picture.";

/** Text with all its spaces: code keeps them, other lines are verse. */
export function writePre(walk: Walk, pre: Element, place: Place): void {
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

/** A table: its rows as a figure, its notes, or what it lays out. */
export function writeTable(walk: Walk, table: Element, place: Place): void {
  if (isTableOfNotes(table)) {
    for (const row of rowsOf(table))
      within(walk, row, { ...place, edge: "space", item: walk.scribe.nextItem(), note: place.note || place.inNotes });
    return;
  }
  if (isLayout(table)) {
    walk.all(table, place);
    return;
  }
  const { scribe } = walk;
  const cell: Place = { ...place, kind: "figure", edge: "space" };
  const caption = captionOf(table) ?? captionAround(table);
  if (caption) walk.all(caption, cell);
  for (const row of rowsOf(table)) {
    scribe.pen.line();
    for (const [i, one] of cellsOf(row).entries()) {
      if (i > 0) scribe.pen.write(" | ");
      walk.element(one, cell);
    }
  }
  scribe.flush({ ...cell, why: "It is a table: each row is a line." });
}

/** The caption of the figure that is nothing but this table. */
const captionAround = (table: Element | null): Element | undefined => {
  const around = table?.parentElement;
  if (!around || nameOf(around) !== "figure" || captionOf(table) || isLayout(table)) return undefined;
  return elements(around).find((child) => nameOf(child) === "figcaption");
};

/** A figure is its caption; one that only frames a table, a quotation or code is that. */
export function writeFigure(walk: Walk, figure: Element, place: Place): void {
  const caption = figure.querySelector("figcaption");
  if (figure.querySelector("table, blockquote, pre, p + p")) {
    const taken = captionAround(figure.querySelector("table"));
    for (const child of elements(figure)) if (child !== taken) walk.element(child, place);
    return;
  }
  const shown: Place = { ...place, kind: "figure", why: CAPTION };
  const more = wordsOf(figure) !== (caption ? wordsOf(caption) : "");
  if (more) within(walk, figure, { ...shown, edge: "space" });
  else if (caption && wordsOf(caption)) within(walk, caption, { ...shown, edge: "space" });
  else for (const image of figure.querySelectorAll("img")) walk.scribe.pen.write(`${pictureOf(image).words} `);
  walk.scribe.flush(caption && wordsOf(caption) ? shown : { ...shown, why: "The words that stand for a picture." });
}
