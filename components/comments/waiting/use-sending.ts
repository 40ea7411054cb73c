"use client";
// Sends what waits while a page is open: at once, when the network or the reader is back, and by the clock.
import { useEffect, useRef } from "react";
import { pauseAfter } from "@/components/comments/waiting/entry";
import { SENT, type Sent, sendWaiting } from "@/components/comments/waiting/outbox";
import { useWaiting } from "@/components/comments/waiting/use-waiting";
import { useTRPCClient } from "@/components/trpc";

/** What is said when a comment was sent that had to wait. */
export function saidOf({ entry, written }: Sent): string {
  if (entry.edit) return `Sent: your comment on ${entry.label} was changed.`;
  if (written.comment.standing === "held") return `Sent: ${entry.label}. A moderator looks at it before others see it.`;
  if (entry.why.kind === "signedOut") return `You are signed in again. Your comment on ${entry.label} was posted.`;
  return `Sent: your comment on ${entry.label} was posted.`;
}

/** Calls back for everything that was sent. */
export function useSending(owner: string, sent: (what: Sent) => void): void {
  const { comments: doors } = useTRPCClient();
  const goes = useWaiting(owner).some(({ why }) => why.kind === "away");
  const attempts = useRef(0);
  const latest = useRef(sent);
  useEffect(() => {
    latest.current = sent;
  });

  useEffect(() => {
    const told = (event: Event) => {
      attempts.current = 0;
      latest.current((event as CustomEvent<Sent>).detail);
    };
    window.addEventListener(SENT, told);
    return () => window.removeEventListener(SENT, told);
  }, []);

  useEffect(() => {
    const send = () => {
      if (document.visibilityState === "visible") void sendWaiting(owner, doors);
    };
    send();
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", send);
    return () => {
      window.removeEventListener("online", send);
      document.removeEventListener("visibilitychange", send);
    };
  }, [owner, doors]);

  useEffect(() => {
    if (!goes) return;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      timer = setTimeout(() => {
        attempts.current += 1;
        void sendWaiting(owner, doors).finally(later);
      }, pauseAfter(attempts.current));
    };
    later();
    return () => clearTimeout(timer);
  }, [goes, owner, doors]);
}
