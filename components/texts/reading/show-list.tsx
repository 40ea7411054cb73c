"use client";
// The filters of the talk, with their numbers, and where in the text what they show stands.
import { useRoom } from "@/components/texts/reading/room-context";
import { isKnown, NAMES, NOTHING, numberOf, SHOWS, type Show, totalOf, under } from "@/components/texts/reading/shows";

/** One filter; its number may come after the words. */
function Choice({ show, keys }: { show: Show; keys: readonly string[] }) {
  const { state } = useRoom();
  const known = isKnown(state, show);
  const number = totalOf(state, show, keys);
  return (
    <li>
      <button type="button" aria-pressed={state.show === show} data-do="show" data-show={show}>
        <span>{NAMES[show]}</span>
        <span className={show === "new" && number > 0 ? "new num" : "meta num"}>
          {known && number.toLocaleString("en")}
        </span>
      </button>
    </li>
  );
}

function Places({ show }: { show: Show }) {
  const { facts, state } = useRoom();
  const passages = under(facts.passages, state, show);
  if (!isKnown(state, show)) return <p className="meta">Looking through the text.</p>;
  if (passages.length === 0) return <p className="meta">{NOTHING[show].replace("here", "in this text")}</p>;
  return (
    <ul className="where" aria-label={`${NAMES[show]}, paragraph by paragraph`}>
      {passages.map(({ key, label }) => (
        <li key={key}>
          <a href={`?open=${key}#${key}`} data-talk={key} data-walk="">
            {label} <span className="meta num">{numberOf(state, show, key).toLocaleString("en")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The choice of what the map, the contents and the discussions show. */
export function ShowList() {
  const { facts, state } = useRoom();
  const keys = facts.passages.map(({ key }) => key);
  return (
    <section aria-labelledby="show-head">
      <h2 id="show-head">Show</h2>
      <ul className="shows">
        {SHOWS.map((show) => (
          <Choice key={show} show={show} keys={keys} />
        ))}
      </ul>
      {state.show !== "all" && <Places show={state.show} />}
    </section>
  );
}
