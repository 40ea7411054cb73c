"use client";
// Writing in an open talk: where, with which draft, and what happens when it was sent.
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { type Draft, drafts as draftsOf, type Place } from "@/components/comments/draft";
import { withQuote } from "@/components/comments/markdown";
import { nameOf } from "@/components/comments/names";
import type { Composing } from "@/components/comments/write";
import { type Selected, useRoom } from "@/components/texts/reading/room-context";
import { useTRPCClient } from "@/components/trpc";
import type { CommentView, Written } from "@/server/comments/view";

/** Where nothing is kept: on the server, and where the browser forbids it. */
const NOWHERE = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

function shelf() {
  try {
    return window.localStorage;
  } catch {
    return NOWHERE;
  }
}

// The first drawing must be the server's, which knows no drafts.
const never = () => () => {};
const inBrowser = () => true;
const onServer = () => false;

/** The composer's state, and sending. `landed` is told where the comment is. */
export function useWriting(paragraph: string, landed: (written: Written) => void) {
  const { facts } = useRoom();
  const client = useTRPCClient();
  const here = useSyncExternalStore(never, inBrowser, onServer);
  const drafts = useMemo(
    () => draftsOf(facts.viewer.id ?? "visitor", here ? shelf() : NOWHERE),
    [facts.viewer.id, here],
  );
  const [composing, setComposing] = useState<Composing>(null);
  const revision = facts.revision.id;
  /** About a passage, about the whole paragraph (null), or about whatever the draft is about. */
  const begin = useCallback(
    (wanted?: Selected | null) => {
      const place = { paragraph };
      const before = drafts.about(place);
      const passage = wanted === undefined ? (before?.revision === revision ? before : null) : wanted;
      drafts.keepAbout(place, passage && { ...passage, revision });
      setComposing({ place, name: null, passage, round: 0 });
    },
    [paragraph, drafts, revision],
  );
  const reply = useCallback(
    (comment: CommentView) =>
      setComposing({ place: { reply: comment.id }, name: nameOf(comment.author), passage: null, round: 0 }),
    [],
  );
  const quote = useCallback(
    (comment: CommentView, words: string) => {
      const place = { reply: comment.id };
      const old = drafts.read(place);
      drafts.keep(place, { key: old?.key ?? crypto.randomUUID(), body: withQuote(old?.body ?? "", words) });
      setComposing((was) => ({ place, name: nameOf(comment.author), passage: null, round: (was?.round ?? 0) + 1 }));
    },
    [drafts],
  );
  const send = async (place: Place, { body, key }: Draft) => {
    const words = { key, revision, body };
    if ("reply" in place) landed(await client.comments.post.mutate({ ...words, parent: place.reply }));
    else {
      const passage = composing?.passage;
      const about = passage ? { passage: { start: passage.start, end: passage.end } } : {};
      landed(await client.comments.post.mutate({ ...words, paragraph, ...about }));
    }
  };
  return { drafts, composing, begin, reply, quote, send, close: useCallback(() => setComposing(null), []) };
}
