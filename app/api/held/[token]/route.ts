// Where the buttons beneath a held mail lead. Only POST acts.
import { goTo, readForm, refused } from "@/app/api/form";
import { decide } from "@/server/incoming/held.service";
import { decision, heldToken } from "@/server/incoming/schema";
import { missing } from "@/server/refusal";

type Context = { params: Promise<{ token: string }> };

/** Posts it or throws it away, and leads back to its page, which says so. */
export const POST = refused(async (request: Request, { params }: Context) => {
  const fields = await readForm(request);
  const [named, wanted] = [heldToken.safeParse(await params), decision.safeParse(fields)];
  if (!named.success || !wanted.success) throw missing();
  await decide(named.data.token, wanted.data, new Date());
  return goTo(`/held/${encodeURIComponent(named.data.token)}`);
});
