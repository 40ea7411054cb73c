// The doors of the accounts' room. Signing in has form doors of its own.
import { profile } from "@/server/accounts/schema";
import { myself, saveProfile } from "@/server/accounts/settings.service";
import { router, signedIn } from "@/server/trpc/init";

/** Accounts: oneself. */
export const accounts = router({
  me: signedIn.query(({ ctx }) => myself(ctx.actor)),
  save: signedIn.input(profile).mutation(({ ctx, input }) => saveProfile(ctx.actor, input)),
});
