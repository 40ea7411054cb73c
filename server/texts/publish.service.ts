// Publishing: a draft becomes a reading's article, or a companion, in one transaction and once.
import type { Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { missing, Refusal } from "@/server/refusal";
import { freeSlug } from "@/server/slug";
import { openDraft } from "@/server/texts/draft.service";
import { type DraftRow, draftGroup, findDraft, lockDraft, markPublished } from "@/server/texts/draft.store";
import { type Draft, fold, titleOf } from "@/server/texts/import/act";
import { finalBlocks } from "@/server/texts/import/final";
import { actsOf } from "@/server/texts/import/journal";
import { freshKeys } from "@/server/texts/key.service";
import { addressOf } from "@/server/texts/page.store";
import { canImport } from "@/server/texts/policy";
import * as store from "@/server/texts/publish.store";
import type { SeenDraft, TextAddress } from "@/server/texts/schema";
import { readingSlug } from "@/server/texts/slug";

/** Five thousand blocks take some seconds on a small machine. */
const PATIENCE = { timeout: 60_000, maxWait: 15_000 };

/** Makes the draft a text, once: who asks again gets the same answer. */
export const publish = (actor: Person, seen: SeenDraft, now: Date): Promise<TextAddress> =>
  db.$transaction(async (tx) => {
    const done = await published(tx, actor, seen.draft);
    if (done) return done;
    const row = await openDraft(tx, actor, seen);
    if (row.revisesId)
      throw new Refusal("invalid", "This draft is a revision. Look through what it changes, then publish it there.");
    const textId = await write(tx, actor, row, fold(row.found, actsOf(row.journal)));
    await markPublished(tx, row.id, textId, now);
    return addressed(tx, textId);
  }, PATIENCE);

async function published(tx: Tx, actor: Person, draft: string): Promise<TextAddress | null> {
  const groupId = await draftGroup(tx, draft);
  if (!groupId) throw missing();
  demand(await enter(tx, actor, { id: groupId }), canImport, "Only moderators and owners of this group publish texts.");
  await lockDraft(tx, draft);
  const row = await findDraft(tx, draft);
  return row?.textId ? addressed(tx, row.textId) : null;
}

async function addressed(tx: Tx, textId: string): Promise<TextAddress> {
  const address = await addressOf(tx, textId);
  if (!address) throw missing();
  return address;
}

async function write(tx: Tx, actor: Person, { groupId, readingId }: DraftRow, draft: Draft): Promise<string> {
  const title = titleOf(draft).replaceAll("\n", " ").trim();
  const blocks = finalBlocks(draft);
  if (!title) throw new Refusal("invalid", "This text has no title. Give it one, then publish it.");
  if (!blocks.some(({ number }) => number !== null))
    throw new Refusal("invalid", "There is no paragraph in this text. Keep at least one, then publish it.");
  await store.lockGroup(tx, groupId);
  const home = readingId ? { readingId, ...(await companion(tx, readingId)) } : await article(tx, groupId, title);
  const textId = await store.insertText(tx, { ...draft.details, ...home, groupId, title });
  await store.insertRevision(tx, { groupId, textId, createdById: actor.id }, blocks, freshKeys(blocks.length));
  return textId;
}

async function article(tx: Tx, groupId: string, title: string) {
  const slug = readingSlug(title, await store.readingSlugs(tx, groupId));
  return { readingId: await store.insertReading(tx, { groupId, slug, title }), slug: "article", position: 0 };
}

async function companion(tx: Tx, readingId: string) {
  const texts = await store.textsOf(tx, readingId);
  const slug = freeSlug("companion", new Set(texts.map((text) => text.slug)));
  return { slug, position: Math.max(0, ...texts.map(({ position }) => position)) + 1 };
}
