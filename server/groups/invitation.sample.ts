// The invitation with sample words.
import { invitationLetter } from "@/server/groups/invitation.letter";
import type { Site } from "@/server/mail/post";
import { type Sample, sample } from "@/server/mail/sample";

/** By somebody with a name, and by somebody who has none yet. */
export const invitationSamples = ({ origin }: Site): Sample[] => {
  const news = {
    group: "The Long Table",
    link: `${origin}/invitations/4t8y2u6i0p1a5s9d3f7g`,
    until: new Date("2026-03-27T09:00:00Z"),
  };
  return [
    sample(["invitation", "A moderator invites an address"], { kind: "invitation" }, invitationLetter, {
      ...news,
      inviter: "Inês Calder",
    }),
    sample(
      ["invitation-nameless", "The same, by somebody who has given no name"],
      { kind: "invitation" },
      invitationLetter,
      { ...news, inviter: null },
    ),
  ];
};
