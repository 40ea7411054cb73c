// Tables: those that hold data become a figure of rows; those that only lay out a page are walked as if not there.
import { elements, nameOf, wordsOf } from "@/server/texts/import/html-dom";

/** A cell with more words than this is a part of a page, not a value. */
const LONG_CELL = 400;

const PARTS = new Set(["thead", "tbody", "tfoot"]);
const INNER = "table, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, pre, figure, p + p, div + div, article, section";

/** A table's rows, in order. */
export const rowsOf = (table: Element): Element[] =>
  elements(table).flatMap((child) =>
    PARTS.has(nameOf(child)) ? rowsOf(child) : nameOf(child) === "tr" ? [child] : [],
  );

/** A row's cells. */
export const cellsOf = (row: Element): Element[] => elements(row).filter((cell) => /^t[dh]$/.test(nameOf(cell)));

/** A table's caption. */
export const captionOf = (table: Element): Element | undefined =>
  elements(table).find((child) => nameOf(child) === "caption");

const lengthOf = (parts: (Element | undefined)[]): number =>
  parts.reduce((sum, part) => sum + (part ? wordsOf(part).replace(/ /g, "").length : 0), 0);

/** Words that stand in no cell, as sloppy pages have them. */
const hasStrayWords = (table: Element): boolean =>
  lengthOf([table]) !== lengthOf([captionOf(table), ...rowsOf(table).flatMap(cellsOf)]);

/** Whether a table only lays out what is in it: by what it says, by what it holds, or since it has one column. */
export function isLayout(table: Element): boolean {
  const role = table.getAttribute("role");
  if (role === "presentation" || role === "none" || hasStrayWords(table)) return true;
  if (captionOf(table) || table.querySelector("th")) return table.querySelector("table, h1, h2, article") !== null;
  const rows = rowsOf(table).map(cellsOf);
  const filled = rows.map((cells) => cells.map(wordsOf).filter(Boolean));
  if (filled.every((cells) => cells.length < 2)) return true;
  return filled.flat().some((words) => words.length > LONG_CELL) || table.querySelector(INNER) !== null;
}

const LABEL = /^\[?(?:\d{1,4}|[*†‡§]+)[\].)]?$/;

/** Whether each row is a note: its number in the first cell, its words in the second. */
export function isTableOfNotes(table: Element): boolean {
  const rows = rowsOf(table).map((row) => cellsOf(row).map(wordsOf));
  return (
    rows.length > 0 && rows.every(([label = "", words = "", ...more]) => LABEL.test(label) && words && !more.length)
  );
}
