"use client";
// The reading room: holds what is open and what is new, around a text that is never drawn again.
import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { useAddress, writeAddress, writeShow } from "@/components/texts/reading/address";
import { Since } from "@/components/texts/reading/later";
import { unpacked } from "@/components/texts/reading/packed";
import { countId, paint } from "@/components/texts/reading/paint";
import { walkTo } from "@/components/texts/reading/place";
import { usePresses } from "@/components/texts/reading/presses";
import {
  type Room,
  RoomContext,
  type RoomFacts,
  RoomNowContext,
  type Selected,
  type Wish,
} from "@/components/texts/reading/room-context";
import { afterAct, type RoomAct, type RoomState } from "@/components/texts/reading/room-state";
import { useScrollMarks } from "@/components/texts/reading/scroll-marks";
import { ofKey, together } from "@/components/texts/reading/together";
import { useTurning } from "@/components/texts/reading/turning";

/** How long a message stays, in milliseconds: long enough to read a sentence twice. */
const MESSAGE = 5_000;

/** The room around a text, or around two side by side, whose facts come packed. `open` is what the address asked for. */
export function ReadingRoom({ packed, open, children }: { packed: string; open: string | null; children: ReactNode }) {
  const { texts, counts } = useMemo(() => unpacked(packed), [packed]);
  const first: RoomState = {
    ...{ open, elsewhere: null, show: "all", filters: null, contents: false, counts, asked: 0 },
    counted: new Set(),
  };
  const [state, act] = useReducer(afterAct, first);
  const { message, say } = useMessage();
  const all = useMemo(() => together(texts), [texts]);
  const room = useActs(texts, state, act, say);
  const late = useDeferredValue(room);
  // Another talk is all that a press cannot wait for.
  const drawn = late.state.open === room.state.open ? room : late;
  usePainted(all, state);
  useAddress(
    all.passages,
    all.former,
    useCallback((key) => act(key ? { do: "open", key } : { do: "close" }), []),
  );
  usePresses(room);
  useTurning(all.passages);
  useScrollMarks(texts);
  return (
    <RoomContext value={drawn}>
      <RoomNowContext value={room}>
        {children}
        <Since />
      </RoomNowContext>
      <div className="toast" id="room-says" role="status" aria-live="polite">
        {message}
      </div>
    </RoomContext>
  );
}

const NO_WISH: Wish = {
  ...{ compose: false, focus: false, passage: null, pressed: null, comment: null },
  ...{ bring: null, walk: null, asked: null },
};

function useMessage() {
  const [message, say] = useState("");
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => say(""), MESSAGE);
    return () => clearTimeout(timer);
  }, [message]);
  return { message, say };
}

function useActs(
  texts: readonly RoomFacts[],
  state: RoomState,
  act: (act: RoomAct) => void,
  say: (words: string) => void,
): Room {
  const { page } = texts[0]!;
  const wish = useRef<Wish>({ ...NO_WISH });
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const open = useCallback(
    (key: string, how: { walk?: boolean } = {}) => {
      wish.current.focus = true;
      writeAddress(page, key, !latest.current.open);
      act({ do: "open", key });
      if (how.walk) walkTo(key);
    },
    [page, act],
  );
  const write = useCallback(
    (passage: Selected) => {
      Object.assign(wish.current, { compose: true, passage });
      if (latest.current.open !== passage.key) writeAddress(page, passage.key, !latest.current.open);
      act({ do: "write", key: passage.key });
    },
    [page, act],
  );
  const close = useCallback(() => {
    const was = latest.current.open;
    writeAddress(page, null, false);
    act({ do: "close" });
    if (was) document.getElementById(countId(was))?.focus({ preventScroll: true });
  }, [page, act]);
  const next = useCallback((by: 1 | -1 | "readAll") => {
    const { walk } = wish.current;
    if (walk) walk(by);
    else wish.current.asked = by;
  }, []);

  const told = useMemo<
    Pick<Room, "showContents" | "show" | "filters" | "read" | "news" | "added" | "arrived" | "recounted">
  >(
    () => ({
      showContents: (show) => act({ do: "contents", show }),
      show: (show) => {
        writeShow(show);
        act({ do: "show", show });
      },
      filters: (filters) => act({ do: "filters", filters }),
      read: (key, by) => act({ do: "read", key, by }),
      news: (fresh, elsewhere) => act({ do: "news", fresh, elsewhere }),
      added: (key, by, comment) => act({ do: "added", key, by, comment }),
      arrived: (arrival) => act({ do: "arrived", arrival }),
      recounted: (counts, since, missed) => act({ do: "recounted", counts, since, missed }),
    }),
    [act],
  );
  return useMemo(
    () => ({ facts: ofKey(texts, state.open), texts, state, open, write, close, next, say, wish, ...told }),
    [texts, state, open, write, close, next, say, told],
  );
}

function usePainted(facts: RoomFacts, state: RoomState) {
  const painted = useRef(state);
  // Before anything takes the focus: that lays the page out, and it is to be laid out once.
  useLayoutEffect(() => {
    paint(facts.passages, painted.current, state);
    painted.current = state;
  }, [facts, state]);
}
