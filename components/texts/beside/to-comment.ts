"use client";
// The way to one comment from anywhere in the reading: its talk opens, however deep it is and whether it has come yet.
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { withThread } from "@/components/live/merged";
import { keep, kept } from "@/components/texts/beside/left-off";
import type { Room } from "@/components/texts/reading/room-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";

/** An address that ends in "#c-…" leads to that comment. */
const ASKED = /^#c-([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

/** Where the comment is kept to which one goes in another text, where the address names the paragraph that it cites. */
export const TO_COMMENT = "postil.toComment";

/** How often it is looked whether the open talk is at work, in milliseconds, and for how long. */
const [LOOK, PATIENCE] = [50, 10_000] as const;

/** A talk that came with the page must be at work before it is given more than came with it. */
async function atWork({ wish }: Room): Promise<void> {
  for (let waited = 0; waited < PATIENCE && !wish.current.bring; waited += LOOK)
    await new Promise((go) => setTimeout(go, LOOK));
}

/** Goes to a comment; also to the one that the address names, now and whenever it changes. */
export function useToComment(room: Room): (id: string) => Promise<void> {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const latest = useRef(room);
  useEffect(() => {
    latest.current = room;
  });
  const go = useCallback(
    async (id: string) => {
      try {
        const { thread, place } = await client.comments.thread.query({ comment: id });
        const { texts, wish } = latest.current;
        const passage = texts.flatMap(({ passages }) => passages).find((one) => one.id === place.paragraph.id);
        if (!passage) return;
        const isOpen = () => latest.current.state.open === passage.key;
        if (isOpen()) await atWork(latest.current);
        const options = trpc.comments.onParagraph.queryOptions({ paragraph: passage.id });
        await queries.ensureQueryData(options);
        queries.setQueryData(options.queryKey, (talk) => talk && withThread(talk, thread, new Set([id])));
        wish.current.comment = { id, thread: thread.id };
        if (isOpen()) wish.current.bring?.(wish.current.comment);
        else latest.current.open(passage.key, { walk: true });
      } catch {
        latest.current.say("That comment is not here, or could not be fetched. Try again.");
      }
    },
    [client, trpc, queries],
  );
  useEffect(() => {
    const look = () => {
      const id = ASKED.exec(location.hash)?.[1];
      if (id) void go(id);
    };
    const wanted = kept<string>(TO_COMMENT);
    keep(TO_COMMENT, null);
    if (wanted) void go(wanted);
    else look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [go]);
  return go;
}
