// An answer to a mail as a mail program writes it: the words above, the mail below them, quoted. For the local mailbox.
import MailComposer from "nodemailer/lib/mail-composer";

/** A mail to be answered, and with what. */
export type AnswerTo = {
  from: string;
  to: string;
  subject: string;
  messageId: string;
  text: string;
  words: string;
  who: string;
  at: Date;
};

/** The bytes of the answer. */
export function answerBytes({ from, to, subject, messageId, text, words, who, at }: AnswerTo): Promise<Buffer> {
  const quoted = text
    .trimEnd()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd());
  const composer = new MailComposer({
    from: { name: "", address: from },
    to: { name: "", address: to },
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    ...(messageId && { inReplyTo: messageId, references: messageId }),
    text: [words, "", `On ${at.toUTCString()}, ${who} wrote:`, ...quoted, ""].join("\n"),
    textEncoding: "quoted-printable",
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
