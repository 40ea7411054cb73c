"use client";
// The place of comments that wait: beneath the one that they answer, or at the end of the talk.
import { WaitingList } from "@/components/comments/waiting/waiting-list";
import { useWaits } from "@/components/comments/waiting/waits-context";

/** Nothing where nothing waits. What it draws is not fetched on need: without a network it could not be. */
export function WaitingBeneath({ parent, onEdit }: { parent: string | null; onEdit?: () => void }) {
  const waits = useWaits(parent);
  return waits ? <WaitingList waits={waits} beneath={parent !== null} onEdit={onEdit} /> : null;
}
