// Knocks at the address to which a provider brings mail, by the public way that the provider takes, too.
import { NOBODY } from "@/server/mail/check/door.service";
import { type Finding, good, wrong } from "@/server/mail/check/finding";

/** How long the answer may take, in milliseconds. */
export const HOOK_PATIENCE = 10_000;

/** Where mail is brought, by which secret, and for which host. */
export type HookAt = { origin: string; secret: string; replyHost: string };

/** Whether mail that a provider brings would be taken: one for nobody must be refused, by this very installation. */
export async function checkHook({ origin, secret, replyHost }: HookAt, patience = HOOK_PATIENCE): Promise<Finding> {
  const about = "Taking in over the web";
  const where = `${origin}/api/mail/incoming`;
  try {
    const { status } = await fetch(`${where}?to=${NOBODY}@${replyHost}`, {
      ...{ method: "POST", body: "Subject: A check\r\n\r\n", redirect: "manual" },
      headers: { "content-type": "message/rfc822", authorization: `Bearer ${secret}` },
      signal: AbortSignal.timeout(patience),
    });
    if (status === 406) return good(about, `What is brought to ${where} is taken, and refused where it is for nobody.`);
    if (status === 401) return wrong(about, `${where} knows another INCOMING_SECRET: start the web process anew.`);
    if (status === 404)
      return wrong(about, `${where} takes no mail: start the web process anew, with INCOMING_SECRET.`);
    if (status === 503) return wrong(about, `${where} cannot reach its database.`);
    return wrong(
      about,
      `${where} answers ${status}: does ORIGIN lead to Postil, past everything that stands in front?`,
    );
  } catch {
    return wrong(about, `${where} cannot be reached from here.`);
  }
}
