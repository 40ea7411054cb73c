"use client";
// What of the open talk is shown: all, what is new, or what waits for somebody; oldest or newest first.
import { useFresh } from "@/components/texts/reading/next-new";
import { useRoom } from "@/components/texts/reading/room-context";
import { beside, isKnown, NOTHING, numberOf, SHORT, SHOWS, type Show } from "@/components/texts/reading/shows";
import { Icon } from "@/components/ui/icon";

type Props = { passage: string; fresh: number; newestFirst: boolean; turn: () => void };

/** The row of choices over a talk. What this paragraph has nothing of is not offered, unless it is chosen. */
export function TalkFilter({ passage, fresh, newestFirst, turn }: Props) {
  const { state } = useRoom();
  const anyNew = useFresh() > 0 || state.elsewhere !== null;
  // While the talk is open, what was read in it stays among what is new.
  const number = (show: Show) => (show === "new" ? fresh : numberOf(state, show, passage));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row
    <div className="filter" role="group" aria-label="Show">
      {SHOWS.filter((show) => show === "all" || show === state.show || number(show) > 0).map((show) => (
        <button key={show} type="button" aria-pressed={state.show === show} data-do="show" data-show={show}>
          {SHORT[show]} {number(show).toLocaleString("en")}
        </button>
      ))}
      {anyNew && (
        <button type="button" className="next-new" data-do="next">
          Next new
        </button>
      )}
      <span className="grow" />
      <button type="button" className="sort" onClick={turn}>
        <span>
          {newestFirst ? "Newest" : "Oldest"}
          <span className="narrow-off"> first</span>
        </span>{" "}
        <Icon name={newestFirst ? "up" : "down"} small />
      </button>
    </div>
  );
}

/** Where nothing of this talk is under the filter: says so, and leads on. */
export function NothingShown({ passage, show }: { passage: string; show: Show }) {
  const { facts, state } = useRoom();
  if (!isKnown(state, show)) return <p className="meta">Looking through the discussion.</p>;
  const at = facts.passages.findIndex(({ key }) => key === passage);
  const next = beside(facts.passages, state, show, at, 1) ?? beside(facts.passages, state, show, at, -1);
  return (
    <div className="nobody">
      <p className="serif">{NOTHING[show]}</p>
      <p className="row">
        {next && (
          <a className="btn" href={`?open=${next.key}#${next.key}`} data-talk={next.key} data-walk="">
            Go to {next.label}
          </a>
        )}
        <button type="button" className="btn quiet" data-do="show" data-show="all">
          Show all comments
        </button>
      </p>
    </div>
  );
}
