"use client";
// How the reading of a draft stands, asked again and again while it goes on; and what can be done meanwhile.
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Intake } from "@/components/texts/import/intake-panel";
import { useTRPC } from "@/components/trpc";

/** As often as the worker says something new. */
const ASK_MS = 500;

/** The intake as it is now. When it is ready, the page is drawn anew with what was found. */
export function useIntake(start: Intake) {
  const trpc = useTRPC();
  const router = useRouter();
  const asked = useQuery(
    trpc.texts.reading.queryOptions(
      { draft: start.id },
      {
        initialData: start,
        staleTime: 0,
        retry: true,
        refetchInterval: ({ state }) => (state.data?.state === "reading" ? ASK_MS : false),
      },
    ),
  );
  const now = asked.data;
  const done = now.state === "ready" || now.published !== null;
  useEffect(() => {
    if (done) router.refresh();
  }, [done, router]);
  const again = { onSettled: () => asked.refetch() };
  const cancel = useMutation(trpc.texts.cancel.mutationOptions(again));
  const choose = useMutation(trpc.texts.choose.mutationOptions(again));
  const readAgain = useMutation(trpc.texts.readAgain.mutationOptions(again));
  const error = cancel.error ?? choose.error ?? readAgain.error;
  return {
    now,
    refused: error?.message ?? null,
    cancel: () => cancel.mutate({ draft: start.id }),
    choose: (parts: number[]) => choose.mutate({ draft: start.id, parts }),
    readAgain: () => readAgain.mutate({ draft: start.id }),
    version: async () => (await asked.refetch()).data?.version ?? now.version,
  };
}
