"use client";
// The bells of the reading page: of the text, of the open paragraph, of a thread. They come after the words.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { createContext, useCallback, useContext, useState } from "react";
import { Bell } from "@/components/follows/bell";
import type { Opener } from "@/components/moderation/ask-dialog";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPC } from "@/components/trpc";
import type { FollowState } from "@/server/follows/state";

const WiderFollows = dynamic(() => import("@/components/follows/wider-follows").then((module) => module.WiderFollows), {
  ssr: false,
});

const TOOK_PART = { hears: "following", why: "You follow this thread because you wrote in it." } as const;

const useFollows = (paragraph: string | undefined, wanted: boolean) => {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.follows.of.queryOptions({ paragraph: paragraph ?? "" }),
    enabled: wanted && paragraph !== undefined,
  }).data;
};

/** Follows the whole text; asked with whatever paragraph is at hand. */
export function TextBell() {
  const { facts, texts } = useRoom();
  const [opener, setOpener] = useState<Opener | null>(null);
  const [open, setOpen] = useState(false);
  const paragraph = facts.passages[0]?.id;
  const state = useFollows(paragraph, facts.viewer.canFollow)?.text.state;
  if (!state || !paragraph) return null;
  const edges = facts.passages.filter(({ number, gone, whole }) => number !== null && !gone && !whole);
  const more = (from: Opener) => {
    setOpener(from);
    setOpen(true);
  };
  return (
    <>
      <Bell
        key={facts.text.id}
        byMail={`${facts.path}/by-mail`}
        target={{ text: facts.text.id }}
        label={texts.length > 1 ? `the ${facts.text.label.toLowerCase()}` : "the text"}
        initial={state}
        more={more}
      />
      {opener && (
        <WiderFollows open={open} close={() => setOpen(false)} opener={opener} paragraph={paragraph} edges={edges} />
      )}
    </>
  );
}

/** Follows one paragraph. */
export function ParagraphBell({ paragraph, label }: { paragraph: string; label: string }) {
  const { facts } = useRoom();
  const state = useFollows(paragraph, facts.viewer.canFollow)?.paragraph.state;
  if (!state) return null;
  return <Bell target={{ paragraph }} label={label} initial={state} />;
}

/** Given by the open talk: a question of its own would cost each of its comments more than all else in it. */
export const AroundContext = createContext<ReturnType<typeof useFollows>>(undefined);

/** The bells around a paragraph, once they are known. */
export const useAround = (paragraph: string) => useFollows(paragraph, useRoom().facts.viewer.canFollow);

/** The state of the bell of one thread on the open paragraph, once it is known. */
export function useThreadFollow(thread: string | undefined): FollowState | undefined {
  const around = useContext(AroundContext);
  return thread === undefined || !around ? undefined : (around.threads[thread] ?? around.otherThreads);
}

/** Taking part follows: what the worker is about to write down is shown at once, unless the thread is muted. */
export function useTookPart(paragraph: string): (thread: string) => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useCallback(
    (thread) => {
      queries.setQueryData(trpc.follows.of.queryKey({ paragraph }), (around) => {
        const state = around?.threads[thread] ?? around?.otherThreads;
        if (!around || !state || state.hears === "muted") return around;
        return { ...around, threads: { ...around.threads, [thread]: { ...state, ...TOOK_PART } } };
      });
    },
    [trpc, queries, paragraph],
  );
}
