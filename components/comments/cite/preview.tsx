"use client";
// A look at the paragraph that a citation leads to, on hover, on focus, and at a touch.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useEscape } from "@/components/texts/reading/escape";
import { useTRPC } from "@/components/trpc";

/** How long a pointer rests on a citation before it is shown, in milliseconds. */
const REST = 250;

const EDGE = 12;
const GAP = 6;
const SHOWN = 320;

type Shown = { link: HTMLAnchorElement; paragraph: string };

const citationAt = (event: Event): Shown | null => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.cite") : null;
  return link?.dataset.cite ? { link, paragraph: link.dataset.cite } : null;
};

function put(pop: HTMLElement, link: HTMLElement): void {
  const at = link.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(document.documentElement.clientWidth - pop.offsetWidth - EDGE, at.left));
  const below = at.bottom + GAP + pop.offsetHeight < innerHeight;
  pop.style.left = `${left}px`;
  pop.style.top = `${below ? at.bottom + GAP : at.top - pop.offsetHeight - GAP}px`;
}

/** Which citation is turned to, until it is followed. A touch shows it first; the link in the preview leads there. */
function useTurnedTo(): [Shown | null, (shown: Shown | null) => void] {
  const [shown, show] = useState<Shown | null>(null);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const over = (event: PointerEvent) => {
      clearTimeout(waiting);
      const next = citationAt(event);
      const inside = event.target instanceof Element && event.target.closest("#cite-preview");
      if (event.pointerType === "touch" || inside) return;
      waiting = setTimeout(() => show(next), REST);
    };
    const focus = (event: FocusEvent) => {
      const next = citationAt(event);
      if (next) show(next);
    };
    const press = (event: MouseEvent) => {
      const next = citationAt(event);
      const touched = event instanceof PointerEvent && event.pointerType === "touch";
      const followed = event.target instanceof Element && event.target.closest("a.cite, #cite-preview a");
      if (!touched || !next) return void (followed && setTimeout(show, 0, null));
      event.preventDefault();
      event.stopPropagation();
      show(next);
    };
    document.addEventListener("pointerover", over);
    document.addEventListener("focusin", focus);
    document.addEventListener("click", press, true);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("focusin", focus);
      document.removeEventListener("click", press, true);
    };
  }, []);
  return [shown, show];
}

/** Listens for citations on the page. */
export default function CitePreview() {
  const [shown, show] = useTurnedTo();
  const pop = useRef<HTMLDivElement>(null);
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.texts.passage.queryOptions({ paragraph: shown?.paragraph ?? "" }),
    enabled: shown !== null,
  });
  useEscape(shown !== null, () => show(null));
  useEffect(() => {
    if (shown && data && pop.current) put(pop.current, shown.link);
  }, [shown, data]);
  if (!shown || !data) return null;
  const { label, text, words, stands } = data;
  return (
    <div className="pop" id="cite-preview" role="note" ref={pop}>
      <p className="label">
        {label} <span className="meta">{text}</span>
      </p>
      <p className="serif">{words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words}</p>
      {!stands && <p className="meta">No longer in the text</p>}
      <p className="meta">
        <a href={shown.link.href}>Go there</a>
      </p>
    </div>
  );
}
