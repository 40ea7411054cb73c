"use client";
// A note, shown over the text where it is marked; without it the mark is a link to the note below.
import { type Dispatch, type KeyboardEvent, type SetStateAction, useEffect, useRef, useState } from "react";
import { useBesideMark } from "@/components/texts/reading/beside-mark";
import { useEscape } from "@/components/texts/reading/escape";

/** `pointed`: shown to a mouse that rests on the mark; it goes with the mouse, and takes no focus. */
type Shown = { mark: HTMLAnchorElement; label: string; words: string; lang: string; pointed: boolean };

/** How long a mouse rests on a mark before its note is shown, and how long it may be on its way to the note, in milliseconds. */
const [REST, WAY] = [150, 300];

function noteOf(mark: HTMLAnchorElement, pointed: boolean): Shown | null {
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const words = note?.querySelector(".note-words")?.textContent;
  return words
    ? { mark, label: mark.textContent ?? "", words, lang: note?.closest("[lang]")?.getAttribute("lang") ?? "", pointed }
    : null;
}

/** So far left of its mark a note begins, in pixels: its words stand beneath those that it is about. */
const SHIFT = 40;

/** Shows the note of a mark that a mouse rests on, and takes it away when the mouse is neither there nor on the note. */
function usePointing(setShown: Dispatch<SetStateAction<Shown | null>>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = ({ target, pointerType }: PointerEvent) => {
      if (pointerType !== "mouse" || !(target instanceof Element)) return;
      clearTimeout(timer);
      const mark = target.closest<HTMLAnchorElement>("a.fnref");
      if (mark) timer = setTimeout(() => setShown((old) => (old && !old.pointed ? old : noteOf(mark, true))), REST);
      else if (!target.closest("#note-preview"))
        timer = setTimeout(() => setShown((old) => (old?.pointed ? null : old)), WAY);
    };
    document.addEventListener("pointerover", listen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", listen);
    };
  }, [setShown]);
}

/** Listens for presses on note marks, and for a mouse that rests on one. */
export function NotePreview() {
  const [shown, setShown] = useState<Shown | null>(null);
  const pop = useRef<HTMLDivElement>(null);
  const close = () => {
    if (pop.current?.contains(document.activeElement)) shown?.mark.focus({ preventScroll: true });
    setShown(null);
  };
  useEscape(shown !== null, close);
  usePointing(setShown);
  useBesideMark(pop, shown?.mark ?? null, close, SHIFT);
  useEffect(() => {
    if (shown && !shown.pointed) pop.current?.focus({ preventScroll: true });
  }, [shown]);
  useEffect(() => {
    const listen = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const mark = target?.closest<HTMLAnchorElement>("a.fnref");
      if (mark && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault();
        setShown((old) => (old?.mark === mark && !old.pointed ? null : noteOf(mark, false)));
      } else if (!target?.closest("#note-preview") || target.closest("a")) setShown(null);
    };
    document.addEventListener("click", listen);
    return () => document.removeEventListener("click", listen);
  }, []);
  if (!shown) return null;
  /** Tab out of the note goes on from its mark. */
  const leave = (event: KeyboardEvent<HTMLDivElement>) => {
    const isOut = event.shiftKey ? event.target === pop.current : event.target !== pop.current;
    if (event.key !== "Tab" || !isOut) return;
    if (event.shiftKey) event.preventDefault();
    close();
  };
  return (
    <div
      className="pop"
      id="note-preview"
      role="dialog"
      aria-label={`Note ${shown.label}`}
      tabIndex={-1}
      ref={pop}
      onKeyDown={leave}
    >
      <p className="label" aria-hidden="true">
        Note {shown.label}
      </p>
      <p className="serif" lang={shown.lang}>
        {shown.words}
      </p>
      <p className="meta">
        <a href={shown.mark.hash}>Go to the note</a>
      </p>
    </div>
  );
}
