"use client";
// The review in the browser: decisions show at once and reach the server one batch after another.
import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useCallback, useRef, useState } from "react";
import { useTRPC } from "@/components/trpc";
import type { Review, ReviewItem } from "@/server/revisions/view";

/** How many decisions go in one request. */
const BATCH = 200;

/** Without this a request without a network would wait in silence. */
const ALWAYS = { networkMode: "always" } as const;

const messageOf = (error: unknown): string =>
  error instanceof TRPCClientError && !error.data
    ? "The server cannot be reached. What you decided is kept here; decide again to send it."
    : error instanceof Error
      ? error.message
      : "Something went wrong. Try again.";

type Waiting = Map<string, number[] | null>;

/** The review with what was decided here laid over it. */
function overlaid(review: Review, waiting: Waiting): ReviewItem[] {
  return review.items.map((item) => {
    if (!waiting.has(item.paragraph)) return item;
    const to = waiting.get(item.paragraph) ?? null;
    return { ...item, decision: to && { to, by: null } };
  });
}

/** The review and what can be done with it; `trouble` is a sentence. */
export function useReview(start: Review) {
  const trpc = useTRPC();
  const { mutateAsync: send } = useMutation(trpc.revisions.decide.mutationOptions(ALWAYS));
  const { mutateAsync: sendRebase } = useMutation(trpc.revisions.rebase.mutationOptions(ALWAYS));
  const { mutateAsync: sendPublish } = useMutation(trpc.revisions.publish.mutationOptions(ALWAYS));
  const [review, setReview] = useState(start);
  const [trouble, setTrouble] = useState<string | null>(null);
  const waiting = useRef<Waiting>(new Map());
  const [items, setItems] = useState(start.items);
  const flow = useRef<Promise<void>>(Promise.resolve());
  const seen = { draft: start.draft, version: start.version };

  const show = useCallback((next: Review) => {
    setReview(next);
    setItems(overlaid(next, waiting.current));
  }, []);

  const flush = async () => {
    while (waiting.current.size > 0) {
      const some = [...waiting.current].slice(0, BATCH);
      try {
        const next = await send({ ...seen, decisions: some.map(([paragraph, to]) => ({ paragraph, to })) });
        for (const [paragraph, to] of some)
          if (waiting.current.get(paragraph) === to) waiting.current.delete(paragraph);
        show(next);
      } catch (error) {
        setTrouble(messageOf(error));
        return;
      }
    }
  };

  /** Decides of paragraphs at once, here; null: undecided again. */
  const decide = (decisions: [string, number[] | null][]) => {
    setTrouble(null);
    for (const [paragraph, to] of decisions) waiting.current.set(paragraph, to);
    setItems(overlaid(review, waiting.current));
    flow.current = flow.current.then(flush);
  };

  const publish = async (summary: string, tell: boolean) => {
    await flow.current;
    setTrouble(null);
    try {
      return await sendPublish({ ...seen, summary, tell });
    } catch (error) {
      setTrouble(messageOf(error));
      return null;
    }
  };

  const rebase = async () => {
    try {
      show(await sendRebase(seen));
    } catch (error) {
      setTrouble(messageOf(error));
    }
  };

  return { review, items, trouble, decide, publish, rebase };
}
