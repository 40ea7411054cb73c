"use client";
// Who else has the same draft open.
import { useQuery } from "@tanstack/react-query";
import { useTRPCClient } from "@/components/trpc";

/** How often the browser says that it is there, in milliseconds. */
const TURN = 10_000;

/** What is known of a draft since it was opened: who else has it open, and its version on the server. */
export type Others = { others: string[]; version: number };

const NOBODY: Others = { others: [], version: 0 };

/** As of the last turn. */
export function useOthers(draft: string): Others {
  const api = useTRPCClient();
  const { data } = useQuery({
    queryKey: ["visit", draft],
    queryFn: () => api.texts.visit.mutate({ draft }),
    refetchInterval: TURN,
    retry: false,
  });
  return data ?? NOBODY;
}

/** "Ann", "Ann and Bob", "Ann, Bob and Cy". */
export const listOf = (names: string[]): string => new Intl.ListFormat("en-GB").format(names);
