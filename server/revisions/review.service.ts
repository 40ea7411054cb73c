// The review: what the next revision would do to the talk, and what people decide of it.
import type { Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { enter } from "@/server/groups/entry.service";
import { Refusal } from "@/server/refusal";
import { approachDraft, type Drafted, demandRevision, presentText } from "@/server/revisions/entry.service";
import { planned } from "@/server/revisions/grounds.service";
import { sideOf } from "@/server/revisions/name";
import type { Grounds, Plan } from "@/server/revisions/plan";
import { changesOf, type Decision, itemsOf, type Talk } from "@/server/revisions/review";
import type { Decisions } from "@/server/revisions/schema";
import { revisionsOf } from "@/server/revisions/store";
import { followersOf, passagesOf, talkOn } from "@/server/revisions/talk.store";
import type { Review, ReviewItem } from "@/server/revisions/view";
import { openDraft } from "@/server/texts/draft.service";
import { namesOf, saveDecisions } from "@/server/texts/draft.store";
import type { SeenDraft } from "@/server/texts/schema";

/** The talk of a text by paragraph. */
async function talkOf(tx: Tx, textId: string): Promise<Map<string, Talk>> {
  const talk = new Map<string, Talk>();
  for (const { paragraphId, ...counts } of await talkOn(tx, textId)) talk.set(paragraphId, { ...counts, passages: [] });
  for (const { id, paragraphId, quote } of await passagesOf(tx, textId))
    talk.get(paragraphId)?.passages.push({ thread: id, quote });
  return talk;
}

async function decisionsOf(tx: Tx, { row }: Drafted): Promise<Map<string, Decision>> {
  const names = await namesOf(tx, [...new Set(Object.values(row.decisions).map(({ by }) => by))]);
  return new Map(Object.entries(row.decisions).map(([id, { to, by }]) => [id, { to, by: names.get(by) ?? null }]));
}

/** What touches talk, with what is thought and decided of it. */
export async function itemsFor(tx: Tx, drafted: Drafted, grounds: Grounds, plan: Plan): Promise<ReviewItem[]> {
  const around = { talk: await talkOf(tx, drafted.text.textId), decisions: await decisionsOf(tx, drafted) };
  return itemsOf(grounds, plan, around);
}

/** Everything that the page of the review shows. */
export async function review(actor: Person, id: string): Promise<Review> {
  const drafted = await approachDraft(db, actor, id);
  const { row, text, newest } = drafted;
  const { grounds, plan } = await planned(drafted);
  const revisions = await revisionsOf(db, text.textId);
  const base = revisions.find((one) => one.id === row.baseId) ?? newest;
  const source = revisions.find((one) => one.id === row.fromId);
  const { number, by, createdAt } = newest;
  return {
    ...{ draft: id, version: row.version, text: presentText(text) },
    base: { number: base.number, createdAt: base.createdAt },
    restores: source && source.id !== row.baseId ? source.number : null,
    overtaken: newest.id === row.baseId ? null : { number, by, createdAt },
    items: await itemsFor(db, drafted, grounds, plan),
    changes: changesOf(plan),
    blocks: grounds.draft.map((block) => sideOf(block.id, block)),
    followers: await followersOf(db, text.groupId, text.textId),
  };
}

/** Opens a draft of a revision for a change, in the version that was seen. */
async function openRevision(tx: Tx, actor: Person, seen: SeenDraft): Promise<Drafted> {
  await openDraft(tx, actor, seen);
  const drafted = await approachDraft(tx, actor, seen.draft);
  demandRevision(await enter(tx, actor, { id: drafted.row.groupId }), drafted.text);
  return drafted;
}

/** Keeps what somebody decided of paragraphs with talk; the review as it is then. */
export async function decide(actor: Person, { decisions, ...seen }: Decisions): Promise<Review> {
  await db.$transaction(async (tx) => {
    const { row } = await openRevision(tx, actor, seen);
    const next = { ...row.decisions };
    for (const { paragraph, to } of decisions) {
      if (to === null) delete next[paragraph];
      else next[paragraph] = { to: [...new Set(to)], by: actor.id };
    }
    if (Object.keys(next).length > MOST_DECISIONS)
      throw new Refusal("invalid", "There are more decisions than this text can have. Reload the page.");
    await saveDecisions(tx, row.id, row.baseId, next);
  });
  return review(actor, seen.draft);
}

/** No text has more paragraphs with talk than it has paragraphs. */
const MOST_DECISIONS = 50_000;

/** Lets the draft change the newest revision, after another one was published since it was begun. */
export async function rebase(actor: Person, seen: SeenDraft): Promise<Review> {
  await db.$transaction(async (tx) => {
    const { row, newest } = await openRevision(tx, actor, seen);
    await saveDecisions(tx, row.id, newest.id, row.decisions);
  });
  return review(actor, seen.draft);
}
