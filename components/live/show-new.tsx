"use client";
// "Show 3 new": what came in while the talk was open comes into it when the reader says so, and moves nothing in view.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { above } from "@/components/comments/tree";
import { holdStill } from "@/components/live/hold-still";
import { holds, withThread } from "@/components/live/merged";
import { forget, type Offered, useOffered } from "@/components/live/offered";
import type { Passage } from "@/components/texts/reading/passages";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";
import type { ParagraphTalk, ThreadView } from "@/server/comments/view";

type Props = {
  passage: Passage;
  talk: ParagraphTalk;
  reveal: (ids: readonly string[]) => void;
  goTo: (comment: string) => void;
  /** Shows all of the talk: a filter would hide what was asked for. */
  all: () => void;
};

/** A screen reader is told of what waits once it has been quiet for so long, and not again before so long, in milliseconds. */
const QUIET = 1_500;
const AGAIN = 30_000;

function useAnnounced(count: number, label: string): string {
  const [words, say] = useState("");
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (count === 0) return say("");
    const wait = Math.max(QUIET, saidAt.current + AGAIN - performance.now());
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      say(`${count} new ${count === 1 ? "comment" : "comments"} on ${label.replace("¶", "paragraph")}.`);
    }, wait);
    return () => clearTimeout(timer);
  }, [count, label]);
  return words;
}

/** Fetches the threads of what waits, puts it into the talk, and goes to the first of it. */
function useShow({ passage, talk, reveal, goTo, all }: Props, waiting: [comment: string, thread: string][]) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  return async () => {
    const paragraph = passage.id;
    const firsts = new Map(waiting.map(([comment, thread]) => [thread, comment]).reverse() as [string, string][]);
    const found = await Promise.all(
      [...firsts.values()].map((comment) =>
        client.comments.thread.query({ comment }).then(({ thread }) => thread, gone),
      ),
    );
    const threads = found.filter((thread) => thread !== null);
    const wanted = new Set(waiting.map(([comment]) => comment));
    const fresh = threads.flatMap(({ comments }) => comments.filter(({ id }) => wanted.has(id) && !holds(talk, id)));
    forget(paragraph);
    await holdStill(() => {
      queries.setQueryData(
        trpc.comments.onParagraph.queryKey({ paragraph }),
        (old) =>
          old && threads.reduce((now: ParagraphTalk, thread: ThreadView) => withThread(now, thread, wanted), old),
      );
      reveal(threads.flatMap(({ comments }) => fresh.flatMap(({ id }) => [id, ...above(comments, id)])));
    });
    const first = fresh.toSorted((a, b) => a.seq - b.seq)[0];
    if (!first) return;
    all();
    goTo(first.id);
  };
}

/** What was withdrawn or held back meanwhile is not shown; another trouble is the button's. */
function gone(error: { data?: { httpStatus?: number } | null }): null {
  if (error.data?.httpStatus === 404) return null;
  throw error;
}

const notYet = (offered: Offered, talk: ParagraphTalk) =>
  [...offered].filter(([comment]) => !holds(talk, comment)) as [comment: string, thread: string][];

/** The button, and the sentence for those who do not see it. */
export default function ShowNew(props: Props) {
  const { passage, talk } = props;
  const waiting = notYet(useOffered(passage.id), talk);
  const [state, set] = useState<"ready" | "fetching" | "failed">("ready");
  const show = useShow(props, waiting);
  const said = useAnnounced(waiting.length, passage.label);
  useEffect(() => () => forget(passage.id), [passage.id]);
  const press = async () => {
    if (state === "fetching") return;
    set("fetching");
    await show().then(
      () => set("ready"),
      () => set("failed"),
    );
  };
  return (
    <div className="show-new">
      <p className="vh" role="status">
        {said}
      </p>
      {waiting.length > 0 && (
        <button type="button" className="btn pri" onClick={() => void press()} aria-disabled={state === "fetching"}>
          <Icon name="down" small />
          {state === "failed" ? "Try again to show" : "Show"} {waiting.length.toLocaleString("en")} new
        </button>
      )}
    </div>
  );
}
