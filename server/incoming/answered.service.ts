// A mail that is answered, looked up: by whom, what of it can be answered, and what its letters may name.
import type { Tx } from "@/server/db";
import { findReplied, findTold, numbersThen, pathOf, readableOf, spotsOf } from "@/server/incoming/answered.store";
import { divide, type Part, type Target, type Told, targetOf } from "@/server/incoming/divide";

type Replied = NonNullable<Awaited<ReturnType<typeof findReplied>>>;

/** What is answered, and by whose address. */
export type Answered = Pick<Replied, "member" | "group"> & {
  /** Whether the member reads what was mailed now; of several groups, any of them. */
  reads: boolean;
  /** The mail that is answered. */
  mail: Replied["delivery"];
  /** What the letters call it, and where it is read. */
  subject: string;
  href: string;
  /** Where every word goes, where no word can say something else. */
  only: Target | null;
  told: Told;
  /** The groups of it in which the member reads now. */
  readable: ReadonlySet<string>;
};

/** What a mail answers; `at` is the thing of it to whose own address it came. Null where that is no more. */
export async function findAnswered(
  tx: Tx,
  { replyId, spot: at }: { replyId: string; spot: number | null },
): Promise<Answered | null> {
  const replied = await findReplied(tx, replyId);
  if (!replied) return null;
  return replied.commentId === null ? ofSeveral(tx, replied, at) : ofOne(tx, replied, replied.commentId);
}

async function ofOne(tx: Tx, { member, group, delivery: mail }: Replied, commentId: string): Promise<Answered | null> {
  const comment = await findTold(tx, commentId);
  if (!comment || !group) return null;
  const readable = await readableOf(tx, member.id, [group.id]);
  return {
    ...{ member, group, mail, readable, reads: readable.size > 0 },
    ...{ subject: comment.thread.subject, href: `/c/${comment.id}` },
    only: { comment: comment.id },
    told: { spots: [], numbers: new Map(), otherwise: null },
  };
}

async function ofSeveral(tx: Tx, replied: Replied, at: number | null): Promise<Answered | null> {
  const { member, group, delivery: mail, paragraphId, replyId } = replied;
  const all = await spotsOf(tx, replyId);
  const readable = await readableOf(tx, member.id, [...new Set(all.map(({ groupId }) => groupId))]);
  const [first] = all;
  if (!first) return null;
  const one = new Set(all.map(({ textId }) => textId)).size === 1;
  const numbers = one ? await numbersThen(tx, first.paragraphId, mail.createdAt) : new Map<number, string>();
  const chosen = at === null ? undefined : all.find(({ position }) => position === at);
  return {
    ...{ member, group, mail, readable, subject: mail.subject, reads: readable.size > 0 },
    href: (await pathOf(tx, chosen?.paragraphId ?? first.paragraphId)) ?? "/",
    only: chosen ? targetOf(chosen) : null,
    told: { spots: all, numbers, otherwise: paragraphId ? { paragraph: paragraphId } : null },
  };
}

/** Mails whose words cannot be told from those that they quote are asked about whole. */
const WHOLE: (string | null)[] = ["empty", "tooMuch"];

/** The parts of an answer, each with where it goes. `because` is why it is held, where it is. */
export function partsOf({ only, told }: Answered, body: string, because: string | null = null): Part[] {
  if (only) return [{ words: body, target: only }];
  return WHOLE.includes(because) ? [{ words: body, target: told.otherwise }] : divide(body, told);
}
