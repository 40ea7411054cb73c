// The door of search.
import { search as query } from "@/server/search/schema";
import * as service from "@/server/search/service";
import { open, router } from "@/server/trpc/init";

/** Search, in one group at a time. */
export const search = router({
  find: open.input(query).query(({ ctx, input }) => service.find(ctx.actor, input)),
});
