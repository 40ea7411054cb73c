// The stop link of a portion, behind the same address as those of all other mail: what is none of ours is theirs.
import { hashToken } from "@/server/accounts/token.service";
import { db, type Tx } from "@/server/db";
import { ONE_CLICK, type TokenWish } from "@/server/follows/schema";
import * as follows from "@/server/follows/unsubscribe.service";
import { readToken } from "@/server/mail/mail-token";
import { AT_ONCE, changePlan, findPlan, findStop, markStopUsed, stopInGroup } from "@/server/portions/plan.store";
import { stop } from "@/server/portions/service";
import { mayRead } from "@/server/portions/telling.service";
import { findText } from "@/server/portions/text.store";
import { missing } from "@/server/refusal";

/** What the page behind any stop link shows. The title is null where the reader has lost the group. */
export type ExitView = follows.UnsubscribeView | { kind: "portions"; title: string | null; stopped: boolean };

async function find(tx: Tx, text: string) {
  const token = readToken(text);
  return token ? findStop(tx, hashToken(token)) : null;
}

/** Stops what the mail was about, or has it come again. Again changes nothing. */
export async function obey(token: string, wished: TokenWish, now: Date): Promise<void> {
  const found = await find(db, token);
  if (!found) return follows.obey(token, wished, now);
  const { place, cadence } = wished;
  if (place !== "digest" && place !== ONE_CLICK.place) throw missing();
  await db.$transaction(async (tx) => {
    await markStopUsed(tx, found.id, now);
    if (cadence === "never") return stop(tx, found.userId, found.textId, now);
    await changePlan(tx, found, { stoppedAt: null, date: null, dueAt: AT_ONCE });
  });
}

/** Looks without changing anything. */
export async function look(token: string): Promise<ExitView> {
  const found = await find(db, token);
  if (!found) return follows.look(token);
  const plan = await findPlan(db, found.userId, found.textId);
  if (!plan) throw missing();
  const text = (await mayRead(db, plan)) ? await findText(db, found.textId) : null;
  return { kind: "portions", title: text?.title ?? null, stopped: plan.stoppedAt !== null };
}

/** Somebody left a group: its texts come by mail no more, though anybody may read them. */
export const forgetLeaver = async (userId: string, groupId: string, now: Date): Promise<void> => {
  await stopInGroup(db, userId, groupId, now);
};
