"use client";
// Sends what waits while a page of the reading room is open: at once, when the network or the reader is back, and by the clock.
import { useEffect, useRef } from "react";
import { pauseAfter } from "@/components/comments/waiting/entry";
import { SENT, type Sent, sendWaiting } from "@/components/comments/waiting/outbox";
import { useWaiting } from "@/components/comments/waiting/use-waiting";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPCClient } from "@/components/trpc";

/** What is said when a comment was sent that had to wait. */
function saidOf({ entry, written }: Sent): string {
  if (written.comment.standing === "held") return `Sent: ${entry.label}. A moderator looks at it before others see it.`;
  if (entry.why.kind === "signedOut") return `You are signed in again. Your comment on ${entry.label} was posted.`;
  return `Sent: your comment on ${entry.label} was posted.`;
}

/** Draws nothing. */
export default function Sender({ owner }: { owner: string }) {
  const client = useTRPCClient();
  const { facts, say, added } = useRoom();
  const waiting = useWaiting(owner);
  const goes = waiting.some(({ why }) => why.kind === "away");
  const attempts = useRef(0);

  useEffect(() => {
    const told = (event: Event) => {
      const sent = (event as CustomEvent<Sent>).detail;
      attempts.current = 0;
      say(saidOf(sent));
      const passage = facts.passages.find(({ id }) => id === sent.entry.paragraph);
      if (passage) added(passage.key, 1, sent.written.comment.id);
    };
    window.addEventListener(SENT, told);
    return () => window.removeEventListener(SENT, told);
  }, [facts, say, added]);

  useEffect(() => {
    const send = () => {
      if (document.visibilityState === "visible") void sendWaiting(owner, client.comments.post.mutate);
    };
    send();
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", send);
    return () => {
      window.removeEventListener("online", send);
      document.removeEventListener("visibilitychange", send);
    };
  }, [owner, client]);

  useEffect(() => {
    if (!goes) return;
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      timer = setTimeout(() => {
        attempts.current += 1;
        void sendWaiting(owner, client.comments.post.mutate).finally(later);
      }, pauseAfter(attempts.current));
    };
    later();
    return () => clearTimeout(timer);
  }, [goes, owner, client]);

  return null;
}
