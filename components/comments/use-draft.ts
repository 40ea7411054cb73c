"use client";
// A comment in the making: kept on this device from the first key until the server has it.
import { useEffect, useState } from "react";
import { newKey } from "@/components/comments/device";
import type { Draft, Drafts, Place } from "@/components/comments/draft";

/** How long words may stand in the box before they are kept, in milliseconds; leaving the page keeps them at once. */
const SOON = 250;

/** A draft that is being written. The box has the words; what is drawn from them is only whether there are any. */
export type Writing = {
  /** What the box begins with. */
  first: string;
  now: () => Draft;
  write: (body: string) => void;
  drop: () => void;
  /** Another key, since the server knows this one as something else. */
  renew: () => void;
  hasWords: boolean;
  /** False where this device keeps nothing. */
  kept: boolean;
};

type Keep = { drafts: Drafts; place: Place; initial: string; told: (kept: boolean) => void };

/** A draft in its place, written down soon after each key, and before the page or the box goes. */
function keeping(draft: Draft, { drafts, place, initial, told }: Keep) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const now = () => {
    if (timer === undefined) return;
    stop();
    if (draft.body.trim() && draft.body !== initial) told(drafts.keep(place, draft));
    else drafts.drop(place);
  };
  const soon = () => {
    timer ??= setTimeout(now, SOON);
  };
  const drop = () => {
    stop();
    drafts.drop(place);
  };
  return { draft, now, soon, drop };
}

/** Takes up the draft of a place, or begins one; `initial` are the words it begins with. */
export function useDraft(drafts: Drafts, place: Place, initial: string): Writing {
  const [kept, setKept] = useState(true);
  const [own] = useState(() =>
    keeping(drafts.read(place) ?? { body: initial, key: newKey() }, { drafts, place, initial, told: setKept }),
  );
  const [first] = useState(own.draft.body);
  const [hasWords, setHasWords] = useState(first.trim() !== "");
  useEffect(() => {
    const { now } = own;
    document.addEventListener("visibilitychange", now);
    window.addEventListener("pagehide", now);
    return () => {
      document.removeEventListener("visibilitychange", now);
      window.removeEventListener("pagehide", now);
      now();
    };
  }, [own]);
  return {
    first,
    now: () => ({ ...own.draft }),
    write: (body) => {
      own.draft.body = body;
      own.soon();
      setHasWords(body.trim() !== "");
    },
    drop: own.drop,
    renew: () => {
      own.draft.key = newKey();
      own.soon();
    },
    hasWords,
    kept,
  };
}
