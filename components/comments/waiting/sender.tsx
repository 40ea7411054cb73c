"use client";
// Sends what waits while a page of the reading room is open, and tells the room of it.
import { saidOf, useSending } from "@/components/comments/waiting/use-sending";
import { useRoom } from "@/components/texts/reading/room-context";

/** Draws nothing. */
export default function Sender({ owner }: { owner: string }) {
  const { facts, say, added } = useRoom();
  useSending(owner, (sent) => {
    say(saidOf(sent));
    const passage = facts.passages.find(({ id }) => id === sent.entry.paragraph);
    if (passage && !sent.entry.edit) added(passage.key, 1, sent.written.comment.id);
  });
  return null;
}
