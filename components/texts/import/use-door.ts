"use client";
// What the rows of the workbench may ask for: acts, modes, and where the focus goes afterwards.
import { type RefObject, useMemo, useRef } from "react";
import type { RowDoor } from "@/components/texts/import/block-row";
import type { Mode } from "@/components/texts/import/mode";
import type { Act, Draft } from "@/server/texts/import/act";
import type { Preview } from "@/server/texts/import/preview";

/** After which block a block stands after a step up or down; undefined where it stands at that end already. */
function neighbourOf({ blocks }: Draft, id: number, by: 1 | -1): number | null | undefined {
  const at = blocks.findIndex((block) => block.id === id);
  if (!blocks[at + by]) return undefined;
  return by > 0 ? blocks[at + 1]?.id : (blocks[at - 2]?.id ?? null);
}

/** The block of this ¶ number. */
const blockOf = ({ numbers }: Preview, number: number): number | undefined =>
  [...numbers].find(([, one]) => one === number)?.[0];

type Ways = {
  act: (act: Act) => boolean;
  undo: () => void;
  setMode: (mode: Mode | null) => void;
  setPlacing: (note: number | null) => void;
  reveal: (block: number) => void;
  /** The block that gets the focus when the page has been drawn again. */
  focus: RefObject<number | null>;
};

/** The door; the same object as long as the ways behind it are the same. */
export function useDoor(
  draft: Draft,
  preview: Preview,
  { act, undo, setMode, setPlacing, reveal, focus }: Ways,
): RowDoor {
  const latest = useRef({ draft, preview });
  latest.current = { draft, preview };
  return useMemo<RowDoor>(() => {
    const moved = (block: number, after: number | null | undefined) => {
      setMode(null);
      focus.current = block;
      if (after !== undefined && after !== block) act({ kind: "move", block, after });
    };
    return {
      act: (one, then) => {
        focus.current = then === "made" ? latest.current.draft.next : then;
        setMode(null);
        if (one.kind === "place") setPlacing(null);
        return act(one);
      },
      mode: (next, then) => {
        if (then !== undefined) focus.current = then;
        setMode(next);
      },
      keep: (block, words) => act({ kind: "edit", block, words }),
      takeBack: (acts) => {
        for (let i = 0; i < acts; i++) undo();
      },
      step: (block, by) => moved(block, neighbourOf(latest.current.draft, block, by)),
      moveAfter: (block, number) => {
        const after = number === null ? null : blockOf(latest.current.preview, number);
        if (after === undefined) return false;
        moved(block, after);
        reveal(block);
        return true;
      },
    };
  }, [act, undo, setMode, setPlacing, reveal, focus]);
}
