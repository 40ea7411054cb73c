// Keeps a name, a time zone, and whether single keys act: a form, with or without JavaScript.
import { actorBehind, goTo, readForm, refused, typed } from "@/app/api/form";
import { ownPath } from "@/server/accounts/next";
import { profile } from "@/server/accounts/schema";
import { chooseKeys, saveProfile } from "@/server/accounts/settings.service";

/** Goes on where its owner was heading; back to the form where something is wrong with it. */
export const POST = refused(async (request: Request) => {
  const form = await readForm(request);
  const actor = await actorBehind(request);
  if (actor.kind === "visitor") return goTo("/signin?next=%2Fsettings");
  const input = profile.safeParse({ name: form.name ?? "", timeZone: form.timeZone ?? "" });
  const next = ownPath(form.next);
  const welcome = form.welcome === "1";
  if (!input.success) {
    const why = input.error.issues[0]?.path[0] === "timeZone" ? "zone" : "name";
    const single = form.keys === "1" ? String(form.singleKeys === "on") : undefined;
    const again = typed({ name: form.name, zone: form.timeZone, single, ...(welcome && { welcome: "1", next }) });
    return goTo(`/settings?${new URLSearchParams({ why, ...again })}`);
  }
  await saveProfile(actor, input.data);
  // Newcomers are not asked; a box without a mark sends nothing.
  if (form.keys === "1") await chooseKeys(actor, { single: form.singleKeys === "on" });
  return goTo(welcome ? next : "/settings?saved=1");
});
