"use client";
// All or only what is new; oldest or newest first.
import { Icon } from "@/components/ui/icon";

/** What of the talk is shown, and in which order. */
export type View = { newOnly: boolean; newestFirst: boolean };

/** `next`: whether there is something new to go on to. */
type Props = { all: number; fresh: number; next: boolean; view: View; change: (view: View) => void };

/** The row of choices over a talk. */
export function TalkFilter({ all, fresh, next, view, change }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row
    <div className="filter" role="group" aria-label="Show">
      <button type="button" aria-pressed={!view.newOnly} onClick={() => change({ ...view, newOnly: false })}>
        All {all.toLocaleString("en")}
      </button>
      {(fresh > 0 || view.newOnly) && (
        <button type="button" aria-pressed={view.newOnly} onClick={() => change({ ...view, newOnly: true })}>
          New {fresh}
        </button>
      )}
      {next && (
        <button type="button" className="next-new" data-do="next">
          Next new
        </button>
      )}
      <span className="grow" />
      <button type="button" className="sort" onClick={() => change({ ...view, newestFirst: !view.newestFirst })}>
        {view.newestFirst ? "Newest first" : "Oldest first"} <Icon name={view.newestFirst ? "up" : "down"} small />
      </button>
    </div>
  );
}
