// What is open in the reading room, and how much talk there is: a state and its acts. Pure.
import { type Count, type Counts, NONE } from "@/components/texts/reading/passages";
import type { Show } from "@/components/texts/reading/shows";
import type { Filters } from "@/server/comments/view";

/** `elsewhere` is the first other text of the reading that has something new. */
export type RoomState = {
  open: string | null;
  elsewhere: { label: string; fresh: number } | null;
  /** What of the talk is shown, and which threads that are; null until it is known. */
  show: Show;
  filters: Filters | null;
  contents: boolean;
  counts: Counts;
  /** How often somebody asked to write about words that they had selected. */
  asked: number;
};

/** What can happen in the room. */
export type RoomAct =
  | { do: "open"; key: string }
  | { do: "write"; key: string }
  | { do: "close" }
  | { do: "contents"; show: boolean }
  | { do: "show"; show: Show }
  | { do: "filters"; filters: Filters }
  | { do: "read"; key: string; by: number }
  | { do: "news"; fresh: Readonly<Record<string, number>> | null; elsewhere: RoomState["elsewhere"] }
  | { do: "added"; key: string; by: number };

const changed = (counts: Counts, key: string, change: (count: Count) => Count): Counts => ({
  ...counts,
  [key]: change(counts[key] ?? NONE),
});

/** The counts with what is new by now; those that stay the same keep their identity, so that nothing is drawn again. */
const renewed = (counts: Counts, fresh: Readonly<Record<string, number>>): Counts =>
  Object.fromEntries(
    Object.entries(counts).map(([key, count]) => [
      key,
      count.fresh === (fresh[key] ?? 0) ? count : { ...count, fresh: fresh[key] ?? 0 },
    ]),
  );

/** The room after an act. */
export function afterAct(state: RoomState, act: RoomAct): RoomState {
  switch (act.do) {
    case "open":
      if (act.key === state.open) return state.contents ? { ...state, contents: false } : state;
      return { ...state, open: act.key, contents: false };
    case "write":
      return { ...afterAct(state, { do: "open", key: act.key }), asked: state.asked + 1 };
    case "close":
      return { ...state, open: null, contents: false };
    case "contents":
      return act.show ? { ...state, open: null, contents: true } : { ...state, contents: false };
    case "show":
      return { ...state, show: act.show };
    case "filters":
      return { ...state, filters: act.filters };
    case "read":
      return {
        ...state,
        counts: changed(state.counts, act.key, (old) => ({ ...old, fresh: Math.max(0, old.fresh - act.by) })),
      };
    case "news":
      return {
        ...state,
        elsewhere: act.elsewhere,
        counts: act.fresh ? renewed(state.counts, act.fresh) : state.counts,
      };
    case "added":
      return {
        ...state,
        counts: changed(state.counts, act.key, (old) => ({ ...old, count: Math.max(0, old.count + act.by) })),
      };
  }
}
