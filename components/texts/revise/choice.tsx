"use client";
// Where the talk of one paragraph goes: what we think, what else it could be, any other paragraph, or nowhere.
import { useId, useState } from "react";
import { sayLabels, startOf } from "@/components/texts/revise/say";
import type { ReviewItem, Side } from "@/server/revisions/view";

/** One way to go: the draft's blocks, the one that gets the talk first. */
export type Option = { to: number[]; name: string; words: string };

/** How many paragraphs a search shows. */
const FOUND = 8;

const sameWay = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** As they stand in the text, not as they share. */
export const inOrder = (to: Side[]): Side[] =>
  to.toSorted((a, b) => a.label.localeCompare(b.label, "en", { numeric: true }));

function nameOf(to: Side[], ours: boolean): string {
  const [first] = to;
  if (!first) return "Gone: its talk is shown as detached";
  const where = to.length === 1 ? first.label : `${sayLabels(inOrder(to))}; its talk goes to ${first.label}`;
  return ours ? `${where} (our answer)` : where;
}

/** The ways worth offering for an item, our answer first. */
export function optionsOf({ answer, decision, offers }: ReviewItem, blocks: ReadonlyMap<number, Side>): Option[] {
  const others = offers
    .filter(({ id }) => id !== answer[0])
    .map(({ id }) => (answer.includes(id) ? [id, ...answer.filter((one) => one !== id)] : [id]));
  const ways = [answer, ...others, ...(decision ? [decision.to] : []), []];
  const distinct = ways.filter((way, i) => ways.findIndex((one) => sameWay(one, way)) === i);
  return distinct.map((to) => {
    const sides = to.flatMap((id) => blocks.get(id) ?? []);
    return { to, name: nameOf(sides, sameWay(to, answer)), words: startOf(sides[0]?.words ?? "") };
  });
}

function Another({ blocks, onChoose }: { blocks: Side[]; onChoose: (id: number) => void }) {
  const id = useId();
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase().replace(/^¶\s*/u, "");
  const found = wanted
    ? blocks
        .filter(
          ({ label, words }) =>
            label.replace(/^\D+/u, "") === wanted || (wanted.length > 1 && words.toLowerCase().includes(wanted)),
        )
        .slice(0, FOUND)
    : [];
  return (
    <div className="another">
      <label htmlFor={id}>Another paragraph, by its number or words</label>
      <input className="in" id={id} value={query} onChange={(event) => setQuery(event.target.value)} />
      {wanted && found.length === 0 && (
        <p className="hint">No paragraph of the draft has that number or these words.</p>
      )}
      {found.map((side) => (
        <button
          key={side.id}
          type="button"
          className="btn quiet"
          onClick={() => {
            setQuery("");
            onChoose(side.id);
          }}
        >
          {side.label} {startOf(side.words, 50)}
        </button>
      ))}
    </div>
  );
}

/** The options as radio buttons, numbered for the keyboard. */
export function Choice({
  item,
  blocks,
  all,
  onDecide,
}: {
  item: ReviewItem;
  blocks: ReadonlyMap<number, Side>;
  all: Side[];
  onDecide: (to: number[]) => void;
}) {
  const [more, setMore] = useState(false);
  const [open, setOpen] = useState(!item.sure);
  const options = optionsOf(item, blocks);
  const chosen = item.decision?.to ?? item.answer;
  if (!open && sameWay(chosen, item.answer))
    return (
      <p className="meta">
        {options[0]?.name}.{" "}
        <button type="button" className="inline" onClick={() => setOpen(true)}>
          Choose otherwise
        </button>
      </p>
    );
  return (
    <fieldset className="choice">
      <legend className="vh">Where the talk on {item.from.label} goes</legend>
      {options.map(({ to, name, words }, i) => (
        <label key={name} className="way">
          <input type="radio" name={item.paragraph} checked={sameWay(to, chosen)} onChange={() => onDecide(to)} />
          <span>
            <kbd className="kbd">{to.length === 0 ? "G" : i + 1}</kbd> {name}
            {words && <span className="meta serif"> {words}</span>}
          </span>
        </label>
      ))}
      {more ? (
        <Another blocks={all} onChoose={(id) => onDecide([id])} />
      ) : (
        <button type="button" className="btn quiet" onClick={() => setMore(true)}>
          Another paragraph
        </button>
      )}
    </fieldset>
  );
}
