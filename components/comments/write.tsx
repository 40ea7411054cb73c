"use client";
// The foot of a talk: one line that becomes the composer.
import dynamic from "next/dynamic";
import { useEffect } from "react";
import type { Draft, Drafts, Place } from "@/components/comments/draft";
import { useEscape } from "@/components/texts/reading/escape";
import type { Selected } from "@/components/texts/reading/room-context";
import { Icon } from "@/components/ui/icon";
import type { TalkRights } from "@/server/comments/view";

const load = () => import("@/components/comments/composer");
const Composer = dynamic(load, { ssr: false });

/** What is being written: beside the paragraph, or beneath a comment. `round` begins the box anew. */
export type Composing = { place: Place; name: string | null; passage: Selected | null; round: number } | null;

type Props = {
  label: string;
  rights: TalkRights;
  composing: Composing;
  drafts: Drafts;
  hasDraft: boolean;
  limit: number;
  text: string;
  begin: () => void;
  close: () => void;
  send: (place: Place, draft: Draft) => Promise<void>;
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

/** What the words are about, above the box. */
function aboutOf({ name, passage }: NonNullable<Composing>, drop: () => void) {
  if (name) return <Answering name={name} drop={drop} />;
  return passage && <About passage={passage} drop={drop} />;
}

/** The line, the composer, or why there is neither. */
export function Write({ label, rights, composing, drafts, hasDraft, limit, text, begin, close, send }: Props) {
  const cancel = () => {
    close();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(".comp .one")?.focus({ preventScroll: true }));
  };
  useEscape(composing !== null, cancel);
  useEffect(() => {
    if (rights.canWrite) void load();
  }, [rights.canWrite]);
  if (!rights.canWrite) return <p className="comp cannot meta">{rights.cannotWriteBecause}</p>;
  if (!composing)
    return (
      <div className="comp" data-open="false">
        <button type="button" className="one" onClick={begin}>
          <span>{hasDraft ? `Go on with your draft on ${label}` : `Write about ${label}`}</span>
          <span className="kbd" aria-hidden="true">
            R
          </span>
        </button>
      </div>
    );
  return (
    <div className="comp" data-open="true">
      <Composer
        key={`${JSON.stringify(composing.place)}.${composing.round}`}
        drafts={drafts}
        place={composing.place}
        label={composing.name ? `Reply to ${composing.name}` : `Write about ${label}`}
        verb="Post"
        about={aboutOf(composing, begin)}
        limit={limit}
        text={text}
        done={close}
        cancel={cancel}
        send={(draft) => send(composing.place, draft)}
      />
    </div>
  );
}
