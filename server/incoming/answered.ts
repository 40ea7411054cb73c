// The mail that is answered, as it was sent: what is quoted of it is known by these words.
import { simpleParser } from "mailparser";

/** The texts of a mail of ours. */
export async function answerOf(raw: Uint8Array): Promise<{ text: string; html: string | undefined }> {
  const { text, html } = await simpleParser(Buffer.from(raw), {
    ...{ skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true },
  });
  return { text: text ?? "", html: html || undefined };
}
