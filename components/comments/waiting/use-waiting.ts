"use client";
// The waiting comments of this reader, as they are on this device, whichever tab changes them.
import { useMemo, useSyncExternalStore } from "react";
import { CHANGED, keptOf, waitingIn } from "@/components/comments/waiting/outbox";

function subscribe(changed: () => void): () => void {
  window.addEventListener("storage", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("storage", changed);
    window.removeEventListener(CHANGED, changed);
  };
}

const NOTHING = "[]";

/** Oldest first; none while the server draws the page. */
export function useWaiting(owner: string | null) {
  const kept = useSyncExternalStore(
    subscribe,
    () => (owner ? keptOf(owner) : NOTHING),
    () => NOTHING,
  );
  return useMemo(() => waitingIn(kept), [kept]);
}
