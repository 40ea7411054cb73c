"use client";
// The talk map: the whole text as a strip at the left edge, one row per paragraph.
import type { CSSProperties } from "react";
import { memo, useMemo } from "react";
import { barsOf, type MapRow, rowsOf, wordsOf } from "@/components/texts/reading/map-rows";
import { sumOf } from "@/components/texts/reading/passages";
import { useRoom } from "@/components/texts/reading/room-context";
import { NAMES, type Show, totalOf } from "@/components/texts/reading/shows";

const style = (vars: Record<`--${string}`, number>): CSSProperties => vars as CSSProperties;

type RowProps = { row: MapRow; count: number; fresh: number; most: number; open: boolean; show: Show };

/** One row; opening a talk draws two of them again. */
const Row = memo(function Row({ row, count, fresh, most, open, show }: RowProps) {
  const { label, tip } = wordsOf(row, { count, fresh }, show);
  const bars = barsOf({ count, fresh }, most);
  return (
    <li className={row.begins ? "gap" : undefined} style={style({ "--w": row.weight, "--k": bars.old })}>
      <a
        href={`#${row.keys[0]}`}
        className={[count ? "" : "zero", fresh ? "has-new" : "", open ? "cur" : ""].filter(Boolean).join(" ")}
        aria-label={label}
        data-tip={tip}
      >
        <i />
        {fresh > 0 && <b style={style({ "--k": bars.fresh })} />}
      </a>
    </li>
  );
});

/** Where the talk is in a text, of two side by side the first or the second; every row leads to its paragraph. */
export function TalkMap({ of = 0 }: { of?: 0 | 1 }) {
  const { texts, state } = useRoom();
  const facts = texts[of]!;
  const rows = useMemo(() => rowsOf(facts.passages, facts.sections), [facts]);
  const { show } = state;
  const counts = rows.map(({ keys }) => {
    const shown = totalOf(state, show, keys);
    return { count: shown, fresh: show === "all" ? sumOf(state.counts, keys).fresh : show === "new" ? shown : 0 };
  });
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const name = texts.length > 1 ? `Where the talk is in ${facts.text.label}` : "Where the talk is";
  return (
    <nav className="map" aria-label={show === "all" ? name : `${name}: ${NAMES[show]}`}>
      <ol>
        {rows.map((row, at) => {
          const { count, fresh } = counts[at]!;
          const open = state.open !== null && row.keys.includes(state.open);
          return <Row key={row.keys[0]} {...{ row, count, fresh, most, open, show }} />;
        })}
      </ol>
      <span className="here" aria-hidden="true" />
    </nav>
  );
}
