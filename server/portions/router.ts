// The doors of reading by mail; what changes something is a form's, so that it works without JavaScript.
import { oneText } from "@/server/portions/schema";
import * as service from "@/server/portions/service";
import { router, signedIn } from "@/server/trpc/init";

/** Texts by mail. */
export const portions = router({
  mine: signedIn.query(({ ctx }) => service.mine(ctx.actor, ctx.now)),
  ofText: signedIn.input(oneText).query(({ ctx, input }) => service.ofText(ctx.actor, input.text, ctx.now)),
  preview: signedIn.input(oneText).query(({ ctx, input }) => service.preview(ctx.actor, input.text, ctx.now)),
});
