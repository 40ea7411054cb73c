// The talk map's rows: the whole text as one strip. Pure.
import { type Html, html } from "@/components/texts/reading/html";
import { type Count, commentsWord, type Passage, type Section } from "@/components/texts/reading/passages";
import { NAMES, type Show } from "@/components/texts/reading/shows";

/** More rows than this do not fit beside the text; longer texts put neighbours together. */
export const ROWS = 110;

/** The longest bar, in units of one comment; more talk than this changes the scale. */
const LONGEST = 26;

/** What one comment takes at most: little talk is still seen, and still looks little. */
const WIDEST = 3;

/** One row: how tall, how long its bars, where it leads. */
export type MapRow = { keys: string[]; weight: number; begins: boolean; first: Passage; last: Passage };

/** The rows of a text; long texts gather neighbouring paragraphs. */
export function rowsOf(passages: readonly Passage[], sections: readonly Section[]): MapRow[] {
  const heads = new Set(sections.map((section) => section.keys[0]));
  const size = Math.ceil(passages.length / ROWS);
  const rows: MapRow[] = [];
  for (let at = 0; at < passages.length; at += size) {
    const part = passages.slice(at, at + size);
    const keys = part.map((passage) => passage.key);
    const weight = Math.round(part.reduce((sum, passage) => sum + passage.length, 0) ** 0.8);
    rows.push({
      keys,
      weight,
      begins: at > 0 && keys.some((key) => heads.has(key)),
      first: part[0]!,
      last: part.at(-1)!,
    });
  }
  return rows;
}

/** How long a row's bars are, old and new: the busiest nearly fills the strip. Where it has more than fits, all are drawn by their square roots. */
export function barsOf(count: Count, most: number): { old: number; fresh: number } {
  if (!count.count) return { old: 0, fresh: 0 };
  const length =
    most <= LONGEST ? count.count * Math.min(WIDEST, LONGEST / most) : LONGEST * Math.sqrt(count.count / most);
  const fresh = (length * count.fresh) / count.count;
  return { old: length - fresh, fresh };
}

const spoken = ({ count, fresh }: Count, show: Show): string => {
  if (show !== "all") return `${count} ${NAMES[show].toLowerCase()}`;
  return `${count} ${commentsWord(count)}${fresh ? `, ${fresh} new` : ""}`;
};

/** The words of a row: for those who listen, and as a tip for those who point at it. */
export function wordsOf(row: MapRow, count: Count, show: Show): { label: string; tip: string } {
  const place = row.first === row.last ? row.first.label : `${row.first.label} to ${row.last.label}`;
  const said = spoken(count, show);
  const fresh = count.fresh ? `${count.fresh} new` : "";
  const short = [place, ...(show === "all" ? [String(count.count), fresh] : [said])].filter(Boolean).join(" · ");
  return { label: `${place}, ${said}`, tip: short };
}

/** How a row stands just now: its talk, the busiest row's, whether its own is open, and what is shown. */
export type RowState = Count & { most: number; open: boolean; show: Show };

const short = (length: number): number => Math.round(length * 100) / 100;

/** A row as it stands. */
export function rowHtml(row: MapRow, { count, fresh, most, open, show }: RowState): Html {
  const { label, tip } = wordsOf(row, { count, fresh }, show);
  const bars = barsOf({ count, fresh }, most);
  const names = [count ? "" : "zero", fresh ? "has-new" : "", open ? "cur" : ""].filter(Boolean).join(" ");
  return html`<li class="${row.begins ? "gap" : ""}" style="--w:${row.weight};--k:${short(bars.old)}"><a href="#${row.keys[0]}" class="${names}"
    aria-label="${label}" data-tip="${tip}"><i></i>${fresh > 0 ? html`<b style="--k:${short(bars.fresh)}"></b>` : null}</a></li>`;
}

/** Whether a row looks otherwise than it did. */
export const looksElse = (was: RowState | undefined, is: RowState): boolean =>
  was === undefined || (Object.keys(is) as (keyof RowState)[]).some((key) => was[key] !== is[key]);
