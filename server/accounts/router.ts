// The doors of the accounts' room. Signing in has form doors of its own.
import { keysChoice, profile } from "@/server/accounts/schema";
import { chooseKeys, myself, saveProfile } from "@/server/accounts/settings.service";
import { router, signedIn } from "@/server/trpc/init";

/** Accounts: oneself. */
export const accounts = router({
  me: signedIn.query(({ ctx }) => myself(ctx.actor)),
  save: signedIn.input(profile).mutation(({ ctx, input }) => saveProfile(ctx.actor, input)),
  chooseKeys: signedIn.input(keysChoice).mutation(({ ctx, input }) => chooseKeys(ctx.actor, input)),
});
