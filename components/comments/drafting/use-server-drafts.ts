"use client";
// The drafts that this member has on the server, brought together with those of this device when a talk is opened.
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { namesOn, newKey } from "@/components/comments/device";
import { type Drafts, nameOf, type Place, placesIn } from "@/components/comments/draft";
import { type Answer, placeOfDraft, reconcile } from "@/components/comments/drafting/reconcile";
import { ended, forget, push } from "@/components/comments/drafting/store";
import { keptOf as keptIn, waitingIn } from "@/components/comments/waiting/outbox";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPCClient } from "@/components/trpc";
import type { DraftView } from "@/server/comments/view";

/** Other words for a place, by its name. */
type Others = ReadonlyMap<string, DraftView[]>;

const NONE: Others = new Map();

/** What of the server's answer is a draft: not what Post was pressed on, nor what ended here since. */
function stillDrafts(owner: string, rows: readonly DraftView[]): DraftView[] {
  const waiting = new Set(waitingIn(keptIn(owner)).map(({ key }) => key));
  return rows.filter(({ key }) => !waiting.has(key) && !ended.has(key));
}

const leaveIt = () => undefined;

type Meeting = {
  drafts: Drafts;
  owner: string;
  open: string | null;
  client: ReturnType<typeof useTRPCClient>;
} & Answer;

/** Brings one place together; answers with the other words for it, and whether this device has others than before. */
function meet(place: Place, here: DraftView[], { drafts, client, open, text, asOf }: Meeting) {
  const local = drafts.read(place);
  // What is being written stays as it is; the device's drafts of other texts are none of this page's.
  if (nameOf(place) === open || (here.length === 0 && local?.text !== text))
    return { others: here.filter(({ key, body }) => key !== local?.key && body !== local?.body), changed: false };
  const after = reconcile(local, here, { text, asOf });
  // Until the server has the words of this device they stand where they stood.
  if (after.aside) {
    const aside = { ...after.aside, key: newKey(), base: 0 };
    void push(client, place, aside, drafts.about(place)).then(() => {
      if (after.local) drafts.keep(place, after.local);
    }, leaveIt);
    return { others: after.others, changed: false };
  }
  if (after.changed && after.local) drafts.keep(place, after.local);
  if (after.changed && !after.local) drafts.drop(place);
  const passage = after.changed && here.find(({ key }) => key === after.local?.key)?.passage;
  if (passage) drafts.keepAbout(place, { ...passage, key: "" });
  return { others: after.others, changed: after.local?.body !== local?.body };
}

/** Everything that the server and this device know of drafts on the text. */
function meetAll(data: readonly DraftView[], meeting: Meeting) {
  const rows = stillDrafts(meeting.owner, data);
  const places = [...rows.map(placeOfDraft), ...placesIn(meeting.owner, namesOn(`postil.draft.${meeting.owner}.`))];
  const met = [...new Map(places.map((place) => [nameOf(place), place]))].map(([name, place]) => {
    const here = rows.filter((row) => nameOf(placeOfDraft(row)) === name);
    return { name, ...meet(place, here, meeting) };
  });
  return {
    others: new Map(met.map(({ name, others }) => [name, others])),
    changed: met.some(({ changed }) => changed),
  };
}

/**
 * What else this member has written for the places of the talk. `composing` is the place whose box is open; `round`
 * grows when drafts of this device changed.
 */
export function useServerDrafts(drafts: Drafts, wanted: boolean, composing: Place | null) {
  const { facts } = useRoom();
  const { id: owner } = facts.viewer;
  const text = facts.text.id;
  const client = useTRPCClient();
  const { data } = useQuery({
    queryKey: ["drafts", text],
    queryFn: async ({ signal }) => ({
      asOf: Date.now(),
      rows: await client.comments.drafts.query({ text }, { signal }),
    }),
    enabled: wanted && owner !== null,
    refetchOnWindowFocus: true,
  });
  const [others, setOthers] = useState<Others>(NONE);
  const [round, setRound] = useState(0);
  const open = useRef<string | null>(null);
  useEffect(() => {
    open.current = composing && nameOf(composing);
  });
  useEffect(() => {
    if (!data || !owner) return;
    const met = meetAll(data.rows, { drafts, owner, open: open.current, client, text, asOf: data.asOf });
    setOthers(met.others);
    if (met.changed) setRound((old) => old + 1);
  }, [data, owner, text, drafts, client]);

  /** Offers these words no longer; `there` says that the server keeps them, as the draft that they are now. */
  const settle = useCallback(
    (row: DraftView, there: boolean) => {
      if (!there) void forget(client, row.key);
      setOthers((old) => new Map([...old].map(([name, list]) => [name, list.filter(({ key }) => key !== row.key)])));
    },
    [client],
  );
  return { others, settle, round };
}
