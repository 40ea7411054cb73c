"use client";
// The browser's side of the API.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, type OperationLink, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "@/server/trpc/root";

const context = createTRPCContext<AppRouter>();

/** The API as typed query and mutation options. */
export const useTRPC = context.useTRPC;

/** The API as plain calls, for what is neither a query nor a mutation with a state of its own. */
export const useTRPCClient = context.useTRPCClient;

/** How long an answer counts as fresh, in milliseconds; long enough that opening a thread twice asks once. */
const FRESH = 15_000;

/** What carries the calls comes with the first of them: a page that is only read does without. */
const carried: TRPCLink<AppRouter> = (runtime) => {
  let carrier: OperationLink<AppRouter> | undefined;
  const fetched = async () => {
    carrier ??= (await import("@/components/trpc-link")).link(runtime);
    return carrier;
  };
  return (call) =>
    observable((answer) => {
      let [over, stop] = [false, () => {}];
      fetched().then(
        (carry) => {
          if (!over) stop = carry(call).subscribe(answer).unsubscribe;
        },
        (error) => answer.error(TRPCClientError.from(error)),
      );
      return () => {
        over = true;
        stop();
      };
    });
};

/** Gives everything below it the API. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: FRESH, retry: 1 } } }));
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: [carried] }));
  return (
    <QueryClientProvider client={queries}>
      <context.TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
