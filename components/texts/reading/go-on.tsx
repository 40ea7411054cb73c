"use client";
// Where one stopped reading, on whatever device: offered when one comes back, and never jumped to.
import { useQueries } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { standing, useKeptPlace } from "@/components/texts/reading/kept-place";
import { countId } from "@/components/texts/reading/paint";
import type { Passage } from "@/components/texts/reading/passages";
import { isSheet, textId, walkTo } from "@/components/texts/reading/place";
import { type RoomFacts, useRoom } from "@/components/texts/reading/room-context";
import { useTRPC } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";

/** Whoever has come further down than this, in pixels, knows where they go. */
const TOP_OF_PAGE = 300;

/** Whether somebody came to the text itself, not to one place of the page. */
function cameToTheText({ text }: RoomFacts): boolean {
  if (location.hash || new URLSearchParams(location.search).has("open")) return false;
  const beside = isSheet() ? null : document.getElementById(textId(text.id));
  return (beside ?? document.documentElement).scrollTop < TOP_OF_PAGE;
}

/** The way on in one text. */
function Offer({ at, edge, put }: { at: Passage; edge: "left" | "right" | undefined; put: () => void }) {
  const go = () => {
    put();
    walkTo(at.key);
    document.getElementById(countId(at.key))?.focus({ preventScroll: true });
  };
  return (
    <section
      className="go-on"
      data-edge={edge}
      aria-label={`Where you stopped reading: ${at.label}`}
      aria-live="polite"
    >
      <a
        href={`#${at.key}`}
        onClick={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <span className="vh">You stopped reading here before. </span>Go on at {at.label}
        <Icon name="down" small />
      </a>
      <button type="button" className="ib" aria-label="Not now" onClick={put}>
        <Icon name="close" small />
      </button>
    </section>
  );
}

type Offers = Readonly<Record<string, Passage>>;

const placesOf = <T,>(answers: { data: T | undefined }[]) => answers.map(({ data }) => data);

const without = (offers: Offers, text: string): Offers =>
  Object.fromEntries(Object.entries(offers).filter(([id]) => id !== text));

/** Keeps the place in each text, and offers the one that was kept before. */
export default function GoOn() {
  const { texts, state } = useRoom();
  const trpc = useTRPC();
  const kept = useQueries({
    queries: texts.map(({ text }) =>
      trpc.texts.progress.queryOptions(
        { text: text.id },
        { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      ),
    ),
    combine: placesOf,
  });
  const reach = useMemo(() => new Map<string, number>(), []);
  const [offers, setOffers] = useState<Offers>({});
  const put = useCallback((text: string) => setOffers((old) => without(old, text)), []);
  useKeptPlace(texts, reach, put);
  useEffect(() => {
    for (const [nth, facts] of texts.entries()) {
      const data = kept[nth];
      if (!data) continue;
      const passages = standing(facts);
      const { id } = facts.text;
      const read = passages.findLastIndex(({ number }) => number !== null && number <= data.read);
      reach.set(id, Math.max(read, reach.get(id) ?? 0));
      const at = passages.findIndex(({ key }) => key === data.last?.key);
      if (at > 0 && cameToTheText(facts)) setOffers((old) => ({ ...old, [id]: passages[at]! }));
    }
  }, [kept, texts, reach]);

  if (state.open || state.contents) return null;
  return texts.map(({ text }, nth) => {
    const at = offers[text.id];
    const edge = texts.length === 1 ? undefined : nth === 0 ? "left" : "right";
    return at && <Offer key={text.id} at={at} edge={edge} put={() => put(text.id)} />;
  });
}
