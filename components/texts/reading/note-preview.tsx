"use client";
// A note, shown over the text where it is marked; without it the mark is a link to the note below.
import { useEffect, useRef, useState } from "react";
import { useEscape } from "@/components/texts/reading/escape";

type Shown = { mark: HTMLAnchorElement; label: string; words: string; lang: string };

const EDGE = 12;
const GAP = 8;

function noteOf(mark: HTMLAnchorElement): Shown | null {
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const words = note?.querySelector(".note-words")?.textContent;
  return words
    ? { mark, label: mark.textContent ?? "", words, lang: note?.closest("[lang]")?.getAttribute("lang") ?? "" }
    : null;
}

/** Puts the popover beneath its mark, or above where there is no room. It lies over the text and moves nothing. */
function put(pop: HTMLElement, mark: HTMLElement): void {
  const at = mark.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(document.documentElement.clientWidth - pop.offsetWidth - EDGE, at.left - 40));
  const below = at.bottom + GAP + pop.offsetHeight < innerHeight;
  pop.style.left = `${left}px`;
  pop.style.top = `${scrollY + (below ? at.bottom + GAP : at.top - pop.offsetHeight - GAP)}px`;
}

/** Listens for presses on note marks. */
export function NotePreview() {
  const [shown, setShown] = useState<Shown | null>(null);
  const pop = useRef<HTMLDivElement>(null);
  useEscape(shown !== null, () => {
    shown?.mark.focus({ preventScroll: true });
    setShown(null);
  });
  useEffect(() => {
    if (!shown || !pop.current) return;
    put(pop.current, shown.mark);
    pop.current.focus({ preventScroll: true });
  }, [shown]);
  useEffect(() => {
    const listen = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const mark = target?.closest<HTMLAnchorElement>("a.fnref");
      if (mark && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault();
        setShown((old) => (old?.mark === mark ? null : noteOf(mark)));
      } else if (!target?.closest("#note-preview") || target.closest("a")) setShown(null);
    };
    document.addEventListener("click", listen);
    return () => document.removeEventListener("click", listen);
  }, []);
  if (!shown) return null;
  return (
    <div className="pop" id="note-preview" role="dialog" aria-label={`Note ${shown.label}`} tabIndex={-1} ref={pop}>
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
