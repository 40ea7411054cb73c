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
  /** Comments that were counted here since the counts were made: a comment counts once, whoever says so first. */
  counted: ReadonlySet<string>;
};

/** A comment that came in while the page was open. */
export type Arrival = { key: string; comment: string; fresh: boolean };

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
  | { do: "added"; key: string; by: number; comment?: string }
  | { do: "arrived"; arrival: Arrival }
  | { do: "recounted"; counts: Counts; since: readonly Arrival[]; missed: boolean };

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

/** The room with so many comments more, and so many of them new; a comment that was counted counts no more. */
function grown(state: RoomState, key: string, by: { count: number; fresh: number }, comment?: string): RoomState {
  if (comment && state.counted.has(comment)) return state;
  const counted = comment ? new Set([...state.counted, comment]) : state.counted;
  const now = ({ count, fresh }: Count) => ({ count: Math.max(0, count + by.count), fresh: fresh + by.fresh });
  return { ...state, counted, counts: changed(state.counts, key, now) };
}

const arrived = (state: RoomState, { key, comment, fresh }: Arrival): RoomState =>
  grown(state, key, { count: 1, fresh: fresh ? 1 : 0 }, comment);

/** The counts of before where they are the same, so that nothing is drawn again. */
const settled = (before: Counts, now: Counts): Counts =>
  Object.fromEntries(
    Object.entries(now).map(([key, one]) => {
      const old = before[key];
      return [key, old && old.count === one.count && old.fresh === one.fresh ? old : one];
    }),
  );

/**
 * The room with its counts made anew, and what came in since. The server may not know yet what was read here: unless
 * something was missed, no more is new than was before.
 */
function recounted(state: RoomState, { counts, since, missed }: Extract<RoomAct, { do: "recounted" }>): RoomState {
  const made = since.reduce(arrived, { ...state, counts, counted: new Set<string>() });
  const known = Object.entries(made.counts).map(([key, { count, fresh }]) => {
    const before = missed ? undefined : state.counts[key];
    return [key, { count, fresh: Math.min(fresh, before?.fresh ?? fresh) }] as const;
  });
  return { ...made, counts: settled(state.counts, Object.fromEntries(known)) };
}

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
      return grown(state, act.key, { count: act.by, fresh: 0 }, act.comment);
    case "arrived":
      return arrived(state, act.arrival);
    case "recounted":
      return recounted(state, act);
  }
}
