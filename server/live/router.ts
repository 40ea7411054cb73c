// The doors of the live room; the stream itself is at /api/live.
import { oneText } from "@/server/live/schema";
import { state } from "@/server/live/state.service";
import { open, router } from "@/server/trpc/init";

/** What is asked where a stream begins, or cannot be had. */
export const live = router({
  state: open.input(oneText).query(({ ctx, input }) => state(ctx.actor, input.text, ctx.now)),
});
