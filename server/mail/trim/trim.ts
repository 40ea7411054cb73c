// From a mail to what its writer meant to say, as Markdown, and to what was taken away: the door of this folder.

/** A mail's readable parts, and those of the mail that it answers, where it is known. */
export type Mail = {
  text?: string | undefined;
  html?: string | undefined;
  answered?: { text: string; html?: string | undefined } | undefined;
};

/** What is to be posted, and what is kept behind "show". Every line of the mail is in one of them. */
export type Trimmed = { body: string; cut: string };

/** Takes quoted mails, signatures and footers away. */
export function trimReply({ text = "" }: Mail): Trimmed {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const last = lines.findLastIndex((line) => line.trim() && !line.startsWith(">"));
  if (last < 0) return { body: text.trim(), cut: "" };
  return {
    body: lines
      .slice(0, last + 1)
      .join("\n")
      .trim(),
    cut: lines
      .slice(last + 1)
      .join("\n")
      .trim(),
  };
}
