// Puts mail to oneself right that was stopped: a form, with or without JavaScript.
import { actorBehind, goTo, readForm, refused } from "@/app/api/form";
import { checkAddress, wantMailAgain } from "@/server/accounts/reach.service";
import { addressWish } from "@/server/accounts/schema";

/** Mails a link to check the address, or takes a complaint back; what could not be read changes nothing. */
export const POST = refused(async (request: Request) => {
  const form = await readForm(request);
  const actor = await actorBehind(request);
  if (actor.kind === "visitor") return goTo("/signin?next=%2Fsettings%2Fmail");
  const wish = addressWish.safeParse(form).data?.wish;
  if (wish === "check") await checkAddress(actor, new Date());
  if (wish === "again") await wantMailAgain(actor, new Date());
  return goTo("/settings/mail");
});
