"use client";
// What the margin holds while no thread is open: the text's contents, with the talk under each heading.
import { memo } from "react";
import { useEscape } from "@/components/texts/reading/escape";
import { TextBell } from "@/components/texts/reading/later";
import { useFresh } from "@/components/texts/reading/next-new";
import { NONE, sumOf } from "@/components/texts/reading/passages";
import { useRoom, useRoomNow } from "@/components/texts/reading/room-context";
import { ShowList } from "@/components/texts/reading/show-list";
import { NAMES, totalOf } from "@/components/texts/reading/shows";
import { Icon } from "@/components/ui/icon";

/** The contents, which a talk puts away at once. */
export function Contents() {
  const { state, showContents } = useRoomNow();
  useEscape(state.contents, () => showContents(false));
  return (
    <section id="over" className="ovw" hidden={state.open !== null} aria-labelledby="over-head">
      <button type="button" className="ib ovclose" data-do="contents" aria-label="Close contents">
        <Icon name="close" />
      </button>
      <Overview />
    </section>
  );
}

/** How much there is to read, the headings, and where something is new. */
const Overview = memo(function Overview() {
  const { facts, state } = useRoom();
  const fresh = useFresh();
  const last = facts.passages.findLast((passage) => passage.number !== null)?.number ?? 0;
  return (
    <div className="ov">
      <div>
        <h2 id="over-head">{facts.text.label}</h2>
        {last > 0 && <p className="wk">{last === 1 ? "One paragraph" : `Paragraphs 1 to ${last}`}</p>}
        <p className="meta">About {facts.minutes === 1 ? "a minute" : `${facts.minutes} minutes`} of reading.</p>
        <div className="text-bell">
          <TextBell />
        </div>
      </div>
      {fresh > 0 && (
        <div className="since">
          <h2 id="since-head">Since you were here</h2>
          <p>
            <span className="new num">{fresh.toLocaleString("en")} new</span> in this text
          </p>
          <p className="row">
            <button type="button" className="btn" data-do="next">
              Go to the next
            </button>
            <button type="button" className="btn quiet" data-do="readAll">
              Mark all as read
            </button>
          </p>
        </div>
      )}
      <ShowList />
      {facts.sections.length > 0 && (
        <nav aria-labelledby="contents-head">
          <h2 id="contents-head">Contents</h2>
          <ul className="toc">
            {facts.sections.map((section) => {
              const count = totalOf(state, state.show, section.keys);
              const { fresh } = state.show === "all" ? sumOf(state.counts, section.keys) : NONE;
              return (
                <li key={section.key} data-level={section.level}>
                  <a href={`#${section.key}`}>
                    <span>{section.title}</span>
                    {fresh > 0 ? (
                      <span className="new num">
                        {fresh.toLocaleString("en")}
                        <span className="vh"> new</span>
                      </span>
                    ) : (
                      <span />
                    )}
                    <span className="meta num">
                      {count > 0 && count.toLocaleString("en")}
                      {count > 0 && (
                        <span className="vh"> {state.show === "all" ? "comments" : NAMES[state.show]}</span>
                      )}
                    </span>
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
      )}
      <p className="meta keyhint">
        Press <span className="kbd">N</span> for the next new comment, <span className="kbd">?</span> for all keys.
      </p>
    </div>
  );
});
