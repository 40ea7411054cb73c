"use client";
// Hiding and showing again: the talk is fetched anew, and so are the counts beside the text.
import { useCallback } from "react";
import { failureOf } from "@/components/comments/failure";
import { useTalk } from "@/components/comments/talk-context";
import { NONE } from "@/components/texts/reading/passages";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPCClient } from "@/components/trpc";
import type { Hide } from "@/server/marks/schema";

/** Hides somebody's talk or a thread, or shows it again. */
export function useHiding(): (target: Hide["target"], hidden: boolean) => Promise<void> {
  const client = useTRPCClient();
  const { refresh, say } = useTalk();
  const { texts, state, recounted } = useRoom();
  return useCallback(
    async (target, hidden) => {
      try {
        await client.marks.hide.mutate({ target, hidden });
        say(hidden ? "Hidden from your view. Your settings list what you hide." : "It is in your view again.");
        refresh();
        let counts = state.counts;
        for (const { text, passages } of texts) {
          const found = new Map(
            (await client.comments.counts.query({ text: text.id })).map(({ paragraph, count, fresh }) => [
              paragraph,
              { count, fresh },
            ]),
          );
          counts = { ...counts, ...Object.fromEntries(passages.map(({ id, key }) => [key, found.get(id) ?? NONE])) };
        }
        recounted(counts, [], false);
      } catch (error) {
        say(failureOf(error).message);
      }
    },
    [client, refresh, say, texts, state.counts, recounted],
  );
}
