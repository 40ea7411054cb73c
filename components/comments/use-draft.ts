"use client";
// A comment in the making: kept on this device from the first key until the server has it.
import { useCallback, useState } from "react";
import type { Draft, Drafts, Place } from "@/components/comments/draft";

/** A draft that is being written. `kept` is false where this device keeps nothing. */
export type Writing = Draft & { kept: boolean; write: (body: string) => void; drop: () => void; renew: () => void };

/** Takes up the draft of a place, or begins one; `initial` are the words it begins with. */
export function useDraft(drafts: Drafts, place: Place, initial: string): Writing {
  const [draft, setDraft] = useState<Draft>(() => drafts.read(place) ?? { body: initial, key: crypto.randomUUID() });
  const [kept, setKept] = useState(true);
  const keep = useCallback(
    (next: Draft) => {
      setDraft(next);
      if (next.body.trim() && next.body !== initial) setKept(drafts.keep(place, next));
      else drafts.drop(place);
    },
    [drafts, place, initial],
  );
  return {
    ...draft,
    kept,
    write: (body) => keep({ ...draft, body }),
    drop: () => drafts.drop(place),
    renew: () => keep({ ...draft, key: crypto.randomUUID() }),
  };
}
