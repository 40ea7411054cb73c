// Shows the letters that can be sent, with sample words. Where that is not wished it answers as if it were not there.
import { simpleParser } from "mailparser";
import { env } from "@/server/env";
import { mimeOf } from "@/server/mail/mime";
import { headOf, outward } from "@/server/mail/opened";
import type { PostKind, Site } from "@/server/mail/post";
import { inLight, KINDS } from "@/server/mail/preview";
import type { Sample } from "@/server/mail/sample";
import type { WhichLetter } from "@/server/mail/schema";
import { ourSite } from "@/server/mail/service";
import { missing } from "@/server/refusal";

/** All samples of this installation. This room knows none of the others, so the door brings them. */
export type Samples = (site: Site) => Sample[];

/** A letter in the list. */
export type LetterLine = { slug: string; title: string; subject: string };

/** A letter opened, as a mail program would show it, and what it would hide. */
export type LetterView = LetterLine & { from: string; html: string; text: string; headers: string; source: string };

/** The same bytes on every day: when the samples were sent, by which delivery, and to whom. */
const SENT = { deliveryId: "0198c0de-0000-7000-8000-00000000d001", now: new Date("2026-03-13T06:00:00Z") };
const TO = "leila@example.org";

const lineOf = ({ slug, title, post }: Sample): LetterLine => ({ slug, title, subject: post.letter.subject });

function demandLetters(samples: Samples): Sample[] {
  if (!env.LETTERS) throw missing();
  return samples(ourSite());
}

/** The bytes of a sample, made by the hands that make those of every mail. */
export const sampleMail = ({ slug, post }: Sample, { host }: Site): Promise<Buffer> =>
  mimeOf({ ...post, dedupKey: `sample:${slug}`, to: TO }, { ...SENT, from: `notify@${host}`, host });

/** What there is, kind by kind. */
export function letterList(samples: Samples): { kind: PostKind; name: string; letters: LetterLine[] }[] {
  const all = demandLetters(samples);
  return (Object.keys(KINDS) as PostKind[]).map((kind) => ({
    kind,
    name: KINDS[kind],
    letters: all.filter(({ post }) => post.kind === kind).map(lineOf),
  }));
}

/** One letter in one light. */
export async function letterView(samples: Samples, { letter, light }: WhichLetter): Promise<LetterView> {
  const found = demandLetters(samples).find(({ slug }) => slug === letter);
  if (!found) throw missing();
  const raw = await sampleMail(found, ourSite());
  const { from, html, text } = await simpleParser(raw);
  return {
    ...lineOf(found),
    from: from?.text ?? "",
    html: outward(inLight(html || "", light)),
    text: text ?? "",
    headers: headOf(raw).toString().trimEnd(),
    source: raw.toString(),
  };
}
