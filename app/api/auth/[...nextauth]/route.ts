// Uses a sign-in link up, and signs out. Only POSTs act: mail scanners and prefetching browsers follow links.
import { cookieOf } from "@/app/api/cookie";
import { goTo, readForm, refused } from "@/app/api/form";
import { openLink, signOut } from "@/server/accounts/auth";
import { linkUse } from "@/server/accounts/schema";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { claimFirstGroup } from "@/server/groups/founding.service";
import { missing } from "@/server/refusal";

type Route = { params: Promise<{ nextauth: string[] }> };

/** `/api/auth/callback/email` and `/api/auth/signout`; nothing else of next-auth has a door. */
export const POST = refused(async (request: Request, { params }: Route) => {
  const act = (await params).nextauth.join("/");
  if (act === "callback/email") return enter(await readForm(request), cookieOf(request, SESSION_COOKIE));
  if (act !== "signout") throw missing();
  await readForm(request);
  return goTo("/", [await signOut(cookieOf(request, SESSION_COOKIE))]);
});

async function enter(form: Record<string, string>, held: string | undefined): Promise<Response> {
  const input = linkUse.safeParse({ email: form.email, token: form.token, next: form.next });
  const opened = input.success ? await openLink(input.data, { held, now: new Date() }, claimFirstGroup) : null;
  if (!input.success || !opened) return goTo("/signin?why=link");
  const { next } = input.data;
  return goTo(opened.named ? next : `/settings?${new URLSearchParams({ welcome: "1", next })}`, [opened.cookie]);
}
