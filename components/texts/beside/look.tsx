"use client";
// The drawer makes room for a look at the text that it covers: at a paragraph that is cited, or wherever the focus goes.
import { useCallback, useEffect, useRef, useState } from "react";
import { targetOf } from "@/components/texts/beside/target";
import { useEscape } from "@/components/texts/reading/escape";
import { isSheet, textId, walkTo } from "@/components/texts/reading/place";
import { isPlain } from "@/components/texts/reading/presses";
import { type RoomFacts, useRoom } from "@/components/texts/reading/room-context";
import { ofKey } from "@/components/texts/reading/together";
import { Icon } from "@/components/ui/icon";

/** How long a paragraph stays marked that was led to, in milliseconds; the stylesheet fades it in the same time. */
const MARKED = 2_400;

/** The text that is looked at, and where it was before. */
type Looked = { box: Element; top: number };

/** The texts of the room, and the paragraph whose talk is open, as they are now. */
type Now = { texts: readonly RoomFacts[]; open: string | null };

/** Brings a paragraph to the top of its text and marks it for a moment. */
function lead(key: string): void {
  walkTo(key);
  const paragraph = document.getElementById(key);
  paragraph?.classList.add("looked");
  setTimeout(() => paragraph?.classList.remove("looked"), MARKED);
}

const isCovered = (text: string, { texts, open }: Now): boolean =>
  open !== null && !isSheet() && ofKey(texts, open).text.id !== text;

/** What is looked at, and the acts that begin and end it. They never change. */
function useLooked(now: { current: Now }) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [said, say] = useState("");
  const uncover = useCallback(
    (text: string) => {
      const box = document.getElementById(textId(text));
      if (!box || !isCovered(text, now.current)) return;
      setLooked((old) => (old?.box === box ? old : { box, top: box.scrollTop }));
    },
    [now],
  );
  const show = useCallback(
    (key: string) => {
      const { text, passages } = ofKey(now.current.texts, key);
      uncover(text.id);
      lead(key);
      say(`${passages.find((passage) => passage.key === key)?.label ?? "The paragraph"} is shown beside.`);
    },
    [now, uncover],
  );
  return { looked, said, uncover, show, forget: useCallback(() => setLooked(null), []) };
}

type Acts = Pick<ReturnType<typeof useLooked>, "uncover" | "show">;

/** Follows citations of the texts that are here, and the focus where it goes under the drawer. */
function useLeads(now: { current: Now }, base: string, { uncover, show }: Acts): void {
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const target = event.defaultPrevented || !isPlain(event) ? null : targetOf(event, base);
      if (!target || target.comment || !document.getElementById(target.key)) return;
      if (!now.current.texts.some(({ path }) => path === target.path)) return;
      event.preventDefault();
      show(target.key);
    };
    const focus = (event: FocusEvent) => {
      const box = event.target instanceof Element ? event.target.closest(".both>.text") : null;
      const facts = now.current.texts.find(({ text }) => textId(text.id) === box?.id);
      if (facts) uncover(facts.text.id);
    };
    const asked = location.hash.slice(1);
    if (asked && document.getElementById(asked)?.closest(".both") && now.current.open) show(asked);
    document.addEventListener("click", press);
    document.addEventListener("focusin", focus);
    return () => {
      document.removeEventListener("click", press);
      document.removeEventListener("focusin", focus);
    };
  }, [now, base, uncover, show]);
}

/** From a comment that cites, its talk is opened; what it cites, which was talked about till then, stays in sight. */
function useCitedInSight(now: { current: Now }, open: string | null, base: string, show: Acts["show"]): void {
  const cited = useRef<string | null>(null);
  useEffect(() => {
    const press = (event: MouseEvent) => {
      if (targetOf(event, base)?.comment) cited.current = now.current.open;
    };
    document.addEventListener("click", press, true);
    return () => document.removeEventListener("click", press, true);
  }, [now, base]);
  useEffect(() => {
    const { texts } = now.current;
    const before = cited.current;
    cited.current = null;
    if (open && before && ofKey(texts, open) !== ofKey(texts, before)) show(before);
  }, [now, open, show]);
}

/** Over the covered text: what leads there, and the way back. */
export function Look({ base }: { base: string }) {
  const { texts, state } = useRoom();
  const { open } = state;
  const now = useRef<Now>({ texts, open });
  useEffect(() => {
    now.current = { texts, open };
  });
  const { looked, said, uncover, show, forget } = useLooked(now);
  useEffect(() => {
    if (!looked || (open && isCovered(looked.box.id.slice(textId("").length), { texts, open }))) return;
    forget();
  }, [looked, texts, open, forget]);
  useLeads(now, base, { uncover, show });
  useCitedInSight(now, open, base, show);
  const cover = () => {
    looked?.box.scrollTo({ top: looked.top, behavior: "instant" });
    if (looked?.box.contains(document.activeElement))
      document.getElementById("panel-head")?.focus({ preventScroll: true });
    forget();
  };
  useEscape(looked !== null, cover);
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
