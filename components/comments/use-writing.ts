"use client";
// Writing in an open talk: where, with which draft, and what happens when it was sent.
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { NOWHERE, newKey, shelf } from "@/components/comments/device";
import { type About, type Draft, drafts as draftsOf, fresh, type Place } from "@/components/comments/draft";
import { keptOf, placeOfDraft } from "@/components/comments/drafting/reconcile";
import { KEEP_NOW } from "@/components/comments/drafting/store";
import { expectBox } from "@/components/comments/early-keys";
import { type Failure, failureOf } from "@/components/comments/failure";
import { withQuote } from "@/components/comments/markdown";
import { nameOf } from "@/components/comments/names";
import { placeOf, type Waiting } from "@/components/comments/waiting/entry";
import { deliver, hold } from "@/components/comments/waiting/outbox";
import { keyOf } from "@/components/comments/waiting/take-up";
import type { Composing } from "@/components/comments/write";
import type { Passage } from "@/components/texts/reading/passages";
import { type RoomFacts, type Selected, useRoom } from "@/components/texts/reading/room-context";
import { useTRPCClient } from "@/components/trpc";
import type { CommentView, DraftView, Written } from "@/server/comments/view";

// The first drawing must be the server's, which knows no drafts.
const never = () => () => {};
const inBrowser = () => true;
const onServer = () => false;

const NOT_YET: Failure = { kind: "away", message: "Postil could not be reached." };

/** What is being written as a comment that could wait. */
function entryOf(
  { facts, passage, composing }: { facts: RoomFacts; passage: Passage; composing: Composing },
  place: Place,
  draft: Draft,
): Waiting {
  const about = "paragraph" in place ? (composing?.passage ?? null) : null;
  return {
    ...draft,
    // Words that were chosen before a newer revision came are those of their own; the server follows them to today's.
    revision: about?.revision ?? facts.revision.id,
    paragraph: passage.id,
    label: passage.label,
    href: `${facts.path}?open=${passage.key}#${passage.key}`,
    parent: "reply" in place ? place.reply : null,
    answering: "reply" in place ? (composing?.name ?? null) : null,
    passage: about && { start: about.start, end: about.end, words: about.words },
    named: facts.passages.filter(({ id }) => draft.also.includes(id)).map(({ label }) => label),
    edit: null,
    since: Date.now(),
    why: NOT_YET,
  };
}

/** Told where a comment is, and whether it is also about other paragraphs. */
type Landed = (written: Written, also: boolean) => void;

/** Sending what is written; what cannot be sent now waits on this device. */
function useSend(passage: Passage, composing: Composing, landed: Landed) {
  const { facts, say } = useRoom();
  const client = useTRPCClient();
  const owner = facts.viewer.id ?? "";
  const entry = (place: Place, draft: Draft) => entryOf({ facts, passage, composing }, place, draft);
  const send = async (place: Place, draft: Draft) => {
    const waiting = entry(place, draft);
    try {
      landed(await deliver(client.comments, owner, waiting), waiting.also.length > 0);
    } catch (error) {
      const why = failureOf(error);
      if (why.kind !== "away" || !hold(owner, { ...waiting, why })) throw error;
      say("Your comment waits on this device. It will be sent as soon as it can be.");
    }
  };
  /** Lets the words wait until their writer has signed in again. */
  const park = (place: Place, draft: Draft): boolean =>
    hold(owner, { ...entry(place, draft), why: { kind: "signedOut", message: "Your session has ended." } });
  return { send, park };
}

/** The composer's state, and sending. `landed` is told where the comment is. */
export function useWriting(passage: Passage, landed: Landed) {
  const { facts } = useRoom();
  const here = useSyncExternalStore(never, inBrowser, onServer);
  const drafts = useMemo(
    () => draftsOf(facts.viewer.id ?? "visitor", here ? shelf() : NOWHERE),
    [facts.viewer.id, here],
  );
  const [composing, setComposing] = useState<Composing>(null);
  const { id: paragraph, key: own } = passage;
  const revision = facts.revision.id;
  /** About a passage, about the whole paragraph (null), or about whatever the draft is about. */
  const begin = useCallback(
    (wanted?: Selected | null) => {
      const place = { paragraph };
      const said = wanted === undefined ? drafts.about(place) : wanted && { ...wanted, revision };
      const about = said && { ...said, key: own };
      drafts.keepAbout(place, about);
      const kept = wanted?.also ?? drafts.read(place)?.also ?? [];
      expectBox();
      const also = (was: Composing) => wanted?.also ?? (was && "paragraph" in was.place ? was.also : kept);
      setComposing((was) => ({ place, name: null, passage: about, also: also(was), round: 0 }));
    },
    [paragraph, own, drafts, revision],
  );
  const reply = useCallback((comment: CommentView) => {
    expectBox();
    setComposing({ place: { reply: comment.id }, name: nameOf(comment.author), passage: null, also: [], round: 0 });
  }, []);
  /** Puts words into the box of a place, after those that are there already. */
  const add = useCallback(
    (place: Place, name: string | null, about: About | null, how: (old: string) => Draft) => {
      window.dispatchEvent(new Event(KEEP_NOW));
      const old = drafts.read(place);
      const words = how(old?.body ?? "");
      const also = [...new Set([...(old?.also ?? []), ...words.also])];
      drafts.keep(place, {
        ...(old ?? fresh(facts.text.id, words)),
        body: words.body,
        also,
        dirty: true,
        at: Date.now(),
      });
      if ("paragraph" in place) drafts.keepAbout(place, about);
      setComposing((was) => ({ place, name, passage: about, also, round: (was?.round ?? 0) + 1 }));
    },
    [drafts, facts.text.id],
  );
  const quote = useCallback(
    (comment: CommentView, words: string) =>
      add({ reply: comment.id }, nameOf(comment.author), null, (old) => ({
        key: newKey(),
        body: withQuote(old, words),
        also: [],
      })),
    [add],
  );
  /** A comment that waited goes back into the box; its key goes with it, so that it cannot be there twice. */
  const takeUp = useCallback(
    (entry: Waiting) => {
      const about = entry.passage && { key: own, ...entry.passage, revision: entry.revision };
      add(placeOf(entry), entry.answering, about, (old) => ({
        key: keyOf(entry),
        body: old.trim() ? `${old.trimEnd()}\n\n${entry.body}` : entry.body,
        also: entry.also,
      }));
    },
    [add, own],
  );
  /** Words from elsewhere go into the box; says whether they are the draft now, or were added to it. */
  const adopt = useCallback(
    (row: DraftView): boolean => {
      window.dispatchEvent(new Event(KEEP_NOW));
      const place = placeOfDraft(row);
      const old = drafts.read(place);
      const body = `${old?.body.trimEnd()}\n\n${row.body}`;
      const also = [...new Set([...(old?.also ?? []), ...row.also])];
      drafts.keep(place, old ? { ...old, body, also, dirty: true, at: Date.now() } : keptOf(row, facts.text.id));
      setComposing((was) => was && { ...was, also, round: was.round + 1 });
      return !old;
    },
    [drafts, facts.text.id],
  );
  const choose = useCallback((also: readonly string[]) => setComposing((was) => was && { ...was, also }), []);
  const close = useCallback(() => setComposing(null), []);
  return {
    drafts,
    composing,
    begin,
    choose,
    reply,
    quote,
    takeUp,
    adopt,
    close,
    ...useSend(passage, composing, landed),
  };
}
