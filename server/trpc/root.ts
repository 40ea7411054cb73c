// Every door of the API, room by room.
import { router } from "@/server/trpc/init";

/** The whole API. */
export const appRouter = router({});

/** Its shape, for the browser. */
export type AppRouter = typeof appRouter;
