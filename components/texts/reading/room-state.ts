// What is open in the reading room, and how much talk there is: a state and its acts. Pure.
import { type Counts, NONE } from "@/components/texts/reading/passages";

/** `seen` says that the open talk was on the screen, so that its new marks end when it closes. */
export type RoomState = { open: string | null; seen: boolean; contents: boolean; counts: Counts };

/** What can happen in the room. */
export type RoomAct =
  | { do: "open"; key: string }
  | { do: "close" }
  | { do: "contents"; show: boolean }
  | { do: "seen"; key: string }
  | { do: "added"; key: string };

function left(state: RoomState): Counts {
  const count = state.open ? state.counts[state.open] : undefined;
  if (!state.open || !state.seen || !count?.fresh) return state.counts;
  return { ...state.counts, [state.open]: { ...count, fresh: 0 } };
}

/** The room after an act. */
export function afterAct(state: RoomState, act: RoomAct): RoomState {
  switch (act.do) {
    case "open":
      if (act.key === state.open) return state.contents ? { ...state, contents: false } : state;
      return { open: act.key, seen: false, contents: false, counts: left(state) };
    case "close":
      return { open: null, seen: false, contents: false, counts: left(state) };
    case "contents":
      return act.show
        ? { open: null, seen: false, contents: true, counts: left(state) }
        : { ...state, contents: false };
    case "seen":
      return act.key === state.open && !state.seen ? { ...state, seen: true } : state;
    case "added": {
      const count = state.counts[act.key] ?? NONE;
      return { ...state, counts: { ...state.counts, [act.key]: { ...count, count: count.count + 1 } } };
    }
  }
}
