// The numbers that a browser writes before the items of a numbered list.
import { attribute, nameOf } from "@/server/texts/import/html-dom";

/** A list as it counts: the next number, the step, the signs it counts in; `ordered` is false where it has bullets. */
export type Listed = { ordered: boolean; next: number | null; step: 1 | -1; signs: string };

/** How a list counts. */
export function listOf(list: Element): Listed {
  const start = Number.parseInt(attribute(list, "start"), 10);
  const reversed = list.hasAttribute("reversed");
  const style = `${attribute(list, "style")} ${attribute(list, "class")}`;
  const unmarked = /list-style(?:-type)?\s*:\s*none/.test(style);
  return {
    ordered: nameOf(list) === "ol" && !unmarked,
    next: Number.isNaN(start) ? (reversed ? null : 1) : start,
    step: reversed ? -1 : 1,
    signs: attribute(list, "type") || "1",
  };
}

const ROMAN: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(n: number): string {
  let rest = n;
  let signs = "";
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      signs += sign;
      rest -= value;
    }
  return signs;
}

const letters = (n: number): string =>
  n > 26 ? letters(Math.floor((n - 1) / 26)) + letters(((n - 1) % 26) + 1) : String.fromCharCode(96 + n);

/** Beyond this no list is counted in letters or Roman numerals. */
const COUNTABLE = 3_999;

function inSigns(n: number, signs: string): string {
  if (n < 1 || n > COUNTABLE) return String(n);
  if (signs === "a") return letters(n);
  if (signs === "A") return letters(n).toUpperCase();
  if (signs === "i") return roman(n);
  if (signs === "I") return roman(n).toUpperCase();
  return String(n);
}

/** The label of a list's next item, as "3.", or null for a bullet. Counts the list on. */
export function numberOf(list: Listed, item: Element, items: number): string | null {
  if (!list.ordered) return null;
  const own = Number.parseInt(attribute(item, "value"), 10);
  const n = Number.isNaN(own) ? (list.next ?? items) : own;
  list.next = n + list.step;
  return `${inSigns(n, list.signs)}.`;
}
