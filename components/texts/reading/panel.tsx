"use client";
// The margin: contents while nothing is open, else the talk on one paragraph. It lies beside the text or, on a phone, over it.
import { useDeferredValue, useEffect, useRef } from "react";
import { Waiting } from "@/components/comments/fetching";
import { OpenTalk } from "@/components/comments/open-talk";
import { Contents } from "@/components/texts/reading/contents";
import { useEscape } from "@/components/texts/reading/escape";
import { ParagraphBell } from "@/components/texts/reading/later";
import { NONE, type Passage, within } from "@/components/texts/reading/passages";
import { keepInSight } from "@/components/texts/reading/place";
import { useRoomNow } from "@/components/texts/reading/room-context";
import { beside } from "@/components/texts/reading/shows";
import { Icon } from "@/components/ui/icon";
import type { ParagraphTalk } from "@/server/comments/view";

const NBSP = "\u00a0";

function Step({ to, name, icon }: { to: Passage | undefined; name: string; icon: "up" | "down" }) {
  if (!to)
    return (
      <span className="ib" aria-hidden="true" data-disabled="">
        <Icon name={icon} />
      </span>
    );
  return (
    <a
      className="ib step"
      href={`?open=${to.key}#${to.key}`}
      data-talk={to.key}
      aria-label={name}
      title={`${name}, ${to.label}`}
    >
      <Icon name={icon} />
    </a>
  );
}

function Head({ passage, settled }: { passage: Passage; settled: boolean }) {
  const { facts, state } = useRoomNow();
  const at = facts.passages.indexOf(passage);
  const to = (by: 1 | -1) => beside(facts.passages, state, state.show, at, by);
  return (
    <header className="sh">
      <div className="sh-row">
        <h2 id="panel-head" tabIndex={-1}>
          {passage.label}
        </h2>
        <span className="grow" />
        {settled && <ParagraphBell paragraph={passage.id} label={within(passage.label)} />}
        <Step to={to(-1)} name="Previous paragraph" icon="up" />
        <Step to={to(1)} name="Next paragraph" icon="down" />
        <a className="ib" href={`${facts.page}#${passage.key}`} data-do="close" aria-label="Close the discussion">
          <Icon name="close" />
        </a>
      </div>
      {passage.gone === undefined ? (
        <p className="ex" lang={facts.text.language}>
          {passage.whole ? passage.opening : `“${passage.opening}”`}
        </p>
      ) : (
        <p className="meta">
          It was in the text until revision {passage.gone}. What was said about it is kept, and can be answered.
        </p>
      )}
    </header>
  );
}

/** The margin. `initial` is the talk that the address asked for, so that it is in the server's HTML. */
export function Panel({ initial }: { initial: ParagraphTalk | null }) {
  const { facts, texts, state, close, wish } = useRoomNow();
  const side = useRef<HTMLElement>(null);
  const passage = facts.passages.find((candidate) => candidate.key === state.open);
  // The press paints the head alone; bell and talk follow in pieces between two frames, however long it is.
  const settled = useDeferredValue(passage) === passage;
  useEscape(state.open !== null, close);
  useEffect(() => {
    if (!state.open) return;
    if (wish.current.focus) document.getElementById("panel-head")?.focus({ preventScroll: true });
    wish.current.focus = false;
    keepInSight(state.open, side.current);
  }, [state.open, wish]);
  return (
    <aside
      ref={side}
      id="side"
      tabIndex={-1}
      className={state.contents ? "side contents" : "side"}
      data-edge={facts === texts[0] ? undefined : "left"}
      data-mode={passage ? "thread" : "over"}
      aria-label={passage ? `Discussion of ${within(passage.label).replace(NBSP, " ")}` : "Margin"}
    >
      <Contents />
      <section id="panel" hidden={!passage} aria-label="Discussion">
        {passage && <Head passage={passage} settled={settled} />}
        {passage && !settled && (
          <div className="scroll">
            <Waiting count={(state.counts[passage.key] ?? NONE).count} />
          </div>
        )}
        {passage && settled && (
          <OpenTalk
            key={passage.id}
            passage={passage}
            initial={initial?.paragraph.id === passage.id ? initial : null}
          />
        )}
      </section>
    </aside>
  );
}
