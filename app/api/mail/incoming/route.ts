// Where a provider brings mail: raw, or as a field of a form. Its answer tells the provider whether to try again.
import { bodyOf } from "@/app/api/body";
import { delivered } from "@/server/incoming/delivered";
import { fieldsOf } from "@/server/incoming/fields";
import { bring, mayBring } from "@/server/incoming/hook.service";
import { INCOMING_SIZE } from "@/server/mail/receiver";

/** Room for what a form holds beside the mail. */
const ENVELOPE = 256 * 1024;

const say = (status: number, words: string, headers: Record<string, string> = {}) =>
  new Response(`${words}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers } });

/** 406 is what providers take for "never", 503 for "later". */
const ANSWERS = {
  kept: () => say(200, "It is kept."),
  unknown: () => say(406, "Nobody is behind this address."),
  large: () => say(413, "This mail is too large: 10 MB are taken."),
  later: () => say(503, "It could not be kept now; try again later.", { "retry-after": "60" }),
};

/** Takes one mail. When this answers 200, it is in the database. */
export async function POST(request: Request): Promise<Response> {
  const allowed = mayBring(request.headers.get("authorization"));
  if (allowed === "closed") return say(404, "There is nothing here.");
  if (allowed === "no") return say(401, "Say INCOMING_SECRET.", { "www-authenticate": 'Basic realm="mail"' });
  const body = await bodyOf(request, INCOMING_SIZE + ENVELOPE);
  if (!body) return ANSWERS.large();
  const asked = new URL(request.url).searchParams;
  const fields = fieldsOf(body, request.headers.get("content-type") ?? "");
  const mail = delivered(body, fields, (name) => asked.get(name) ?? undefined);
  if (!mail) return say(422, "Bring the mail as it came, and say for whom it is: ?to=…, or a field of that name.");
  return ANSWERS[await bring(mail)]();
}
