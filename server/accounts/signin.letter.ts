// The letter that carries a sign-in link.
import type { Letter } from "@/server/mail/letter";

/** How long a link lives, in minutes: long enough for slow mail, short enough for a mailbox left open. */
export const LINK_MINUTES = 15;

/** Says who asked, what the button does, and that nothing happens without it. */
export const signInLetter = ({ link, site }: { link: string; site: string }): Letter => ({
  language: "en",
  subject: `Sign in to Postil at ${site}`,
  preheader: `The link works once, for ${LINK_MINUTES} minutes.`,
  parts: [
    { kind: "heading", text: "Your way in" },
    { kind: "paragraph", words: `Somebody, most likely you, asked to sign in to Postil at ${site} with this address.` },
    { kind: "button", label: "Sign in", href: link },
    { kind: "paragraph", words: `The link works once, for ${LINK_MINUTES} minutes. Asking again ends it.` },
    { kind: "small", lines: ["If it was not you, do nothing: without the link nobody gets in."] },
  ],
});
