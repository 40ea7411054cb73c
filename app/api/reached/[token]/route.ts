// Where the button leads that says that mail reaches an address. Only POST acts.
import { goTo, readForm, refused } from "@/app/api/form";
import { confirmReached } from "@/server/accounts/reach.service";
import { checkToken } from "@/server/accounts/schema";
import { missing } from "@/server/refusal";

type Context = { params: Promise<{ token: string }> };

/** Has mail sent there again, and leads back to the page, which says so. */
export const POST = refused(async (request: Request, { params }: Context) => {
  await readForm(request);
  const named = checkToken.safeParse(await params);
  if (!named.success) throw missing();
  await confirmReached(named.data.token, new Date());
  return goTo(`/reached/${encodeURIComponent(named.data.token)}`);
});
