"use client";
// The marks on an open talk: fetched beside it, changed by what the reader does.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useCallback, useContext, useMemo } from "react";
import { useTRPC } from "@/components/trpc";
import type { Marks } from "@/server/marks/view";

/** The marks, and how they change. */
export type MarksHere = {
  marks: Marks;
  change: (how: (marks: Marks) => Marks) => void;
  /** Somebody else was faster, or something was decided elsewhere: they are fetched again. */
  again: () => Promise<unknown>;
};

const NONE: Marks = { thanks: {}, answers: {}, landings: {}, also: {}, echoes: [] };

/** Given by `<Talk>`. */
export const MarksContext = createContext<MarksHere>({
  marks: NONE,
  change: () => {},
  again: async () => {},
});

/** The marks of the talk that one is in. */
export const useMarks = (): MarksHere => useContext(MarksContext);

/** The state behind them. */
export function useMarksData(paragraph: string): MarksHere {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const options = trpc.marks.of.queryOptions({ paragraph }, { refetchOnWindowFocus: false });
  const { data, refetch } = useQuery(options);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made of the paragraph alone
  const change = useCallback(
    (how: (marks: Marks) => Marks) => {
      const { queryKey } = options;
      if (!queries.isFetching({ queryKey })) return void queries.setQueryData(queryKey, (old) => old && how(old));
      // An answer that is still on its way may have been made before what was just done.
      void queries.cancelQueries({ queryKey }).then(() => refetch());
    },
    [queries, paragraph, refetch],
  );
  return useMemo(() => ({ marks: data ?? NONE, change, again: refetch }), [data, change, refetch]);
}

/** A record with one entry more, in another way, or one fewer. */
export function withEntry<T>(record: Record<string, T>, key: string, value: T | null): Record<string, T> {
  const { [key]: _, ...others } = record;
  return value === null ? others : { ...others, [key]: value };
}
