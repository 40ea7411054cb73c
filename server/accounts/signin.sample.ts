// The sign-in letter with sample words.
import { signInLetter } from "@/server/accounts/signin.letter";
import type { Site } from "@/server/mail/post";
import { type Sample, sample } from "@/server/mail/sample";

/** One: there is nothing in it that varies. */
export const signInSamples = ({ origin }: Site): Sample[] => [
  sample(["sign-in", "Somebody asks to be let in"], { kind: "signIn" }, signInLetter, {
    link: `${origin}/signin/confirm?token=6h2k9wq4m8x3c7v5b1n0&email=leila%40example.org`,
    site: new URL(origin).host,
  }),
];
