// The letter that shows whether mail reaches an address from which some came back.
import type { Letter } from "@/server/mail/letter";

/** How long its link works, in hours: mail to such an address may be slow. */
export const CHECK_HOURS = 24;

/** Says what happened, and that nothing changes without the button. */
export const checkLetter = ({ link, site }: { link: string; site: string }): Letter => ({
  language: "en",
  subject: `Does mail from Postil at ${site} reach you?`,
  preheader: "One press, and your mail comes again.",
  parts: [
    { kind: "heading", text: "This mail has reached you" },
    {
      kind: "paragraph",
      words: `Mail from Postil at ${site} to this address came back, so since then only links to sign in have been sent. You asked for this mail to find out whether mail arrives again.`,
    },
    { kind: "button", label: "Send me mail again", href: link },
    { kind: "paragraph", words: `The link works for ${CHECK_HOURS} hours. Asking again ends it.` },
    { kind: "small", lines: ["If it was not you who asked, do nothing."] },
  ],
});
