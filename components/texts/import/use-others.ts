"use client";
// Who else has the same draft open.
import { useQuery } from "@tanstack/react-query";
import { useTRPCClient } from "@/components/trpc";

/** How often the browser says that it is there, in milliseconds. */
const TURN = 10_000;

/** Their names, as of the last turn. */
export function useOthers(draft: string): string[] {
  const api = useTRPCClient();
  const { data } = useQuery({
    queryKey: ["visit", draft],
    queryFn: () => api.texts.visit.mutate({ draft }),
    refetchInterval: TURN,
    retry: false,
  });
  return data?.others ?? [];
}

/** "Ann", "Ann and Bob", "Ann, Bob and Cy". */
export const listOf = (names: string[]): string => new Intl.ListFormat("en-GB").format(names);
