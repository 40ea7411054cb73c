"use client";
// The way to one comment of an open talk.
import { useEffect, useState } from "react";
import { commentId } from "@/components/comments/comment-id";
import { above } from "@/components/comments/tree";
import type { ParagraphTalk } from "@/server/comments/view";

/** Brings one comment into view and focus, once it is laid out. */
export function useGoTo(talk: ParagraphTalk | undefined, reveal: (ids: readonly string[]) => void) {
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    if (!target || !talk) return;
    const thread = talk.threads.find(({ comments }) => comments.some(({ id }) => id === target));
    if (!thread) return;
    reveal([target, ...above(thread.comments, target)]);
    const frame = requestAnimationFrame(() => {
      const element = document.getElementById(commentId(target));
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: "nearest", behavior: "instant" });
      if (element) setTarget(null);
    });
    return () => cancelAnimationFrame(frame);
  }, [target, talk, reveal]);
  return setTarget;
}
