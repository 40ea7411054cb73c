// The doors of follows: what the bells show, a wish, the lists of mine, my digests.
import * as mails from "@/server/follows/mails.service";
import * as schema from "@/server/follows/schema";
import * as service from "@/server/follows/service";
import { look } from "@/server/portions/unsubscribe.service";
import { open, router, signedIn } from "@/server/trpc/init";

/** Follows. */
export const follows = router({
  of: open.input(schema.aroundParagraph).query(({ ctx, input }) => service.of(ctx.actor, input.paragraph)),
  set: signedIn.input(schema.newWish).mutation(({ ctx, input }) => service.set(ctx.actor, input, ctx.now)),
  /** The token is the key: it shows its reader's own wishes around one thread, to whoever holds their mail. */
  byToken: open.input(schema.byToken).query(({ input }) => look(input.token)),
  /** Every mail to oneself, and what was not mailed after all, each with the reason; page by page. */
  mails: signedIn.input(schema.listPage).query(({ ctx, input }) => mails.mails(ctx.actor, input)),
  digests: signedIn.query(({ ctx }) => mails.digests(ctx.actor, ctx.now)),
  preview: signedIn.input(schema.digestPreview).query(({ ctx, input }) => mails.preview(ctx.actor, input, ctx.now)),
  /** What one follows or has muted, latest wish first; page by page. */
  mine: signedIn.input(schema.listPage).query(({ ctx, input }) => service.mine(ctx.actor, input)),
});
