"use client";
// Two texts side by side: which of them the reader has in hand, and that the one that is talked about is.
import { type ReactNode, useEffect } from "react";
import { take } from "@/components/texts/beside/hand";
import { inHand, textId } from "@/components/texts/reading/place";
import { type RoomFacts, useRoom } from "@/components/texts/reading/room-context";
import { ofKey } from "@/components/texts/reading/together";

/** A phone's switcher says which of the two it shows. */
function show(texts: readonly RoomFacts[]): void {
  const { path } = inHand(texts);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".reading-bar .seg a"))
    link.toggleAttribute("data-shown", link.pathname === path);
}

const textAt = (event: Event): Element | null =>
  event.target instanceof Element ? event.target.closest(".both>.text") : null;

/** Around the two texts. */
export function Both({ children }: { children: ReactNode }) {
  const { state, texts } = useRoom();
  const { open } = state;
  useEffect(() => {
    if (open) take(document.getElementById(textId(ofKey(texts, open).text.id)));
    show(texts);
  }, [open, texts]);
  useEffect(() => {
    const asked = location.hash && document.getElementById(location.hash.slice(1));
    if (asked) take(asked.closest(".both>.text"));
    show(texts);
    const touch = (event: Event) => take(textAt(event));
    document.addEventListener("focusin", touch);
    document.addEventListener("pointerdown", touch);
    return () => {
      document.removeEventListener("focusin", touch);
      document.removeEventListener("pointerdown", touch);
    };
  }, [texts]);
  return (
    <main className="both" id="main">
      {children}
    </main>
  );
}
