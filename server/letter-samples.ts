// Every letter that can be sent, with sample words: each room makes its own, here they stand together.
import { reachSamples } from "@/server/accounts/reach.sample";
import { signInSamples } from "@/server/accounts/signin.sample";
import { digestSamples } from "@/server/follows/digest.sample";
import { noticeSamples } from "@/server/follows/notice.sample";
import { revisionSamples } from "@/server/follows/revision.sample";
import { invitationSamples } from "@/server/groups/invitation.sample";
import { answerSamples } from "@/server/incoming/answer.sample";
import type { Site } from "@/server/mail/post";
import type { Sample } from "@/server/mail/sample";
import { rulingSamples } from "@/server/moderation/ruling.sample";
import { portionSamples } from "@/server/portions/portion.sample";

/** All of them, in the order in which somebody would come to know them. */
export const letterSamples = (site: Site): Sample[] =>
  [
    signInSamples,
    reachSamples,
    invitationSamples,
    noticeSamples,
    digestSamples,
    portionSamples,
    revisionSamples,
    answerSamples,
    rulingSamples,
  ].flatMap((samples) => samples(site));
