// The letter that asks whether mail comes, with sample words.
import { checkLetter } from "@/server/accounts/reach.letter";
import type { Site } from "@/server/mail/post";
import { type Sample, sample } from "@/server/mail/sample";

/** One: there is nothing in it that varies. */
export const reachSamples = ({ origin }: Site): Sample[] => [
  sample(["check", "Somebody asks whether mail comes again"], { kind: "check" }, checkLetter, {
    link: `${origin}/reached/6h2k9wq4m8x3c7v5b1n0`,
    site: new URL(origin).host,
  }),
];
