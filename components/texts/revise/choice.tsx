"use client";
// Where the talk of one paragraph goes: what we think, what else it could be, any other paragraph, several, or nowhere.
import { useState } from "react";
import { Another } from "@/components/texts/revise/another";
import { Several } from "@/components/texts/revise/several";
import { type Blocks, sameWay, taken, waysOf } from "@/components/texts/revise/ways";
import type { ReviewItem } from "@/server/revisions/view";

type Mode = "ways" | "several" | "another";

/** The ways as round buttons, numbered for the keyboard; folded where we are sure and nobody has said otherwise. */
export function Choice({
  item,
  blocks,
  onDecide,
}: {
  item: ReviewItem;
  blocks: Blocks;
  onDecide: (to: number[]) => void;
}) {
  const [mode, setMode] = useState<Mode>("ways");
  const [open, setOpen] = useState(!item.sure);
  const ways = waysOf(item, blocks);
  const chosen = taken(item);
  if (!open && sameWay(chosen, item.answer))
    return (
      <p className="meta folded">
        {ways[0]?.name}.{" "}
        <button type="button" className="inline" data-otherwise onClick={() => setOpen(true)}>
          Choose otherwise
        </button>
      </p>
    );
  return (
    <fieldset className="choice">
      <legend className="vh">Where the talk on {item.from.label} goes</legend>
      {mode === "several" ? (
        <Several
          to={chosen.length > 0 ? chosen : item.offers.slice(0, 1).map(({ id }) => id)}
          offers={item.offers}
          blocks={blocks}
          onDecide={onDecide}
        />
      ) : (
        ways.map(({ to, name, words }, i) => (
          <label key={to.join()} className="rev-way">
            <input type="radio" name={item.paragraph} checked={sameWay(to, chosen)} onChange={() => onDecide(to)} />
            <span>
              <kbd className="kbd">{to.length === 0 ? "G" : i + 1}</kbd> {name}{" "}
              {words && <span className="meta serif">{words}</span>}
            </span>
          </label>
        ))
      )}
      {mode === "another" && <Another all={[...blocks.values()]} onChoose={(id) => onDecide([id])} />}
      <div className="rev-more">
        {mode === "several" ? (
          <button type="button" className="btn quiet" onClick={() => setMode("ways")}>
            One paragraph
          </button>
        ) : (
          <>
            {mode === "ways" && (
              <button type="button" className="btn quiet" onClick={() => setMode("another")}>
                Another paragraph
              </button>
            )}
            <button type="button" className="btn quiet" onClick={() => setMode("several")}>
              Several paragraphs
            </button>
          </>
        )}
      </div>
    </fieldset>
  );
}
