// A mail that came in becomes a comment, waits for its member, is refused with its reason, or is dropped. Twice is harmless.
import { db } from "@/server/db";
import { env } from "@/server/env";
import { answerOf } from "@/server/incoming/answered";
import { findAnswered, partsOf } from "@/server/incoming/answered.service";
import { automatic } from "@/server/incoming/automatic";
import { keyOf, wordsHashOf } from "@/server/incoming/identity.service";
import { parse, type Read } from "@/server/incoming/parse";
import { hold, postAnswer } from "@/server/incoming/posting.service";
import { withoutTokens } from "@/server/incoming/scrub";
import { type ArrivedRow, findMail, findSame, type Outcome, settleMail } from "@/server/incoming/store";
import { type Asking, verify } from "@/server/incoming/verify.service";
import { log } from "@/server/log";
import { mailHost } from "@/server/mail/service";
import { TRIM_BUDGET, trimWithin } from "@/server/mail/trim.service";

/** A mail that a person may have written, with everything that is to be decided of it. */
export type Letter = {
  mail: ArrivedRow;
  read: Read & { from: string };
  /** The words to post, and what was cut from around them. */
  body: string;
  cut: string;
  key: string;
  wordsHash: string;
};

/** How long the second try may take. */
const SECOND_TRY_MS = 5_000;

const settle = (mail: ArrivedRow, outcome: Outcome, now: Date) => settleMail(db, mail.id, "arrived", outcome, now);

/** Looks at a mail that came in and does what is to be done with it. */
export async function takeIn(
  mailId: string,
  now: Date,
  asking: Asking = { checked: env.INCOMING_CHECKED },
): Promise<void> {
  const mail = await findMail(db, mailId);
  if (mail?.state !== "arrived") return;
  const read = await parse(mail.raw).catch((error) => {
    log.info({ err: error, mail: mailId }, "a mail could not be read");
    return null;
  });
  if (!read) return void (await settle(mail, { state: "dropped", because: "unreadable" }, now));
  const because = automatic(read, mail.mailFrom, mailHost());
  if (because) return void (await settle(mail, { state: "dropped", because }, now));
  await takeFromPerson(mail, read, asking, now);
}

/** On a busy machine a short mail can take long: one that was too slow gets a second try with patience. */
async function trim({ text, html }: Read, answered: { text: string; html: string | undefined }) {
  const trimmed = await trimWithin({ text, html, answered });
  const slow = trimmed.outcome === "over" && trimmed.why === "time";
  return slow ? trimWithin({ text, html, answered }, { ...TRIM_BUDGET, ms: SECOND_TRY_MS }) : trimmed;
}

async function takeFromPerson(mail: ArrivedRow, read: Read, asking: Asking, now: Date): Promise<void> {
  const { from } = read;
  const answered = await findAnswered(db, mail);
  if (!answered) return void (await settle(mail, { state: "dropped", because: "gone" }, now));
  if (!from) return void (await settle(mail, { state: "refused", because: "from" }, now));
  const verdict = await verify({ ...mail, from, host: mailHost() }, asking);
  if (verdict === "failed") return void (await settle(mail, { state: "refused", because: "dmarc" }, now));
  const key = keyOf(mail, read);
  const same = await findSame(db, key, mail.id);
  if (same) return void (await settle(mail, { ...same, key, because: "repeat" }, now));

  const trimmed = await trim(read, await answerOf(answered.mail.raw));
  const all = withoutTokens(read.text ?? read.html ?? "").trim();
  const body = trimmed.outcome === "trimmed" ? withoutTokens(trimmed.body).trim() : all;
  const cut = trimmed.outcome === "trimmed" ? withoutTokens(trimmed.cut) : "";
  const letter: Letter = { mail, read: { ...read, from }, body, cut, key, wordsHash: wordsHashOf(body) };
  const { member } = answered;
  if (!member.emailVerified || from !== member.email) return hold(letter, answered, "otherAddress", now);
  if (verdict === "unproven") return hold(letter, answered, "unproven", now);
  if (trimmed.outcome === "over") return hold(letter, answered, "tooMuch", now);
  if (!body && all) return hold({ ...letter, body: all, cut: "" }, answered, "empty", now);
  const parts = partsOf(answered, body);
  if (parts.some(({ target }) => target === null)) return hold(letter, answered, "which", now);
  await postAnswer(letter, answered, parts, now);
}
