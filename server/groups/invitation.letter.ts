// The letter that invites somebody into a group.
import type { Letter } from "@/server/mail/letter";
import { inWords } from "@/server/when";

/** What the letter tells. */
export type InvitationNews = { group: string; inviter: string | null; link: string; until: Date };

/** Says who invites, what the group does, and until when the way is open. */
export const invitationLetter = ({ group, inviter, link, until }: InvitationNews): Letter => ({
  language: "en",
  subject: `${inviter ?? "A member"} invites you to read with ${group}`,
  preheader: "Reading together, paragraph by paragraph.",
  parts: [
    { kind: "heading", text: `Read with ${group}`, over: group },
    {
      kind: "paragraph",
      words: `${inviter ?? "A member"} invites you to ${group}, a group that reads a text together and talks about it in its margins, paragraph by paragraph.`,
    },
    { kind: "button", label: "See the invitation", href: link },
    {
      kind: "paragraph",
      words: `It is for this address alone, works once, and is open until ${inWords("wholeDate", until, "UTC")}.`,
    },
    { kind: "small", lines: ["If you do not know the group, do nothing: nobody joins by a letter alone."] },
  ],
});
