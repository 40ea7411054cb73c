"use client";
// The marks on an open talk: fetched beside it, changed by what the reader does.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPC, useTRPCClient } from "@/components/trpc";
import type { Marks } from "@/server/marks/view";

/** The marks, and how they change. */
export type MarksHere = {
  marks: Marks;
  change: (how: (marks: Marks) => Marks) => void;
  /** Somebody else was faster, or something was decided elsewhere: they are fetched again. */
  again: () => Promise<unknown>;
  /** The further paragraphs that the thread which is being written is about. */
  chosen: readonly string[];
  choose: (chosen: readonly string[]) => void;
  /** The thread was posted: it is also about those that were chosen. */
  sayAlso: (thread: string) => void;
};

const NONE: Marks = { thanks: {}, answers: {}, landings: {}, also: {}, echoes: [] };

/** Given by `<Talk>`. */
export const MarksContext = createContext<MarksHere>({
  marks: NONE,
  change: () => {},
  again: async () => {},
  chosen: [],
  choose: () => {},
  sayAlso: () => {},
});

/** The marks of the talk that one is in. */
export const useMarks = (): MarksHere => useContext(MarksContext);

/** The state behind them. */
export function useMarksData(paragraph: string): MarksHere {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const { say } = useRoom();
  const options = trpc.marks.of.queryOptions({ paragraph }, { refetchOnWindowFocus: false });
  const { data, refetch } = useQuery(options);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of the paragraph alone
  const change = useCallback(
    (how: (marks: Marks) => Marks) => void queries.setQueryData(options.queryKey, (old) => old && how(old)),
    [queries, paragraph],
  );
  const [chosen, choose] = useState<readonly string[]>([]);
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  }, [chosen]);
  const sayAlso = useCallback(
    (thread: string) => {
      const paragraphs = [...latest.current];
      if (paragraphs.length === 0) return;
      choose([]);
      client.marks.setAlso.mutate({ thread, paragraphs }).then(
        (also) => change((old) => ({ ...old, also: withEntry(old.also, thread, also.length > 0 ? also : null) })),
        () => say("Your comment was posted, but not what else it is about. Say it under “More”."),
      );
    },
    [client, change, say],
  );
  return useMemo(
    () => ({ marks: data ?? NONE, change, again: refetch, chosen, choose, sayAlso }),
    [data, change, refetch, chosen, sayAlso],
  );
}

/** A record with one entry more, in another way, or one fewer. */
export function withEntry<T>(record: Record<string, T>, key: string, value: T | null): Record<string, T> {
  const { [key]: _, ...others } = record;
  return value === null ? others : { ...others, [key]: value };
}
