// Publishing a revision: in one transaction the text changes, and every comment stays with its paragraph or says so.
import { randomUUID } from "node:crypto";
import type { Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { enter } from "@/server/groups/entry.service";
import { enqueue } from "@/server/jobs/queue";
import { missing, Refusal } from "@/server/refusal";
import { approachDraft, type Drafted, demandRevision } from "@/server/revisions/entry.service";
import { type Planned, planned } from "@/server/revisions/grounds.service";
import { movedPlaces, type Outcome, outcomeOf, piecesOf, placeOf } from "@/server/revisions/outcome";
import * as store from "@/server/revisions/publish.store";
import { undecided } from "@/server/revisions/review";
import { itemsFor } from "@/server/revisions/review.service";
import type { PublishRevision } from "@/server/revisions/schema";
import { newestOf } from "@/server/revisions/store";
import { passagesOf } from "@/server/revisions/talk.store";
import type { ReviewItem } from "@/server/revisions/view";
import { openDraft } from "@/server/texts/draft.service";
import { findDraft, markPublished } from "@/server/texts/draft.store";
import { titleOf } from "@/server/texts/import/act";
import { freshKeys } from "@/server/texts/key.service";
import { addressOf } from "@/server/texts/page.store";
import type { TextAddress } from "@/server/texts/schema";

/** Thousands of blocks take some seconds on a small machine. */
const PATIENCE = { timeout: 60_000, maxWait: 15_000 };

/** Where the text is read, and the number of its newest revision. */
export type Published = TextAddress & { number: number };

/** Makes the draft the text's newest revision, once: who asks again gets the same answer. */
export async function publish(actor: Person, input: PublishRevision, now: Date): Promise<Published> {
  const done = await published(db, actor, input.draft);
  if (done) return done;
  // The engine takes its time; nobody waits for the text meanwhile, and the transaction stays short.
  const plan = await planned(await approachDraft(db, actor, input.draft));
  return db.$transaction(
    async (tx) => (await published(tx, actor, input.draft)) ?? write(tx, actor, input, plan, now),
    PATIENCE,
  );
}

/** What the draft became, if it has been published. */
async function published(tx: Tx, actor: Person, id: string): Promise<Published | null> {
  const row = await findDraft(tx, id);
  if (!row?.textId || !row.revisesId) return null;
  await approachDraft(tx, actor, id);
  const [address, newest] = [await addressOf(tx, row.textId), await newestOf(tx, row.textId)];
  if (!address || !newest) throw missing();
  return { ...address, number: newest.number };
}

async function write(tx: Tx, actor: Person, input: PublishRevision, plan: Planned, now: Date): Promise<Published> {
  const { revisesId } = (await approachDraft(tx, actor, input.draft)).row;
  await store.holdText(tx, revisesId);
  const again = await published(tx, actor, input.draft);
  if (again) return again;
  await openDraft(tx, actor, input);
  const drafted = await approachDraft(tx, actor, input.draft);
  demandRevision(await enter(tx, actor, { id: drafted.row.groupId }), drafted.text);
  await refuse(tx, drafted, plan);
  const revisionId = await writeRevision(tx, actor, drafted, plan, input.summary.trim(), now);
  await markPublished(tx, drafted.row.id, revisesId, now);
  await enqueue(tx, { kind: "revision.published", revisionId, tell: input.tell });
  const address = await addressOf(tx, revisesId);
  if (!address) throw missing();
  return { ...address, number: drafted.newest.number + 1 };
}

/** Refuses what would be wrong to publish, with what to do about it. */
async function refuse(tx: Tx, drafted: Drafted, { draft, grounds, plan }: Planned): Promise<void> {
  const { row, newest } = drafted;
  if (newest.id !== row.baseId)
    throw new Refusal(
      "conflict",
      `Revision ${newest.number} was published${newest.by ? ` by ${newest.by}` : ""} since you began. Look at what it changed, then go on from it.`,
    );
  if (!titleOf(draft).trim()) throw new Refusal("invalid", "This text has no title. Give it one, then publish it.");
  if (!grounds.draft.some(({ number }) => number !== null))
    throw new Refusal("invalid", "There is no paragraph in this text. Keep at least one, then publish it.");
  const waiting = undecided(await itemsFor(tx, drafted, grounds, plan));
  if (waiting.length > 0) throw new Refusal("conflict", wanted(waiting));
}

function wanted(items: ReviewItem[]): string {
  const named = items.slice(0, 5).map(({ from }) => from.label);
  const rest = items.length - named.length;
  const names = rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(", ");
  return `Say first where the talk on ${names} goes: we are not sure enough to decide it.`;
}

async function writeRevision(
  tx: Tx,
  actor: Person,
  { row, text, newest }: Drafted,
  { draft, grounds, gone, plan }: Planned,
  summary: string,
  now: Date,
): Promise<string> {
  const { groupId, textId } = text;
  const fresh = freshKeys(plan.owners.filter((owner) => owner === null).length).map((key) => ({
    id: randomUUID(),
    key,
  }));
  const decidedBy = new Map(Object.entries(row.decisions).map(([paragraph, { by }]) => [paragraph, by]));
  const outcome = outcomeOf(
    grounds,
    plan,
    fresh.map(({ id }) => id),
    decidedBy,
  );
  const number = newest.number + 1;
  const restores = row.fromId && row.fromId !== row.baseId ? await numberOf(tx, row.fromId) : null;
  await store.saveDetails(tx, textId, { ...draft.details, title: titleOf(draft).replaceAll("\n", " ").trim() });
  await store.insertParagraphs(
    tx,
    fresh.map((one) => ({ ...one, groupId, textId })),
  );
  const head = { groupId, textId, number, createdById: actor.id, summary, restores, createdAt: now };
  const revisionId = await store.insertBlocks(tx, head, grounds.draft, outcome.owners);
  await store.insertLineage(tx, groupId, revisionId, outcome.lineage);
  await moveTalk(tx, number, outcome, gone);
  const pieces = piecesOf(grounds, plan, outcome.owners, grounds.draft);
  const passages = await passagesOf(tx, textId);
  await store.placePassages(
    tx,
    passages.map((thread) => placeOf(thread, pieces.get(thread.paragraphId))),
  );
  return revisionId;
}

async function numberOf(tx: Tx, revisionId: string): Promise<number | null> {
  return (await tx.revision.findUnique({ where: { id: revisionId }, select: { number: true } }))?.number ?? null;
}

/** Paragraphs go, come back and are merged, with their threads and their followers. */
async function moveTalk(tx: Tx, number: number, outcome: Outcome, gone: Planned["gone"]): Promise<void> {
  await store.bringBack(tx, outcome.back);
  await store.markGone(tx, number, outcome.leaving);
  await store.markGone(
    tx,
    null,
    movedPlaces(gone, outcome).map((one) => ({ ...one, into: null })),
  );
  const heirs = outcome.lineage.flatMap(({ fromId, toId }) =>
    fromId && toId && fromId !== toId ? [{ id: fromId, heir: toId }] : [],
  );
  await store.passFollows(tx, heirs);
  await store.moveThreads(
    tx,
    outcome.leaving.flatMap(({ id, into }) => (into ? [{ id, into }] : [])),
  );
}
