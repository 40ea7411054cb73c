"use client";
// A comment in the making: kept on this device from the first key, and on the server soon after, until it is posted.
import { useEffect, useRef, useState } from "react";
import { newKey } from "@/components/comments/device";
import { type Draft, type Drafts, fresh, type Kept, type Place } from "@/components/comments/draft";
import { following, forget, KEEP_NOW } from "@/components/comments/drafting/store";
import { type Picks, shown, kept as stored } from "@/components/comments/mention-text";
import { useTRPCClient } from "@/components/trpc";

/** How long words may stand in the box before the device keeps them, in milliseconds; leaving the page keeps them at once. */
const SOON = 250;

/** Where a draft is kept: on this device alone, on the server too, or nowhere but in the box. */
export type KeptWhere = "device" | "server" | "nowhere";

/** A draft that is being written. The box has the words; what is drawn from them is only whether there are any. */
export type Writing = {
  /** What the box begins with. */
  first: string;
  now: () => Draft;
  write: (words: string) => void;
  /** Whom names in the box mean, and one more of them. */
  picks: Picks;
  pick: (name: string, id: string) => void;
  /** It was posted, or waits to be. */
  drop: () => void;
  /** Another key, since the server knows this one as something else. */
  renew: () => void;
  hasWords: boolean;
  kept: KeptWhere;
};

type Keep = {
  client: ReturnType<typeof useTRPCClient>;
  drafts: Drafts;
  place: Place;
  initial: string;
  told: (kept: KeptWhere) => void;
};

/** A draft in its place, written down soon after each key, and before the page or the box goes. */
function keeping(draft: Kept, { client, drafts, place, initial, told }: Keep) {
  const server = following({ client, drafts, place, draft, told: (there) => told(there ? "server" : "device") });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    timer = undefined;
    if (draft.body.trim() && draft.body !== initial) {
      if (!drafts.keep(place, draft)) told("nowhere");
      server.soon();
    } else {
      drafts.drop(place);
      if (draft.base > 0) void forget(client, draft.key);
      Object.assign(draft, { base: 0, dirty: true });
    }
  };
  const now = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    keep();
  };
  return {
    draft,
    now,
    /** Words that the device has and the server has not. */
    catchUp: () => {
      if (draft.dirty && draft.body.trim() && draft.body !== initial) server.soon();
    },
    /** Everywhere, since the page or the box may go. */
    leave: () => {
      now();
      server.now();
    },
    write: (change: Partial<Kept>) => {
      Object.assign(draft, change, { dirty: true, at: Date.now() });
      timer ??= setTimeout(keep, SOON);
    },
    drop: () => {
      clearTimeout(timer);
      timer = undefined;
      server.end();
      drafts.drop(place);
    },
    renew: () => {
      if (draft.base > 0) void forget(client, draft.key);
      Object.assign(draft, { key: newKey(), base: 0, dirty: true });
      timer ??= setTimeout(keep, SOON);
    },
  };
}

/** What a draft begins with, on which text; and which further paragraphs it is about by now. */
type Begun = { initial: string; text: string; also?: readonly string[] };

const NO_OTHERS: readonly string[] = [];

/** Takes up the draft of a place, or begins one. */
export function useDraft(drafts: Drafts, place: Place, { initial, text, also = NO_OTHERS }: Begun): Writing {
  const client = useTRPCClient();
  const [kept, setKept] = useState<KeptWhere>("device");
  const [own] = useState(() =>
    keeping(drafts.read(place) ?? fresh(text, { body: initial, key: newKey(), also }), {
      ...{ client, drafts, place, initial, told: setKept },
    }),
  );
  // The box shows names; what is kept and sent says whom they mean.
  const [start] = useState(() => shown(own.draft.body));
  const first = start.words;
  const [picks, setPicks] = useState(start.picks);
  const named = useRef(picks);
  const [hasWords, setHasWords] = useState(first.trim() !== "");
  useEffect(() => {
    const { leave } = own;
    own.catchUp();
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("pagehide", leave);
    window.addEventListener(KEEP_NOW, own.now);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener(KEEP_NOW, own.now);
      leave();
    };
  }, [own]);
  useEffect(() => {
    if (String(own.draft.also) !== String(also)) own.write({ also });
  }, [own, also]);
  return {
    first,
    now: () => ({ body: own.draft.body, key: own.draft.key, also: own.draft.also }),
    write: (words) => {
      own.write({ body: stored(words, named.current) });
      setHasWords(words.trim() !== "");
    },
    picks,
    pick: (name, id) => {
      // A name that means somebody already goes on meaning them; the other one is written out.
      if (named.current.has(name)) return;
      named.current = new Map([...named.current, [name, id]]);
      setPicks(named.current);
    },
    drop: own.drop,
    renew: own.renew,
    hasWords,
    kept,
  };
}
