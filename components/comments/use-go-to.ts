"use client";
// The way to one comment of an open talk, fetched first where it is not here yet.
import { useCallback, useEffect, useRef, useState } from "react";
import { commentId } from "@/components/comments/comment-id";
import { above } from "@/components/comments/tree";
import type { Room, Wanted } from "@/components/texts/reading/room-context";
import type { Show } from "@/components/texts/reading/shows";
import type { ParagraphTalk, ThreadView } from "@/server/comments/view";

/** How many frames a comment may take to be laid out. */
const PATIENCE = 60;

/** A comment, and its thread where that is known. */
type Target = { id: string; thread: string | null };

/** What the way may need. */
type Way = {
  reveal: (ids: readonly string[]) => void;
  more: (thread: ThreadView) => Promise<void>;
  page: (cursor: string) => Promise<void>;
  /** Fetches a comment that came in since and is not in the talk yet. */
  bring: (comment: string) => Promise<boolean>;
};

/** Marks it for a while as the one that was gone to, also for whoever came with a mouse. */
function arrivedAt(element: HTMLElement): void {
  for (const old of document.querySelectorAll("[data-arrived]")) old.removeAttribute("data-arrived");
  element.dataset.arrived = "";
}

function show(id: string, then: () => void): () => void {
  let frame = 0;
  let left = PATIENCE;
  const look = () => {
    const element = document.getElementById(commentId(id));
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (element) arrivedAt(element);
    if (element || left-- === 0) then();
    else frame = requestAnimationFrame(look);
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

/** Brings one comment into view and focus, once it is laid out. */
export function useGoTo(talk: ParagraphTalk | undefined, { reveal, more, page, bring }: Way) {
  const [target, setTarget] = useState<Target | null>(null);
  const fetched = useRef<Target | null>(null);
  useEffect(() => {
    if (!target || !talk) return;
    const thread = talk.threads.find(({ comments }) => comments.some(({ id }) => id === target.id));
    if (thread) {
      reveal([target.id, ...above(thread.comments, target.id)]);
      return show(target.id, () => setTarget(null));
    }
    const cut = talk.threads.find(({ id, next }) => id === target.thread && next !== null);
    const giveUp = () => setTarget(null);
    if (cut) void more(cut).catch(giveUp);
    else if (target.thread && talk.next) void page(talk.next).catch(giveUp);
    else if (target.thread && fetched.current !== target) {
      fetched.current = target;
      void bring(target.id).then((there) => there || giveUp(), giveUp);
    }
  }, [target, talk, reveal, more, page, bring]);
  return useCallback((id: string | null, thread: string | null = null) => setTarget(id ? { id, thread } : null), []);
}

/** Brings the comment into view that a key asks for, now or when the talk is here. */
export function useBrought(
  wish: Room["wish"],
  goTo: (id: string, thread: string) => void,
  shown: Show,
  show: Room["show"],
): void {
  useEffect(() => {
    const bring = ({ id, thread }: Wanted) => {
      wish.current.comment = null;
      if (shown !== "new") show("all");
      goTo(id, thread);
    };
    wish.current.bring = bring;
    if (wish.current.comment) bring(wish.current.comment);
    return () => {
      wish.current.bring = null;
    };
  }, [wish, goTo, shown, show]);
}
