// Begins, changes, pauses or stops a text by mail: forms, with or without JavaScript.
import { actorBehind, goTo, readForm, refused } from "@/app/api/form";
import { portionForm } from "@/server/portions/schema";
import { choose } from "@/server/portions/service";
import { Refusal } from "@/server/refusal";

/** One of our own pages, to which the form leads back; anything else is the mail page. */
const OURS = /^\/groups\/[\w-]+\/[\w-]+\/[\w-]+\/by-mail$/;

/** Back to where the form was sent from. */
export const POST = refused(async (request: Request) => {
  const { back = "", ...fields } = await readForm(request);
  const page = OURS.test(back) ? back : "/settings/mail";
  const actor = await actorBehind(request);
  if (actor.kind === "visitor") return goTo(`/signin?next=${encodeURIComponent(page)}`);
  const form = portionForm.safeParse(fields);
  if (!form.success) throw new Refusal("invalid", "Choose how much, and where to begin; then send it again.");
  await choose(actor, form.data, new Date());
  return goTo(`${page}?saved=1`);
});
