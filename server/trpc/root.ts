// Every door of the API, room by room.
import { texts } from "@/server/texts/router";
import { router } from "@/server/trpc/init";

/** The whole API. */
export const appRouter = router({ texts });

/** Its shape, for the browser. */
export type AppRouter = typeof appRouter;
