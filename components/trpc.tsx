"use client";
// The browser's side of the API.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";

const context = createTRPCContext<AppRouter>();

/** The API as typed query and mutation options. */
export const useTRPC = context.useTRPC;

/** The API as plain calls, for what is neither a query nor a mutation with a state of its own. */
export const useTRPCClient = context.useTRPCClient;

/** How long an answer counts as fresh, in milliseconds; long enough that opening a thread twice asks once. */
const FRESH = 15_000;

/** Gives everything below it the API. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: FRESH, retry: 1 } } }));
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/api/trpc", transformer: superjson, maxItems: 20 })] }),
  );
  return (
    <QueryClientProvider client={queries}>
      <context.TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
