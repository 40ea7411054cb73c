// What carries calls to the server: in batches, with dates that stay dates.
import { httpBatchLink } from "@trpc/client";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";

/** How many calls go together at most. */
const TOGETHER = 20;

/** The one way to the server. */
export const link = httpBatchLink<AppRouter>({ url: "/api/trpc", transformer: superjson, maxItems: TOGETHER });
