// Every door of the API, room by room.
import { moderation } from "@/server/moderation/router";
import { texts } from "@/server/texts/router";
import { router } from "@/server/trpc/init";

/** The whole API. */
export const appRouter = router({ moderation, texts });

/** Its shape, for the browser. */
export type AppRouter = typeof appRouter;
