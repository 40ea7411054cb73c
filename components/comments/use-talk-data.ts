"use client";
// The talk on one paragraph as the browser holds it: fetched once, then changed by what is written and read.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { asRead, freshIn, withChanged, withMore, withPage, withWritten } from "@/components/comments/cached";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import type { ParagraphTalk, ThreadView, Written } from "@/server/comments/view";

/** The talk, and every way in which it changes here. */
export function useTalkData(paragraph: string, initial: ParagraphTalk | null) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const options = trpc.comments.onParagraph.queryOptions(
    { paragraph },
    { initialData: initial ?? undefined, refetchOnWindowFocus: false, refetchOnReconnect: false },
  );
  const { data, error, refetch } = useQuery(options);
  const { queryKey } = options;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of the paragraph alone
  const change = useCallback(
    (how: (talk: ParagraphTalk) => ParagraphTalk) => queries.setQueryData(queryKey, (old) => old && how(old)),
    [queries, paragraph],
  );
  useEffect(() => () => void change(asRead), [change]);
  const acts = useMemo(
    () => ({
      wrote: (written: Written) => change((talk) => withWritten(talk, written)),
      changed: (written: Written) => change((talk) => withChanged(talk, written)),
      more: async (thread: ThreadView) => {
        if (!thread.next) return;
        const rest = await client.comments.more.query({ thread: thread.id, cursor: thread.next });
        change((talk) => withMore(talk, thread.id, rest));
      },
      page: async (cursor: string) => {
        const page = await client.comments.onParagraph.query({ paragraph, cursor });
        change((talk) => withPage(talk, page));
      },
      refresh: () => void refetch(),
    }),
    [change, client, paragraph, refetch],
  );
  return { talk: data, error, ...acts };
}

/** Tells the server how far the talk was on the screen, once it was; the marks stay until the panel closes. */
export function useSeen(key: string, talk: ParagraphTalk | undefined): void {
  const { seen } = useRoom();
  const client = useTRPCClient();
  const seq = talk?.viewer.isMember ? talk.seq : 0;
  const fresh = talk ? freshIn(talk) : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again only when there is more to tell
  useEffect(() => {
    if (!talk) return;
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", tell);
      seen(key, fresh);
      // A mark that is not kept only means that something is shown as new once more.
      if (fresh && seq) client.comments.markSeen.mutate({ paragraph: talk.paragraph.id, seq }).catch(() => {});
    };
    document.addEventListener("visibilitychange", tell);
    tell();
    return () => document.removeEventListener("visibilitychange", tell);
  }, [key, seq, fresh, seen, client]);
}
