// The doors of the accounts' room. Signing in has form doors of its own.
import { lookAtCheck, mailStopped } from "@/server/accounts/reach.service";
import { checkToken, keysChoice, profile } from "@/server/accounts/schema";
import { chooseKeys, myself, saveProfile } from "@/server/accounts/settings.service";
import { open, router, signedIn } from "@/server/trpc/init";

/** Accounts: oneself. */
export const accounts = router({
  me: signedIn.query(({ ctx }) => myself(ctx.actor)),
  /** Whether mail to oneself is stopped, and why. */
  mailStopped: signedIn.query(({ ctx }) => mailStopped(ctx.actor, ctx.now)),
  /** The token is the key: whoever holds the mail sees what its button does. */
  reached: open.input(checkToken).query(({ ctx, input }) => lookAtCheck(input.token, ctx.now)),
  save: signedIn.input(profile).mutation(({ ctx, input }) => saveProfile(ctx.actor, input)),
  chooseKeys: signedIn.input(keysChoice).mutation(({ ctx, input }) => chooseKeys(ctx.actor, input)),
});
