"use client";
// The talk map: the whole text as a strip at the left edge, one row per paragraph. Its rows are drawn as one piece of
// HTML, and what changes of them by itself: React would look at four elements for every paragraph.
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { looksElse, type MapRow, type RowState, rowHtml, rowsOf } from "@/components/texts/reading/map-rows";
import { sumOf } from "@/components/texts/reading/passages";
import { type Room, type RoomFacts, useRoom } from "@/components/texts/reading/room-context";
import { NAMES, totalOf } from "@/components/texts/reading/shows";

/** How every row stands. */
function statesOf(rows: readonly MapRow[], { open, show, ...state }: Room["state"]): RowState[] {
  const counts = rows.map(({ keys }) => {
    const shown = totalOf(state, show, keys);
    return { count: shown, fresh: show === "all" ? sumOf(state.counts, keys).fresh : show === "new" ? shown : 0 };
  });
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return rows.map(({ keys }, at) => ({ ...counts[at]!, most, show, open: open !== null && keys.includes(open) }));
}

/** Draws one row anew; whoever stands on it stays there. */
function redraw(item: Element | undefined, row: string): void {
  if (!item) return;
  const [list, at] = [item.parentElement, [...(item.parentElement?.children ?? [])].indexOf(item)];
  const held = item.contains(document.activeElement);
  item.outerHTML = row;
  if (held) list?.children[at]?.querySelector("a")?.focus({ preventScroll: true });
}

/** The rows: their first HTML, and the list that keeps up with the room. */
function useRows({ passages, sections }: RoomFacts, state: Room["state"]) {
  const list = useRef<HTMLOListElement>(null);
  const rows = useMemo(() => rowsOf(passages, sections), [passages, sections]);
  const states = statesOf(rows, state);
  const [first] = useState(() => rows.map((row, at) => rowHtml(row, states[at]!)).join(""));
  const drawn = useRef({ rows, states });
  useLayoutEffect(() => {
    const was = drawn.current;
    drawn.current = { rows, states };
    if (!list.current || was.states === states) return;
    if (was.rows !== rows) list.current.innerHTML = rows.map((row, at) => rowHtml(row, states[at]!)).join("");
    else
      for (const [at, row] of rows.entries())
        if (looksElse(was.states[at], states[at]!))
          redraw(list.current.children[at], rowHtml(row, states[at]!).toString());
  });
  return { list, first };
}

/** Where the talk is in a text, of two side by side the first or the second; every row leads to its paragraph. */
export function TalkMap({ of = 0 }: { of?: 0 | 1 }) {
  const { texts, state } = useRoom();
  const facts = texts[of]!;
  const { list, first } = useRows(facts, state);
  const name = texts.length > 1 ? `Where the talk is in ${facts.text.label}` : "Where the talk is";
  return (
    <nav className="map" aria-label={state.show === "all" ? name : `${name}: ${NAMES[state.show]}`}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of templates that escape whatever is put into them */}
      <ol ref={list} dangerouslySetInnerHTML={{ __html: first }} />
      <span className="here" aria-hidden="true" />
    </nav>
  );
}
