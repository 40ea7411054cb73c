// What the form doors share: a form must come from our own pages, stays small, and is answered with a way to go on.
import { bodyOf } from "@/app/api/body";
import { cookieOf } from "@/app/api/cookie";
import { type Again, told } from "@/app/api/told";
import { actorOf, SESSION_COOKIE } from "@/server/accounts/session";
import type { Actor } from "@/server/actor";
import { awayOf } from "@/server/away";
import { env } from "@/server/env";
import { log } from "@/server/log";
import { Refusal, STATUS } from "@/server/refusal";

/** The longest form: an address, a name, a path to come back to. */
export const FORM_LIMIT = 16_384;

/**
 * Whether the browser says that one of our own pages sent this. Pages whose address holds a token send no
 * referrer, and with it `Origin: null`; there the browser's own Sec-Fetch-Site decides.
 */
export function isOurs(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin && origin !== "null") return origin === env.ORIGIN;
  return headers.get("sec-fetch-site") === "same-origin";
}

/** What was read of a form, for the answer that offers to send it again. */
const sent = new WeakMap<Request, Record<string, string>>();

/** The fields of a form that one of our pages sent; refused otherwise. */
export async function readForm(request: Request): Promise<Record<string, string>> {
  if (!isOurs(request.headers))
    throw new Refusal("forbidden", "This form came from another site. Open it here and send it again.");
  if (!request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded"))
    throw new Refusal("invalid", "That could not be read as a form.");
  const fields = Object.fromEntries(new URLSearchParams(await readSmall(request)));
  sent.set(request, fields);
  return fields;
}

async function readSmall(request: Request): Promise<string> {
  const body = await bodyOf(request, FORM_LIMIT);
  if (!body) throw new Refusal("invalid", "That is longer than this form takes.");
  return body.toString("utf8");
}

/** Whoever sends the form. */
export const actorBehind = (request: Request): Promise<Actor> => actorOf(cookieOf(request, SESSION_COOKIE), new Date());

/** So much of what was typed goes back with its form to be put right; nobody means to type more. */
const TYPED_LENGTH = 300;

/** What was typed, as it can stand in the address of the form that asks for it again. */
export const typed = (fields: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, words]) => (words ? [[name, words.slice(0, TYPED_LENGTH)]] : [])),
  );

/** Sends the browser on to one of our own pages, with cookies to keep. */
export function goTo(path: string, cookies: string[] = []): Response {
  const headers = new Headers({ location: path, "cache-control": "private, no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}

/** The form as it was read; nothing of what another site sent, or of what is no form. */
function again(request: Request): Again | undefined {
  const fields = sent.get(request);
  return fields && { action: new URL(request.url).pathname, fields };
}

const BROKEN = "Something went wrong on our side. Nothing you wrote is lost: try again.";

/** A door whose refusals are answered in words, with their status. What failed through us can be sent again as it was. */
export const refused =
  <Rest extends unknown[]>(door: (request: Request, ...rest: Rest) => Promise<Response>) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    try {
      return await door(request, ...rest);
    } catch (error) {
      const refusal = error instanceof Refusal ? error : awayOf(error);
      if (refusal && refusal.kind !== "away") return told(request, STATUS[refusal.kind], refusal.message);
      if (refusal) return told(request, STATUS.away, refusal.message, again(request));
      // Next says some things by throwing, while it looks at what is asked without a form.
      if (request.method !== "POST") throw error;
      log.error({ err: error }, "a form broke");
      return told(request, 500, BROKEN, again(request));
    }
  };
