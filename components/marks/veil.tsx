"use client";
// What the reader hides: a line that says so, which opens, and the way to hide it no longer.
import type { ReactNode } from "react";
import { useState } from "react";
import { useFolds } from "@/components/comments/folds-context";
import { useHiding } from "@/components/marks/use-hiding";
import type { Hide } from "@/server/marks/schema";

type Props = {
  /** What is behind it: "3 comments by Bob". */
  what: string;
  /** The words of the way back: "Stop hiding Bob". */
  undo: string;
  target: Hide["target"];
  /** The comments behind it: a way that leads to one of them opens it. */
  holds: readonly { id: string }[];
  children: ReactNode;
};

/** Closed at first; what is behind it is drawn when it opens. */
export function Veil({ what, undo, target, holds, children }: Props) {
  const { wanted } = useFolds();
  const [chosen, setOpen] = useState<boolean | null>(null);
  const open = chosen ?? holds.some(({ id }) => wanted.has(id));
  const hide = useHiding();
  return (
    <>
      <p className="veil">
        <span>Hidden by you: {what}.</span>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Hide" : "Show"}
          <span className="vh"> {what}</span>
        </button>
        {open && (
          <button type="button" onClick={() => void hide(target, false)}>
            {undo}
          </button>
        )}
      </p>
      {open && children}
    </>
  );
}
