// A letter with invented people in it, as it would be sent: what a preview shows, and what tests hold against the rules.
import type { Letter } from "@/server/mail/letter";
import type { Post } from "@/server/mail/post";

/** What stands around the letter. */
type Envelope = Omit<Post, "dedupKey" | "to" | "letter">;

/** One sample. `by` is the function that makes the letter: there is none without a sample. */
export type Sample = {
  /** Its name in the address of its preview. */
  slug: string;
  /** Whom it reaches and when, in a few words. */
  title: string;
  by: object;
  post: Envelope & { letter: Letter };
};

/** Makes a sample: the letter comes from the very function that makes it in earnest. */
export function sample<Given extends unknown[]>(
  [slug, title]: [slug: string, title: string],
  envelope: Envelope,
  by: (...given: Given) => Letter | null,
  ...given: Given
): Sample {
  const letter = by(...given);
  if (!letter) throw new Error(`The sample ${slug} makes no letter.`);
  return { slug, title, by, post: { ...envelope, letter } };
}
