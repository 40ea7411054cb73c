// The doors of mail: looking at what is held, and, for owners, at how the mail is. Deciding is a form's, so that it works without JavaScript.
import { whichGroup } from "@/server/groups/schema";
import { mailCheck, mailHealth } from "@/server/incoming/health.service";
import { look } from "@/server/incoming/held.service";
import { heldToken } from "@/server/incoming/schema";
import { open, router, signedIn } from "@/server/trpc/init";

/** Mail that came in. */
export const incoming = router({
  held: open.input(heldToken).query(({ input }) => look(input.token)),
  health: signedIn.input(whichGroup).query(({ ctx, input }) => mailHealth(ctx.actor, input.group, ctx.now)),
  check: signedIn.input(whichGroup).query(({ ctx, input }) => mailCheck(ctx.actor, input.group, ctx.now)),
});
