"use client";
// Words that are selected in a paragraph can be written about: a button stands by them.
import { useEffect, useRef, useState } from "react";
import { useEscape } from "@/components/texts/reading/escape";
import { offsetOf } from "@/components/texts/reading/offsets";
import { type Selected, useRoom } from "@/components/texts/reading/room-context";
import { Icon } from "@/components/ui/icon";

/** `within`: no further paragraph is reached. */
type Shown = Selected & { left: number; top: number; within: boolean };

const GAP = 10;
const EDGE = 12;
const WIDTH = 190;

/** The paragraph's words that are selected; what reaches into further paragraphs is cut off at the end of the first. */
function selected(): Shown | null {
  const selection = getSelection();
  const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const from = range?.startContainer;
  const para = (from instanceof Element ? from : from?.parentElement)?.closest<HTMLElement>(".para:not(.gone)");
  const words = para?.querySelector(".pt");
  if (!range || !para || !words?.contains(range.startContainer)) return null;
  const start = offsetOf(words, range.startContainer, range.startOffset);
  const within = words.contains(range.endContainer);
  const end = within
    ? offsetOf(words, range.endContainer, range.endOffset)
    : offsetOf(words, words, words.childNodes.length);
  const said = (within ? selection?.toString() : words.textContent?.slice(start, end))?.trim() ?? "";
  if (end <= start || !said) return null;
  const at = range.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(document.documentElement.clientWidth - WIDTH - EDGE, at.left));
  const above = at.top > 120;
  return {
    key: para.id,
    start,
    end,
    words: said,
    within,
    left,
    top: scrollY + (above ? at.top - 40 - GAP : at.bottom + GAP),
  };
}

/** Follows the selection, by pointer, touch or keys. */
export default function SelectionTool() {
  const { write, facts, texts } = useRoom();
  const [shown, setShown] = useState<Shown | null>(null);
  const held = useRef(false);
  useEscape(shown !== null, () => setShown(null));
  useEffect(() => {
    if (!facts.viewer.id) return;
    const look = () => !held.current && setShown(selected());
    const press = () => {
      held.current = true;
    };
    const release = () => {
      held.current = false;
      setTimeout(look);
    };
    look();
    document.addEventListener("selectionchange", look);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", release);
    return () => {
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
    };
  }, [facts.viewer.id]);
  if (!shown) return null;
  const { left, top, within, ...passage } = shown;
  return (
    <div className="seltool" style={{ left, top }}>
      <button
        type="button"
        data-do="write"
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          setShown(null);
          if (within) return write(passage);
          const range = getSelection()?.getRangeAt(0).cloneRange();
          void import("@/components/marks/reach").then(({ reachOf }) =>
            write({ ...passage, also: range && reachOf(range, passage.key, texts) }),
          );
        }}
      >
        <Icon name="pen" small />
        Comment on this
      </button>
    </div>
  );
}
