"use client";
// While a thread is being written: what else it is about, beside its own paragraph.
import dynamic from "next/dynamic";
import { useState } from "react";
import { useRoom } from "@/components/texts/reading/room-context";

const AlsoForm = dynamic(() => import("@/components/marks/also-form"), { ssr: false });

type Props = { at: string; chosen: readonly string[]; choose: (chosen: readonly string[]) => void };

/** The line above the box, and the paragraphs to choose from. */
export function WritingAlso({ at, chosen, choose }: Props) {
  const { facts } = useRoom();
  const [open, setOpen] = useState(false);
  const named = facts.passages.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return (
    <div className="writing-also">
      <button type="button" className="some" aria-expanded={open} onClick={() => setOpen(!open)}>
        {named.length > 0 ? `Also about ${named.join(", ")}` : "Also about other paragraphs"}
      </button>
      {open && <AlsoForm at={at} chosen={chosen} choose={choose} />}
    </div>
  );
}
