// Knocks at the server that mails are handed over to: is it there, is the way to it closed, does it let us in?
import ipaddr from "ipaddr.js";
import { withoutAddresses } from "@/server/log-redaction";
import { type Finding, good, unsure, wrong } from "@/server/mail/check/finding";
import type { SmtpTrouble } from "@/server/mail/fate";
import { connect, createTransport, type Outgoing, type Patience, type TryFailed } from "@/server/mail/transport";

/** An owner waits in front of the screen: less patience than the worker has. */
export const HANDOVER_PATIENCE: Patience = { tryFor: 30, silence: 10 };

type Trouble = SmtpTrouble & { code?: string; response?: string };

const CERTIFICATE = /certificate|altnames|self.signed|CERT_/i;

/** What an error of the conversation means. `wait` is how long it was waited for an answer, in seconds. */
export function troubleWith({ protocol, hostname, port }: URL, error: Trouble, wait: number): string {
  const where = `${hostname}${port && `:${port}`}`;
  const said = withoutAddresses(error.response ?? error.message);
  if (error.code === "EAUTH")
    return `${hostname} does not let us in with the name and the password of SMTP_URL: ${said}`;
  if (error.responseCode) return `${hostname} answered: ${said}`;
  if (error.code === "EDNS" || /ENOTFOUND|EAI_AGAIN/.test(said))
    return `There is no host ${hostname}, or it cannot be found now.`;
  if (/ECONNREFUSED/.test(said)) return `Nobody takes mail at ${where}. Is the port right, and the server running?`;
  if (/wrong version|SSL routines|ssl3_get_record/i.test(said) && protocol === "smtps:")
    return `${where} does not begin with TLS: write smtp:// in SMTP_URL; it is encrypted all the same where the server can.`;
  if (CERTIFICATE.test(`${error.code} ${said}`))
    return `The certificate of ${hostname} is not good: ${said}. Use the name that stands in it.`;
  if (error.code === "ETIMEDOUT" || /tim(?:ed? ?)out|never received/i.test(said))
    return `${where} said nothing for ${wait} seconds. A firewall may keep the port shut${
      protocol === "smtp:" ? ", or it begins with TLS: then write smtps://" : ""
    }.`;
  return `${where} broke off: ${said}`;
}

const atHome = (host: string): boolean =>
  !host.includes(".") || (ipaddr.isValid(host) && ipaddr.process(host).range() !== "unicast");

/** Says hello, closes the way, logs in, and leaves again. */
export async function checkHandover(smtp: string, patience = HANDOVER_PATIENCE): Promise<Finding> {
  const about = "Handing over";
  const url = new URL(smtp);
  try {
    const connection = await connect(smtp, patience);
    const { secure } = connection;
    connection.quit();
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if (!secure && !atHome(host))
      return (url.username ? wrong : unsure)(
        about,
        `${host} takes mail, but the way to it is not encrypted${url.username ? ", and the password goes over it" : ""}.`,
      );
    return good(
      about,
      `${host} is there${url.username ? ", lets us in," : ""} and takes mail${secure ? ", by an encrypted way" : ""}.`,
    );
  } catch (error) {
    return wrong(about, troubleWith(url, error as Trouble, patience.silence));
  }
}

/** Sends one mail as the worker would. */
export async function checkSending(smtp: string, mail: Outgoing, patience = HANDOVER_PATIENCE): Promise<Finding> {
  const about = "A letter";
  const way = createTransport(smtp, patience);
  try {
    await way.send(mail, async () => undefined);
    return good(about, "It was taken. Look whether it comes, and whether its source says dkim=pass and spf=pass.");
  } catch (error) {
    const { trouble } = error as TryFailed;
    const says = troubleWith(new URL(smtp), trouble, patience.silence);
    const later = (trouble.responseCode ?? 0) >= 400 && (trouble.responseCode ?? 0) < 500;
    return later
      ? unsure(about, `${says} That is “not now”: the worker would try again by itself, this letter is not sent.`)
      : wrong(about, says);
  } finally {
    way.close();
  }
}
