"use client";
// The talk map: the whole text as a strip at the left edge, one row per paragraph.
import type { CSSProperties } from "react";
import { useMemo } from "react";
import { barsOf, mostOf, rowsOf, wordsOf } from "@/components/texts/reading/map-rows";
import { sumOf } from "@/components/texts/reading/passages";
import { useRoom } from "@/components/texts/reading/room-context";

const style = (vars: Record<`--${string}`, number>): CSSProperties => vars as CSSProperties;

/** Where the talk is; every row leads to its paragraph. */
export function TalkMap() {
  const { facts, state } = useRoom();
  const rows = useMemo(() => rowsOf(facts.passages, facts.sections), [facts]);
  const most = mostOf(rows, state.counts);
  return (
    <nav className="map" aria-label="Where the talk is">
      <ol>
        {rows.map((row) => {
          const count = sumOf(state.counts, row.keys);
          const { label, tip } = wordsOf(row, count);
          const bars = barsOf(count, most);
          const open = state.open !== null && row.keys.includes(state.open);
          return (
            <li
              key={row.keys[0]}
              className={row.begins ? "gap" : undefined}
              style={style({ "--w": row.weight, "--k": bars.old })}
            >
              <a
                href={`#${row.keys[0]}`}
                className={[count.count ? "" : "zero", count.fresh ? "has-new" : "", open ? "cur" : ""]
                  .filter(Boolean)
                  .join(" ")}
                aria-label={label}
                data-tip={tip}
              >
                <i />
                {count.fresh > 0 && <b style={style({ "--k": bars.fresh })} />}
              </a>
            </li>
          );
        })}
      </ol>
      <span className="here" aria-hidden="true" />
    </nav>
  );
}
