// From a cookie to whoever makes the request, and from a person to a new cookie.

import { deleteSession, findSessionPerson, insertSession } from "@/server/accounts/session.store";
import { hashToken, newToken } from "@/server/accounts/token.service";
import { TOKEN_LENGTH } from "@/server/accounts/token-length";
import { type Actor, VISITOR } from "@/server/actor";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { plain } from "@/server/plain";

/** Cookies are Secure, and bound to this very host, wherever the site is served over https. */
export const SECURE = env.ORIGIN.startsWith("https://");

/** next-auth's session cookie. `__Host-` keeps neighbouring subdomains from setting it. */
export const SESSION_COOKIE = `${SECURE ? "__Host-" : ""}next-auth.session-token`;

/** A session lasts 90 days: a group that meets each month is not asked to sign in at every meeting. */
export const SESSION_SECONDS = 90 * 24 * 60 * 60;

/** Whoever holds this session token at this moment; the visitor where it is nobody. */
export async function actorOf(token: string | undefined, now: Date): Promise<Actor> {
  if (!token || token.length > TOKEN_LENGTH) return VISITOR;
  return (await findSessionPerson(plain, hashToken(token), now)) ?? VISITOR;
}

/** Opens a session and yields the cookie's value; the database keeps only its hash. */
export async function openSession(userId: string, now: Date): Promise<string> {
  const token = newToken();
  const expires = new Date(now.getTime() + SESSION_SECONDS * 1000);
  await insertSession(db, { sessionToken: hashToken(token), userId, expires });
  return token;
}

/** Ends a session. */
export async function endSession(token: string): Promise<void> {
  await deleteSession(db, hashToken(token));
}
