"use client";
// A paragraph that became several: which ones, and which of them gets its talk.
import { useId } from "react";
import { Another } from "@/components/texts/revise/another";
import { startOf } from "@/components/texts/revise/say";
import { type Blocks, sidesOf } from "@/components/texts/revise/ways";
import type { Side } from "@/server/revisions/view";

/** Boxes to tick; each tick decides at once. The last one cannot be taken away: "gone" is a way of its own. */
export function Several({
  to,
  offers,
  blocks,
  onDecide,
}: {
  to: number[];
  offers: Side[];
  blocks: Blocks;
  onDecide: (to: number[]) => void;
}) {
  const id = useId();
  const listed = sidesOf([...new Set([...to, ...offers.map((side) => side.id)])], blocks);
  const tick = (block: number, on: boolean) => {
    const rest = to.filter((one) => one !== block);
    if (on || rest.length > 0) onDecide(on ? [...rest, block] : rest);
  };
  return (
    <div className="several">
      {listed.map((side) => (
        <label key={side.id} className="rev-way">
          <input
            type="checkbox"
            checked={to.includes(side.id)}
            onChange={(event) => tick(side.id, event.target.checked)}
          />
          <span>
            {side.label} <span className="meta serif">{startOf(side.words)}</span>
          </span>
        </label>
      ))}
      <Another all={[...blocks.values()]} onChoose={(block) => tick(block, true)} />
      <div className="heir">
        <label htmlFor={id}>Its talk goes to</label>
        <select
          className="in"
          id={id}
          value={to[0]}
          onChange={(event) => {
            const first = Number(event.target.value);
            onDecide([first, ...to.filter((one) => one !== first)]);
          }}
        >
          {sidesOf(to, blocks).map((side) => (
            <option key={side.id} value={side.id}>
              {side.label}
            </option>
          ))}
        </select>
        <span className="hint">A comment about a passage goes where its words are.</span>
      </div>
    </div>
  );
}
