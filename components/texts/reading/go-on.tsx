"use client";
// Where one stopped reading, on whatever device: offered when one comes back, and never jumped to.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { standing, useKeptPlace } from "@/components/texts/reading/kept-place";
import { countId } from "@/components/texts/reading/paint";
import type { Passage } from "@/components/texts/reading/passages";
import { scroller, walkTo } from "@/components/texts/reading/place";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPC } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";

/** Whoever has come further down than this, in pixels, knows where they go. */
const TOP_OF_PAGE = 300;

/** Whether somebody came to the page itself, not to one place of it. */
const cameToThePage = (): boolean =>
  !location.hash && !new URLSearchParams(location.search).has("open") && scroller().scrollTop < TOP_OF_PAGE;

/** Keeps the place, and offers the one that was kept before. */
export default function GoOn() {
  const { texts, state } = useRoom();
  const [first] = texts;
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.texts.progress.queryOptions(
      { text: first!.text.id },
      { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    ),
  );
  const reach = useMemo(() => new Map<string, number>(), []);
  const [offer, setOffer] = useState<Passage | null>(null);
  useKeptPlace(
    texts,
    reach,
    useCallback(() => setOffer(null), []),
  );
  useEffect(() => {
    if (!data) return;
    const passages = standing(first!);
    const { id } = first!.text;
    const read = passages.findLastIndex(({ number }) => number !== null && number <= data.read);
    reach.set(id, Math.max(read, reach.get(id) ?? 0));
    const at = passages.findIndex(({ key }) => key === data.last?.key);
    if (at > 0 && cameToThePage()) setOffer(passages[at]!);
  }, [data, first, reach]);

  if (!offer || state.open || state.contents) return null;
  const go = () => {
    setOffer(null);
    walkTo(offer.key);
    document.getElementById(countId(offer.key))?.focus({ preventScroll: true });
  };
  return (
    <section className="go-on" aria-label="Where you stopped reading" aria-live="polite">
      <a
        href={`#${offer.key}`}
        onClick={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <span className="vh">You stopped reading here before. </span>Go on at {offer.label}
        <Icon name="down" small />
      </a>
      <button type="button" className="ib" aria-label="Not now" onClick={() => setOffer(null)}>
        <Icon name="close" small />
      </button>
    </section>
  );
}
