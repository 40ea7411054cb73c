"use client";
// The drawer makes room for a look at the text that it covers: at a paragraph that is cited, or wherever the focus goes.
import { useCallback, useEffect, useRef, useState } from "react";
import { useEscape } from "@/components/texts/reading/escape";
import { isSheet, textId, walkTo } from "@/components/texts/reading/place";
import { isPlain } from "@/components/texts/reading/presses";
import { useRoom } from "@/components/texts/reading/room-context";
import { ofKey } from "@/components/texts/reading/together";
import { Icon } from "@/components/ui/icon";

/** How long a paragraph stays marked that was led to, in milliseconds; the stylesheet fades it in the same time. */
const MARKED = 2_400;

/** The text that is looked at, and where it was before. */
type Looked = { box: Element; top: number };

/** Brings a paragraph to the top of its text and marks it for a moment. */
function lead(key: string): void {
  walkTo(key);
  const paragraph = document.getElementById(key);
  paragraph?.classList.add("looked");
  setTimeout(() => paragraph?.classList.remove("looked"), MARKED);
}

/** Over the covered text: what leads there, and the way back. */
export function Look() {
  const { texts, state } = useRoom();
  const { open } = state;
  const [looked, setLooked] = useState<Looked | null>(null);
  const [said, say] = useState("");
  const latest = useRef({ texts, open, looked });
  useEffect(() => {
    latest.current = { texts, open, looked };
  });

  /** Uncovers the upper part of the text that is not talked about. */
  const uncover = useCallback((text: string) => {
    const now = latest.current;
    const box = document.getElementById(textId(text));
    if (!box || !now.open || isSheet() || ofKey(now.texts, now.open).text.id === text) return;
    setLooked((old) => (old?.box === box ? old : { box, top: box.scrollTop }));
  }, []);
  const end = useCallback((back: boolean) => {
    const was = latest.current.looked;
    if (was && back) was.box.scrollTo({ top: was.top, behavior: "instant" });
    setLooked(null);
  }, []);
  const cover = () => {
    const inside = looked?.box.contains(document.activeElement);
    end(true);
    if (inside) document.getElementById("panel-head")?.focus({ preventScroll: true });
  };
  useEscape(looked !== null, cover);

  useEffect(() => {
    const show = (key: string) => {
      const { text, passages } = ofKey(latest.current.texts, key);
      uncover(text.id);
      lead(key);
      say(`${passages.find((passage) => passage.key === key)?.label ?? "The paragraph"} is shown beside.`);
    };
    const press = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLAnchorElement>("a.cite, #cite-preview a");
      const key = link?.hash.slice(1);
      const there = link && latest.current.texts.find(({ path }) => path === link.pathname);
      if (!key || !there || event.defaultPrevented || !isPlain(event) || !document.getElementById(key)) return;
      event.preventDefault();
      show(key);
    };
    const focus = (event: FocusEvent) => {
      const box = event.target instanceof Element ? event.target.closest(".both>.text") : null;
      const facts = latest.current.texts.find(({ text }) => textId(text.id) === box?.id);
      if (facts) uncover(facts.text.id);
    };
    const asked = location.hash.slice(1);
    if (asked && document.getElementById(asked)?.closest(".both") && latest.current.open) show(asked);
    document.addEventListener("click", press);
    document.addEventListener("focusin", focus);
    return () => {
      document.removeEventListener("click", press);
      document.removeEventListener("focusin", focus);
    };
  }, [uncover]);
  useEffect(() => {
    const box = latest.current.looked?.box;
    if (box && (!open || box.id === textId(ofKey(latest.current.texts, open).text.id))) end(false);
  }, [open, end]);

  useEffect(() => {
    const room = document.querySelector(".read.beside");
    room?.toggleAttribute("data-look", looked !== null);
    return () => room?.removeAttribute("data-look");
  }, [looked]);
  return (
    <>
      {looked && (
        <button type="button" className="btn look-back" onClick={cover}>
          <Icon name="undo" small />
          Back to where it was
        </button>
      )}
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}
