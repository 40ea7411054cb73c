// A mail that came to a return path, taken apart: what a machine says in it, and what it says in words.
import { simpleParser } from "mailparser";
import { headerValues } from "@/server/mail/header-values";
import { MOST } from "@/server/mail/parts";

/** What is kept of a report and read: the words and the status stand first, the mail that it returns last. */
export const REPORT_SIZE = 256_000;

/** As much of the words as may tell why; after them comes the returned mail. */
export const REPORT_WORDS = 20_000;

/** A report, taken apart. */
export type Report = {
  /** The kind of the whole mail, like "multipart/report", and of what it reports, like "delivery-status". */
  type: string;
  reportType: string;
  /** Values of a header by its name in small letters. */
  header(name: string): string[];
  /** What it says in words. */
  text: string;
  /** Its parts for machines: about the delivery (RFC 3464), about what a user thinks of the mail (RFC 5965). */
  statuses: string[];
  feedback: string | null;
};

const DELIVERY_STATUS = /^message\/(?:global-)?delivery-status$/i;
const FEEDBACK = /^message\/feedback-report$/i;

/** HTML without its tags: only codes are looked for in it. */
const bare = (html: string): string => html.replace(/<[^<>]*>/g, " ");

/** Takes a report apart; fails where it is made to be too much. */
export async function readReport(raw: Uint8Array): Promise<Report> {
  const mail = await simpleParser(Buffer.from(raw.subarray(0, REPORT_SIZE)), {
    ...{ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true },
    ...{ keepDeliveryStatus: true, ...MOST },
  });
  const header = (name: string) => headerValues(mail.headerLines, name);
  const [type = "text/plain", ...options] = (header("content-type")[0] ?? "").toLowerCase().split(";");
  const partsLike = (pattern: RegExp) =>
    mail.attachments
      .filter(({ contentType }) => pattern.test(contentType))
      .map(({ content }) => content.toString("latin1"));
  return {
    type: type.trim(),
    reportType:
      options
        .map((option) => /^\s*report-type\s*=\s*"?([\w-]+)/.exec(option)?.[1])
        .find((kind) => kind !== undefined) ?? "",
    header,
    text: (mail.text?.trim() ? mail.text : bare(mail.html || "")).slice(0, REPORT_WORDS),
    statuses: partsLike(DELIVERY_STATUS),
    feedback: partsLike(FEEDBACK)[0] ?? null,
  };
}
