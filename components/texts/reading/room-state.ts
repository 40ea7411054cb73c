// What is open in the reading room, and how much talk there is: a state and its acts. Pure.
import { type Counts, NONE } from "@/components/texts/reading/passages";

/** `seen` is how many new comments of the open talk were on the screen: their marks end when it closes. */
export type RoomState = {
  open: string | null;
  seen: number;
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
  | { do: "seen"; key: string; fresh: number }
  | { do: "added"; key: string; by: number };

function left(state: RoomState): Counts {
  const count = state.open ? state.counts[state.open] : undefined;
  if (!state.open || !state.seen || !count?.fresh) return state.counts;
  return { ...state.counts, [state.open]: { ...count, fresh: Math.max(0, count.fresh - state.seen) } };
}

/** The room after an act. */
export function afterAct(state: RoomState, act: RoomAct): RoomState {
  switch (act.do) {
    case "open":
      if (act.key === state.open) return state.contents ? { ...state, contents: false } : state;
      return { ...state, open: act.key, seen: 0, contents: false, counts: left(state) };
    case "write":
      return { ...afterAct(state, { do: "open", key: act.key }), asked: state.asked + 1 };
    case "close":
      return { ...state, open: null, seen: 0, contents: false, counts: left(state) };
    case "contents":
      return act.show
        ? { ...state, open: null, seen: 0, contents: true, counts: left(state) }
        : { ...state, contents: false };
    case "seen":
      return act.key === state.open && act.fresh > state.seen ? { ...state, seen: act.fresh } : state;
    case "added": {
      const count = state.counts[act.key] ?? NONE;
      return {
        ...state,
        counts: { ...state.counts, [act.key]: { ...count, count: Math.max(0, count.count + act.by) } },
      };
    }
  }
}
