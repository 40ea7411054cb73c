"use client";
// One's drafts everywhere, and what waits on this device: to be gone on with, copied, or discarded.
import { useState } from "react";
import { forget } from "@/components/comments/drafting/store";
import { shown } from "@/components/comments/mention-text";
import { Outgoing } from "@/components/comments/waiting/outgoing";
import { useWaiting } from "@/components/comments/waiting/use-waiting";
import { copyWords, Further } from "@/components/comments/waiting/why";
import { type Clock, when } from "@/components/comments/when";
import { within } from "@/components/texts/reading/passages";
import { useTRPCClient } from "@/components/trpc";
import type { PlacedDraft } from "@/server/comments/view";

type Item = {
  id: string;
  body: string;
  place: string;
  also: readonly string[];
  at: Date;
  path: string | null;
  discard: () => void;
};

function One({ item, clock, say }: { item: Item; clock: Clock; say: (words: string) => void }) {
  const [sure, ask] = useState(false);
  const { words } = shown(item.body);
  const copy = () => copyWords(item, say);
  return (
    <li>
      <p className="meta">
        {when(item.at, clock)} · {item.place}
      </p>
      <Further named={item.also} />
      <p className="said" dir="auto">
        {words}
      </p>
      <p className="row">
        {item.path && (
          <a className="btn" href={item.path}>
            Go on with it
          </a>
        )}
        <button type="button" className="btn quiet" onClick={() => void copy()}>
          Copy the text
        </button>
        <button type="button" className="btn quiet" onClick={() => (sure ? item.discard() : ask(true))}>
          {sure ? "Discard for good" : "Discard"}
        </button>
      </p>
    </li>
  );
}

const whereOf = ({ place, parent, comment }: PlacedDraft): string => {
  if (!place) return "In a group that you read no more";
  const what = comment ? "An edit" : parent ? "A reply" : "A comment";
  return `${what} on ${within(place.label)} of ${place.text}, ${place.group}`;
};

/** What waits first, then drafts, latest first. */
export function DraftList({ initial, owner, clock }: { initial: PlacedDraft[]; owner: string; clock: Clock }) {
  const client = useTRPCClient();
  const [drafts, setDrafts] = useState(initial);
  const [said, say] = useState("");
  const waiting = useWaiting(owner);
  const items: Item[] = drafts
    .filter(({ key }) => !waiting.some((entry) => entry.key === key))
    .map((draft) => ({
      ...{ id: draft.key, body: draft.body, path: draft.place?.path ?? null, at: draft.updatedAt },
      ...{ place: whereOf(draft), also: draft.place?.also ?? [] },
      discard: () => {
        void forget(client, draft.key);
        setDrafts((old) => old.filter(({ key }) => key !== draft.key));
        say("The draft was discarded.");
      },
    }));
  return (
    <>
      <Outgoing {...{ owner, clock, say }} />
      {items.length === 0 && waiting.length === 0 && (
        <p className="nothing">There are none. What you begin to write is kept here until you post it.</p>
      )}
      <ul className="mine">
        {items.map((item) => (
          <One key={item.id} item={item} clock={clock} say={say} />
        ))}
      </ul>
      <p role="status" className="toast">
        {said}
      </p>
    </>
  );
}
