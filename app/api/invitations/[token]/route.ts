// Accepts an invitation: the button of its page, with or without JavaScript.
import { actorBehind, goTo, readForm, refused } from "@/app/api/form";
import { accept } from "@/server/groups/joining.service";
import { invitationToken } from "@/server/groups/schema";
import { Refusal } from "@/server/refusal";

type Route = { params: Promise<{ token: string }> };

/** On to the group; what does not open any more is told by the invitation's own page. */
export const POST = refused(async (request: Request, { params }: Route) => {
  await readForm(request);
  const { token } = await params;
  const page = `/invitations/${encodeURIComponent(token)}`;
  const actor = await actorBehind(request);
  if (actor.kind === "visitor") return goTo(`/signin?${new URLSearchParams({ next: page })}`);
  const input = invitationToken.safeParse({ token });
  if (!input.success) return goTo(page);
  try {
    return goTo(`/groups/${(await accept(actor, input.data.token, new Date())).group}`);
  } catch (error) {
    if (error instanceof Refusal) return goTo(page);
    throw error;
  }
});
