// Ends the reply addresses of all mails that somebody got so far: a form, with or without JavaScript.
import { actorBehind, goTo, readForm, refused } from "@/app/api/form";
import { endReplies } from "@/server/follows/mails.service";
import { endOfReplies } from "@/server/follows/schema";

/** Back to the page either way; without the word that they are sure nothing ends. */
export const POST = refused(async (request: Request) => {
  const form = await readForm(request);
  const actor = await actorBehind(request);
  if (actor.kind === "visitor") return goTo("/signin?next=%2Fsettings%2Fmail");
  if (!endOfReplies.safeParse(form).success) return goTo("/settings/mail#replies");
  await endReplies(actor, new Date());
  return goTo("/settings/mail?saved=replies");
});
