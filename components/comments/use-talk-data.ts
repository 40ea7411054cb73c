"use client";
// The talk on one paragraph as the browser holds it: fetched once, then changed by what is written and read.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { asNew, asRead, from, lacks, withChanged, withMore, withPage, withWritten } from "@/components/comments/cached";
import { dropMarks, read, sendMarks } from "@/components/comments/read-marks";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import type { CommentView, ParagraphTalk, ThreadView, Written } from "@/server/comments/view";

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
  useEffect(
    () => () => {
      void sendMarks();
      change((talk) => asRead(talk, read));
    },
    [change],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of the paragraph alone
  const acts = useMemo(
    () => ({
      wrote: (written: Written) => {
        change((talk) => withWritten(talk, written));
        void queries.invalidateQueries(trpc.comments.filters.pathFilter());
      },
      changed: (written: Written) => change((talk) => withChanged(talk, written)),
      more: async (thread: ThreadView) => {
        if (!thread.next) return;
        const rest = await client.comments.more.query({ thread: thread.id, cursor: thread.next });
        change((talk) => withMore(talk, thread.id, rest));
      },
      /** Fetches the rest of a thread until a branch of it is here. */
      whole: async (thread: ThreadView, branch: string, newOnly: boolean) => {
        const now = () => queries.getQueryData(queryKey)?.threads.find(({ id }) => id === thread.id);
        for (let at = now(); at?.next && lacks(at, branch, newOnly); at = now()) {
          const rest = await client.comments.more.query({ thread: at.id, cursor: at.next });
          change((talk) => withMore(talk, thread.id, rest));
        }
      },
      page: async (cursor: string) => {
        const page = await client.comments.onParagraph.query({ paragraph, cursor });
        change((talk) => withPage(talk, page));
      },
      /** A comment that waits behind "Show new" comes in by itself; answers whether it is there. */
      bring: async (comment: string): Promise<boolean> => {
        const asked = client.comments.thread.query({ comment });
        const [{ thread }, { withThread }] = await Promise.all([asked, import("@/components/live/merged")]);
        change((talk) => withThread(talk, thread, new Set([comment])));
        return thread.comments.some(({ id }) => id === comment);
      },
      /** Makes a comment new again, and what others wrote after it in its thread; answers how many were read before. */
      keepNew: async (comment: CommentView): Promise<number> => {
        const thread = queries
          .getQueryData(queryKey)
          ?.threads.find(({ comments }) => comments.some(({ id }) => id === comment.id));
        if (!thread) return 0;
        await sendMarks();
        await client.comments.keepNew.mutate({ comment: comment.id });
        const ids = from(thread, comment);
        const again = ids.filter(({ id, isNew }) => !isNew || read.has(id)).length;
        dropMarks(ids.map(({ id }) => id));
        change((talk) => asNew(talk, new Set(ids.map(({ id }) => id))));
        if (thread.next) {
          // Also what is not here became new: the server counts it.
          const [{ withThread }, now] = await Promise.all([
            import("@/components/live/merged"),
            client.comments.thread.query({ comment: comment.id }),
          ]);
          change((talk) => withThread(talk, now.thread, new Set()));
        }
        return again;
      },
      refresh: () => void refetch(),
    }),
    [change, client, paragraph, refetch, queries],
  );
  return { talk: data, error, ...acts };
}
