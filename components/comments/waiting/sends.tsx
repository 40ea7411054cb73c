"use client";
// Brings the sender of waiting comments, on pages where something waits or may come to wait.
import { type ComponentType, useEffect, useState } from "react";
import { useRoom } from "@/components/texts/reading/room-context";

type Sender = ComponentType<{ owner: string }>;

type Fetch = () => Promise<{ default: Sender }>;

/** Told by the talk in which one may write: the sender is fetched while there is a network. */
const WANTED = "postil:sender";

// The talk may be there before what listens to it.
let wanted = false;

/** Asks for the sender, before it is needed. */
export function wantSender(): void {
  wanted = true;
  window.dispatchEvent(new Event(WANTED));
}

const hasWaiting = (owner: string | null): boolean => {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith(`postil.waiting.${owner}.`));
  } catch {
    return false;
  }
};

/** A sender once it is wanted. */
function useSender(owner: string | null, fetch: Fetch): Sender | null {
  const [Sender, setSender] = useState<Sender | null>(null);
  useEffect(() => {
    const load = () =>
      fetch().then(
        (module) => setSender(() => module.default),
        // Without a network it comes when there is one.
        () => window.addEventListener("online", load, { once: true }),
      );
    if (wanted || hasWaiting(owner)) void load();
    window.addEventListener(WANTED, load);
    return () => window.removeEventListener(WANTED, load);
  }, [owner, fetch]);
  return Sender;
}

const inRoom: Fetch = () => import("@/components/comments/waiting/sender");
const elsewhere: Fetch = () => import("@/components/comments/waiting/elsewhere");

/** Draws nothing, and fetches nothing where a page is only read. */
export function Sends() {
  const owner = useRoom().facts.viewer.id;
  const Sender = useSender(owner, inRoom);
  return Sender && owner ? <Sender owner={owner} /> : null;
}

/** The same on pages other than the reading room: nothing is fetched where nothing waits. */
export function SendsElsewhere({ owner }: { owner: string }) {
  const Sender = useSender(owner, elsewhere);
  return Sender && <Sender owner={owner} />;
}
