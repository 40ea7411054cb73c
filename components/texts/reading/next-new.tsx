"use client";
// How much is new for the reader, and the way to it: in the bar, and at the foot of a phone.
import { useEffect, useState } from "react";
import { useRoom } from "@/components/texts/reading/room-context";
import { FOOT_NUMBER } from "@/components/texts/reading/scroll-marks";
import { Icon } from "@/components/ui/icon";

/** How much is new in this text. */
export function useFresh(): number {
  const { state } = useRoom();
  return Object.values(state.counts).reduce((sum, { fresh }) => sum + fresh, 0);
}

const Previous = () => (
  <button
    type="button"
    className="ib to-previous"
    data-do="back"
    aria-label="Previous new comment"
    title="Previous new (P)"
  >
    <Icon name="up" />
  </button>
);

/** Whether anything was new since the page was opened; it stays so through all texts of the reading. */
let walked = false;

/** Whether there is a way: something is new, or was so in this visit, and one can go back to it. */
function useWay(fresh: number): boolean {
  const [was, set] = useState(walked);
  useEffect(() => {
    if (fresh === 0) return;
    walked = true;
    set(true);
  }, [fresh]);
  return was || fresh > 0;
}

/** "15 new · Next" in the bar. Where this text has nothing new and another one of the reading has: "Companion, 3 new". */
export function NextNew() {
  const { elsewhere } = useRoom().state;
  const own = useFresh();
  const fresh = own || (elsewhere?.fresh ?? 0);
  if (!useWay(fresh)) return null;
  return (
    <>
      <button type="button" className="btn quiet unread-btn" data-do="next">
        {fresh > 0 ? (
          <span className="new num">
            {!own && `${elsewhere?.label}, `}
            {fresh.toLocaleString("en")} new
          </span>
        ) : (
          <span>Up to date</span>
        )}
        {fresh > 0 && <span className="wide">Next</span>}
        <span className="kbd" aria-hidden="true">
          N
        </span>
      </button>
      <Previous />
    </>
  );
}

/** The phone's foot bar: contents, where one is, what is new. */
export function Foot() {
  const { facts, state } = useRoom();
  const fresh = useFresh() || (state.elsewhere?.fresh ?? 0);
  const isWay = useWay(fresh);
  const last = facts.passages.findLast((passage) => passage.number !== null)?.number ?? 0;
  return (
    <nav className="foot" aria-label="In this text">
      <button type="button" className="btn" data-do="contents" aria-expanded={state.contents} aria-controls="over">
        <Icon name="list" />
        Contents
      </button>
      <span className="meta num">
        ¶&nbsp;<span id={FOOT_NUMBER}>1</span> of {last}
      </span>
      {isWay && <Previous />}
      <button type="button" className="btn" data-do="next">
        {fresh > 0 ? <span className="new num">{fresh.toLocaleString("en")} new</span> : <span>Up to date</span>}
        {fresh > 0 && <Icon name="down" />}
      </button>
    </nav>
  );
}
