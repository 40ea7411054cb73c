// From the bytes of a mail to what is asked of it: who wrote it, what it says, what hangs on it.
import { type ParsedMail, simpleParser } from "mailparser";
import { honest } from "@/server/incoming/honest";
import { oneAddress } from "@/server/mail/address";
import { headerValues } from "@/server/mail/header-values";
import { MOST } from "@/server/mail/parts";

/** A mail, read. */
export type Read = {
  /** The one address in the one From; null where there are none, several, or something else. */
  from: string | null;
  messageId: string | null;
  subject: string;
  text: string | undefined;
  html: string | undefined;
  /** Values of a header by its name in small letters, one for each time that it stands there. */
  header(name: string): string[];
  /** Files that a person sent with it, by name. */
  files: string[];
  /** The kind of the whole mail, like "multipart/report". */
  type: string;
};

/** What mail programs add by themselves, and nobody misses. */
const UNMISSED = /^(?:application\/(?:pgp-|pkcs7-|x-pkcs7-)|text\/calendar|message\/)/i;

function fromOf({ from, headerLines }: ParsedMail): string | null {
  if (headerLines.filter(({ key }) => key === "from").length !== 1) return null;
  const [only, ...more] = from?.value ?? [];
  if (!only || more.length > 0 || only.group) return null;
  return oneAddress(only.address ?? "");
}

const filesOf = ({ attachments }: ParsedMail): string[] =>
  attachments
    .filter(({ contentType, related }) => !related && !UNMISSED.test(contentType))
    .map(({ filename, contentType }) => (filename ?? contentType).slice(0, 120));

/** Reads a mail. Links in it are not looked for, nor is its HTML turned into text: both are the trimmer's. */
export async function parse(raw: Uint8Array): Promise<Read> {
  const mail = await simpleParser(await honest(raw), {
    ...{ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true },
    ...{ keepCidLinks: true, keepDeliveryStatus: true, ...MOST },
  });
  const header = (name: string) => headerValues(mail.headerLines, name);
  return {
    from: fromOf(mail),
    messageId: mail.messageId?.replace(/^<|>$/g, "") ?? null,
    subject: (mail.subject ?? "").replaceAll("\0", ""),
    text: mail.text?.replaceAll("\0", ""),
    html: mail.html ? mail.html.replaceAll("\0", "") : undefined,
    header,
    files: filesOf(mail),
    type: (header("content-type")[0] ?? "text/plain").split(";")[0]?.trim().toLowerCase() ?? "",
  };
}
