// Asks for a sign-in link: a form, with or without JavaScript.
import { goTo, readForm, refused, typed } from "@/app/api/form";
import { socketAddress } from "@/server/accounts/address";
import { askedCookie } from "@/server/accounts/asked";
import { linkRequest } from "@/server/accounts/schema";
import { SECURE } from "@/server/accounts/session";
import { requestLink } from "@/server/accounts/signin.service";
import { Refusal } from "@/server/refusal";

/** Whatever the address: on to "look in your mail". What cannot be sent goes back to the form, which says why. */
export const POST = refused(async (request: Request) => {
  const form = await readForm(request);
  const input = linkRequest.safeParse({ email: form.email ?? "", next: form.next });
  if (!input.success) return back("address", form);
  try {
    const { until } = await requestLink(input.data, { address: socketAddress(request.headers), now: new Date() });
    return goTo("/signin/check", [askedCookie({ ...input.data, until }, SECURE)]);
  } catch (error) {
    if (error instanceof Refusal && error.kind === "tooMany") return back("often", form);
    throw error;
  }
});

const back = (why: string, { email, next }: Record<string, string>): Response =>
  goTo(`/signin?${new URLSearchParams({ why, ...typed({ email, next }) })}`);
