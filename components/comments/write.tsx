"use client";
// The foot of a talk: one line that becomes the composer.
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import type { Draft, Drafts, About as Passage, Place } from "@/components/comments/draft";
import { OtherWords } from "@/components/comments/drafting/other-words";
import { expectNoBox } from "@/components/comments/early-keys";
import { loadEditForm } from "@/components/comments/edit-load";
import { wantSender } from "@/components/comments/waiting/sends";
import { WritingAlso } from "@/components/marks/writing-also";
import { useEscape } from "@/components/texts/reading/escape";
import type { Selected } from "@/components/texts/reading/room-context";
import { Icon } from "@/components/ui/icon";
import type { DraftView, TalkRights } from "@/server/comments/view";

const load = () => import("@/components/comments/composer");
const Composer = dynamic(load, { ssr: false });
const ChooseWords = dynamic(() => import("@/components/comments/choose-words"), { ssr: false });

/** What is being written: beside the paragraph, also about others, or beneath a comment. `round` begins the box anew. */
export type Composing = {
  place: Place;
  name: string | null;
  passage: Passage | null;
  also: readonly string[];
  round: number;
} | null;

type Props = {
  label: string;
  /** The key of a paragraph whose words stand in the text: some of them can be chosen. */
  paragraph: string | null;
  rights: TalkRights;
  composing: Composing;
  drafts: Drafts;
  hasDraft: boolean;
  /** Other words of the writer's for this place, and what becomes of them. */
  others: readonly DraftView[];
  take: (row: DraftView) => void;
  discard: (row: DraftView) => void;
  limit: number;
  text: string;
  revision: string;
  /** The address of this place, for coming back from signing in. */
  back: string;
  begin: (about?: Selected | null) => void;
  /** Says which further paragraphs it is about. */
  choose: (also: readonly string[]) => void;
  close: () => void;
  send: (place: Place, draft: Draft) => Promise<void>;
  /** Lets the words wait until their writer has signed in again. */
  park: (place: Place, draft: Draft) => boolean;
};

function Answering({ name, drop }: { name: string; drop: () => void }) {
  return (
    <div className="qt">
      <p className="meta answering">
        In reply to <b>{name}</b>
      </p>
      <button type="button" className="ib" onClick={drop} aria-label="Write about the paragraph instead">
        <Icon name="close" small />
      </button>
    </div>
  );
}

function About({ passage, drop }: { passage: Selected; drop: () => void }) {
  return (
    <div className="qt">
      <blockquote className="pq" dir="auto">
        {passage.words}
      </blockquote>
      <button type="button" className="ib" onClick={drop} aria-label="Write about the whole paragraph instead">
        <Icon name="close" small />
      </button>
    </div>
  );
}

/** Back to the box, from what stood above it and is gone. */
const toBox = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".comp textarea")?.focus({ preventScroll: true }));
};

/** The way to a passage without a pointer. */
function Choosing({ paragraph, choose }: { paragraph: string; choose: (passage: Selected) => void }) {
  const [asked, ask] = useState(false);
  const cancel = () => {
    ask(false);
    toBox();
  };
  if (asked) return <ChooseWords paragraph={paragraph} choose={choose} cancel={cancel} />;
  return (
    <button type="button" className="some" onClick={() => ask(true)}>
      About some words
    </button>
  );
}

/** What the words are about, above the box. */
function aboutOf(
  { name, passage, place, also: chosen }: NonNullable<Composing>,
  { paragraph, begin, choose }: Pick<Props, "paragraph" | "begin" | "choose">,
) {
  const about = (wanted?: Selected | null) => {
    begin(wanted);
    toBox();
  };
  if (name) return <Answering name={name} drop={() => about()} />;
  const also = "paragraph" in place && paragraph && <WritingAlso {...{ at: place.paragraph, chosen, choose }} />;
  return (
    <>
      {passage && <About passage={passage} drop={() => about(null)} />}
      {!passage && paragraph && <Choosing paragraph={paragraph} choose={about} />}
      {also}
    </>
  );
}

/** The line, the composer, or why there is neither. */
export function Write(props: Props) {
  const { label, rights, composing, drafts, hasDraft, limit, text, revision, begin, close, send, park } = props;

  const cancel = () => {
    close();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".comp .one")?.focus({ preventScroll: true }));
  };
  useEscape(composing !== null, cancel);
  useEffect(() => {
    if (!rights.canWrite) {
      expectNoBox();
      return;
    }
    // All that writing may need, while there is a network, and after the talk was painted.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        void load();
        void loadEditForm();
        wantSender();
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [rights.canWrite]);
  if (!rights.canWrite) return <p className="comp cannot meta">{rights.cannotWriteBecause}</p>;
  if (!composing)
    return (
      <div className="comp" data-open="false">
        <button type="button" className="one" onClick={() => begin()}>
          <span>{hasDraft ? `Go on with your draft on ${label}` : `Write about ${label}`}</span>
          <span className="kbd" aria-hidden="true">
            R
          </span>
        </button>
      </div>
    );
  return (
    <div className="comp" data-open="true">
      <OtherWords others={props.others} take={props.take} discard={props.discard} />
      <Composer
        key={`${JSON.stringify(composing.place)}.${composing.round}`}
        drafts={drafts}
        place={composing.place}
        label={composing.name ? `Reply to ${composing.name}` : `Write about ${label}`}
        verb="Post"
        about={aboutOf(composing, props)}
        also={composing.also}
        limit={limit}
        text={text}
        revision={revision}
        done={close}
        cancel={cancel}
        send={(draft) => send(composing.place, draft)}
        back={props.back}
        park={(draft) => park(composing.place, draft)}
      />
    </div>
  );
}
