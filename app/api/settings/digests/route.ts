// Keeps when somebody's digests come, or stops them: forms, with or without JavaScript.
import { actorBehind, goTo, readForm, refused } from "@/app/api/form";
import { chooseDigest, chooseTimes } from "@/server/follows/mails.service";
import { digestChoice, digestTimes } from "@/server/follows/schema";

/** Back to the page either way; what could not be read changes nothing. */
export const POST = refused(async (request: Request) => {
  const form = await readForm(request);
  const actor = await actorBehind(request);
  if (actor.kind === "visitor") return goTo("/signin?next=%2Fsettings%2Fmail");
  const choice = digestChoice.safeParse(form).data;
  const times = digestTimes.safeParse(form).data;
  if (choice) await chooseDigest(actor, choice.cadence, choice.wanted, new Date());
  else if (times) await chooseTimes(actor, times);
  else return goTo("/settings/mail?why=times");
  return goTo("/settings/mail?saved=1");
});
