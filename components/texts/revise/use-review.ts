"use client";
// The review in the browser: decisions show at once, reach the server one batch after another, and wait where it is away.
import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Blocks, decidedItem } from "@/components/texts/revise/ways";
import { useTRPC } from "@/components/trpc";
import type { Review, ReviewItem } from "@/server/revisions/view";

/** How many decisions go in one request, and how long to wait where the server is away, in milliseconds. */
const BATCH = 200;
const PATIENCE = 3_000;

/** Without this a request without a network would wait in silence. */
const ALWAYS = { networkMode: "always" } as const;

/** Why something was not done; `stale`: somebody changed the draft, and the review has to be made anew. */
export type Trouble = { message: string; stale: boolean };

const AWAY: Trouble = {
  message: "The server cannot be reached. What you decided waits here, and is sent when it can.",
  stale: false,
};

const isAway = (error: unknown): boolean => error instanceof TRPCClientError && !error.data;

const troubleOf = (error: unknown): Trouble => ({
  message: error instanceof Error ? error.message : "Something went wrong. Try again.",
  stale: error instanceof TRPCClientError && error.data?.code === "CONFLICT",
});

type Waiting = Map<string, number[] | null>;

/** The review with what was decided here laid over it. */
const overlaid = ({ items }: Review, waiting: Waiting, blocks: Blocks): ReviewItem[] =>
  items.map((item) => {
    const to = waiting.get(item.paragraph);
    return to === undefined ? item : decidedItem(item, to, blocks);
  });

const blocksOf = ({ blocks }: Review): Blocks => new Map(blocks.map((side) => [side.id, side]));

/** The review and what can be done with it. */
export function useReview(start: Review) {
  const trpc = useTRPC();
  const { mutateAsync: send } = useMutation(trpc.revisions.decide.mutationOptions(ALWAYS));
  const { mutateAsync: sendRebase } = useMutation(trpc.revisions.rebase.mutationOptions(ALWAYS));
  const { mutateAsync: sendPublish } = useMutation(trpc.revisions.publish.mutationOptions(ALWAYS));
  const [review, setReview] = useState(start);
  const [waiting, setWaiting] = useState<Waiting>(new Map());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const now = useRef(waiting);
  const flow = useRef<Promise<void>>(Promise.resolve());
  const blocks = useMemo(() => blocksOf(review), [review]);
  const items = useMemo(() => overlaid(review, waiting, blocks), [review, waiting, blocks]);
  const seen = { draft: start.draft, version: start.version };

  const wait = (next: Waiting) => {
    now.current = next;
    setWaiting(next);
  };

  const flush = async () => {
    while (now.current.size > 0) {
      const some = [...now.current].slice(0, BATCH);
      try {
        const next = await send({ ...seen, decisions: some.map(([paragraph, to]) => ({ paragraph, to })) });
        const sent = new Map(some);
        setReview(next);
        wait(new Map([...now.current].filter(([paragraph, to]) => sent.get(paragraph) !== to)));
        setTrouble(null);
      } catch (error) {
        setTrouble(isAway(error) ? AWAY : troubleOf(error));
        if (!isAway(error)) return;
        await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      }
    }
  };

  /** Decides of paragraphs at once, here; null: undecided again. */
  const decide = (decisions: [string, number[] | null][]) => {
    wait(new Map([...now.current, ...decisions]));
    flow.current = flow.current.then(flush);
  };

  const tried = async <T>(step: () => Promise<T>): Promise<T | null> => {
    await flow.current;
    setTrouble(null);
    try {
      return await step();
    } catch (error) {
      setTrouble(
        isAway(error)
          ? { message: "The server cannot be reached. Nothing was published; try again.", stale: false }
          : troubleOf(error),
      );
      return null;
    }
  };

  const publish = (summary: string, tell: boolean) => tried(() => sendPublish({ ...seen, summary, tell }));

  const rebase = async () => {
    const next = await tried(() => sendRebase(seen));
    if (next) setReview(next);
  };

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (now.current.size > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);

  return { review, items, blocks, trouble, decide, publish, rebase };
}
