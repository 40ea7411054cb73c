"use client";
// A look at the paragraph that a citation leads to, on hover, on focus, and at a touch.
import { useQuery } from "@tanstack/react-query";
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useBesideMark } from "@/components/texts/reading/beside-mark";
import { useEscape } from "@/components/texts/reading/escape";
import { startOf } from "@/components/texts/revise/say";
import { useTRPC } from "@/components/trpc";

/** How long a mouse rests on a citation before it is shown, and how long it may be on its way to what is shown, in milliseconds. */
const [REST, WAY] = [250, 300];

const SHOWN = 320;

/** `by`: what was turned to with a mouse goes with it, with the focus likewise; what was touched stays. */
type Shown = { link: HTMLAnchorElement; paragraph: string; by: "mouse" | "focus" | "touch" };

const LOOK = "#cite-preview";

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

function citationAt({ target }: Event, by: Shown["by"]): Shown | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a.cite") : null;
  return link?.dataset.cite ? { link, paragraph: link.dataset.cite, by } : null;
}

type Show = Dispatch<SetStateAction<Shown | null>>;

const goesWith = (by: Shown["by"]) => (old: Shown | null) => (old?.by === by ? null : old);

/** Shows what a mouse rests on, or the focus comes to with the keys. */
function useTurning(show: Show): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      clearTimeout(timer);
      const next = citationAt(event, "mouse");
      if (next) timer = setTimeout(() => show((old) => (old?.link === next.link ? old : next)), REST);
      else if (!isIn(event.target, LOOK)) timer = setTimeout(() => show(goesWith("mouse")), WAY);
    };
    const focus = (event: FocusEvent) => {
      const next = citationAt(event, "focus");
      if (next?.link.matches(":focus-visible")) show(next);
      else if (!next && !isIn(event.target, LOOK)) show(goesWith("focus"));
    };
    document.addEventListener("pointerover", over);
    document.addEventListener("focusin", focus);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("focusin", focus);
    };
  }, [show]);
}

/** A touch shows a citation first, and the link in what is shown leads there; a press elsewhere takes it away. */
function usePressing(show: Show): void {
  useEffect(() => {
    let touched = false;
    const down = ({ pointerType }: PointerEvent) => {
      touched = pointerType === "touch";
    };
    const press = (event: MouseEvent) => {
      const next = touched && event.detail > 0 ? citationAt(event, "touch") : null;
      if (next) {
        event.preventDefault();
        event.stopPropagation();
        show(next);
      } else if (!isIn(event.target, LOOK) || isIn(event.target, "a")) setTimeout(show, 0, null);
    };
    document.addEventListener("pointerdown", down, true);
    document.addEventListener("click", press, true);
    return () => {
      document.removeEventListener("pointerdown", down, true);
      document.removeEventListener("click", press, true);
    };
  }, [show]);
}

/** In a modal dialog, which lies over the page and takes all keys, Escape puts the look away before the dialog. */
function useEscapeIn(dialog: Element | null | undefined, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!dialog) return;
    const press = (event: Event) => {
      if ((event as KeyboardEvent).key !== "Escape") return;
      event.preventDefault();
      latest.current();
    };
    dialog.addEventListener("keydown", press);
    return () => dialog.removeEventListener("keydown", press);
  }, [dialog]);
}

/** Listens for citations on the page. */
export default function CitePreview() {
  const [shown, show] = useState<Shown | null>(null);
  const pop = useRef<HTMLDivElement>(null);
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.texts.passage.queryOptions({ paragraph: shown?.paragraph ?? "" }),
    enabled: shown !== null,
  });
  const close = () => {
    if (pop.current?.contains(document.activeElement)) shown?.link.focus({ preventScroll: true });
    show(null);
  };
  useTurning(show);
  usePressing(show);
  useEscape(shown !== null, close);
  useBesideMark(pop, shown && data ? shown.link : null, close);
  const dialog = shown?.link.closest("dialog");
  useEscapeIn(dialog, close);
  if (!shown || !data) return null;
  const { label, text, words, stands } = data;
  const look = (
    <div className="pop" id="cite-preview" role="note" ref={pop}>
      <p className="label">
        {label} <span className="meta">{text}</span>
      </p>
      <p className="serif">{startOf(words, SHOWN)}</p>
      {!stands && <p className="meta">No longer in the text</p>}
      <p className="meta">
        <a href={shown.link.href}>Go there</a>
      </p>
    </div>
  );
  return dialog ? createPortal(look, dialog) : look;
}
