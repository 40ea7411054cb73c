// Using a sign-in link up, and signing out: next-auth with sessions in the database.
import NextAuth, { type AuthOptions } from "next-auth";
import { adapterAt } from "@/server/accounts/adapter.service";
import { ownPath } from "@/server/accounts/next";
import type { LinkUse } from "@/server/accounts/schema";
import { actorOf, endSession, SECURE, SESSION_COOKIE, SESSION_SECONDS } from "@/server/accounts/session";
import { newToken } from "@/server/accounts/token.service";
import { env } from "@/server/env";
import { log } from "@/server/log";

/** What happens beside the sign-in itself; the door says what, since other rooms are not known here. */
export type SignedIn = (userId: string) => Promise<unknown>;

const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure: SECURE } as const;

const options = (now: Date, signedIn: SignedIn): AuthOptions => ({
  adapter: adapterAt(now),
  // Our own door asks for links and posts the letter, so the provider only says that mail is the way. An empty
  // secret makes next-auth's hash of a token the plain one that the door has kept.
  providers: [
    {
      id: "email",
      type: "email",
      name: "Email",
      server: "",
      from: "",
      maxAge: 0,
      sendVerificationRequest: () => {},
      secret: "",
      options: {},
    },
  ],
  session: { strategy: "database", maxAge: SESSION_SECONDS, generateSessionToken: newToken },
  secret: env.SECRET,
  useSecureCookies: SECURE,
  cookies: { sessionToken: { name: SESSION_COOKIE, options: cookieOptions } },
  callbacks: { redirect: ({ url }) => ownPath(url) },
  events: { signIn: ({ user }) => signedIn(user.id).then(() => undefined) },
  logger: {
    error: (code) => log.error({ code }, "signing in failed"),
    warn: (code) => log.debug({ code }, "next-auth warns"),
    debug: () => {},
  },
});

/** What a link opened: the session's cookie and whether its owner has yet to say a name; null where it opens nothing. */
export type Opened = { cookie: string; named: boolean };

/** Uses a sign-in link up. The session that the browser `held` ends. */
export async function openLink(
  input: LinkUse,
  from: { held?: string; now: Date },
  signedIn: SignedIn,
): Promise<Opened | null> {
  const answer = heard();
  const request = {
    method: "POST",
    query: { nextauth: ["callback", "email"], email: input.email, token: input.token },
    body: { callbackUrl: input.next },
    cookies: {},
    headers: {},
  };
  await NextAuth(request as never, answer.response as never, options(from.now, signedIn));
  const cookie = answer.cookies().find((one) => one.startsWith(`${SESSION_COOKIE}=`));
  if (!cookie) return null;
  if (from.held) await endSession(from.held);
  const token = cookie.slice(SESSION_COOKIE.length + 1).split(";")[0];
  const actor = await actorOf(token, from.now);
  return actor.kind === "person" ? { cookie, named: actor.name !== null } : null;
}

/** Ends the session; the cookie that is returned takes the browser's own away. */
export async function signOut(held: string | undefined): Promise<string> {
  if (held) await endSession(held);
  return `${SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${SECURE ? "; Secure" : ""}`;
}

/** A response that only remembers its headers: next-auth speaks to Node's, and we want no more than its cookies. */
function heard() {
  const headers = new Map<string, unknown>();
  const response = {
    status: () => response,
    setHeader: (name: string, value: unknown) => headers.set(name, value) && response,
    getHeader: (name: string) => headers.get(name),
    json: () => response,
    send: () => response,
    end: () => response,
  };
  return { response, cookies: () => (headers.get("Set-Cookie") ?? []) as string[] };
}
