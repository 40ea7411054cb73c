// Drafts: a text on its way in, from what was pasted to what will be published.
import type { Person } from "@/server/actor";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { missing, Refusal } from "@/server/refusal";
import { aim, ONLY_MODERATORS } from "@/server/texts/aim.service";
import * as store from "@/server/texts/draft.store";
import { type Act, apply, begin, type Draft, fold, titleOf } from "@/server/texts/import/act";
import { actsOf, doAgain, emptyJournal, type Journal, record, takeBack } from "@/server/texts/import/journal";
import { MAX_ACTS, refuseTooMany, TOO_MANY_ACTS } from "@/server/texts/import/limits";
import { readPlain } from "@/server/texts/import/plain";
import { dropSource } from "@/server/texts/intake.store";
import { addressOf } from "@/server/texts/page.store";
import { canImport } from "@/server/texts/policy";
import type { NewDraft, SeenDraft } from "@/server/texts/schema";

/** Enters a draft's group as somebody who may import there. */
export async function enterDraft(tx: Tx, actor: Person, id: string): Promise<void> {
  const groupId = await store.draftGroup(tx, id);
  if (!groupId) throw missing();
  demand(await enter(tx, actor, { id: groupId }), canImport, ONLY_MODERATORS);
}

/** The draft, locked and seen in the version that the actor saw, or a refusal that says who was quicker. */
export async function seenDraftRow(tx: Tx, actor: Person, { draft, version }: SeenDraft): Promise<store.DraftRow> {
  await enterDraft(tx, actor, draft);
  await store.lockDraft(tx, draft);
  const row = await store.findDraft(tx, draft);
  if (!row) throw missing();
  if (row.textId) throw new Refusal("conflict", "This draft has been published. Reload to go to the text it became.");
  if (row.version === version) return row;
  const who =
    row.journal.last === actor.id
      ? "You, in another window,"
      : ((await store.nameOf(tx, row.journal.last)) ?? "Somebody else");
  throw new Refusal(
    "conflict",
    `${who} changed this draft in the meantime. Your last change was not made; everything before it is kept. Reload to go on with the draft as it is now.`,
  );
}

/** The same, of a draft whose words are there to be worked on. */
export async function openDraft(tx: Tx, actor: Person, seen: SeenDraft): Promise<store.DraftRow> {
  const row = await seenDraftRow(tx, actor, seen);
  if (row.state === "ready") return row;
  throw new Refusal("conflict", "The source of this draft is being read anew. Reload to see how far it is.");
}

const save = async (tx: Tx, row: store.DraftRow, state: Draft, journal: Journal) => {
  refuseTooMany(state.blocks.length);
  const headline = { ...state.details, title: titleOf(state) };
  return { version: await store.saveDraft(tx, row, { journal, headline }), ...reach(journal) };
};

const reach = ({ done, undone }: Journal) => ({ undoable: done.length, redoable: undone.length });

/** Reads what came in and keeps it as a draft. */
export async function start(actor: Person, { raw, ...to }: NewDraft): Promise<{ id: string }> {
  const { origin, known } = await aim(db, actor, to);
  const found = readPlain(raw);
  const { author, source } = found.details;
  const details = {
    ...found.details,
    author: author ?? known?.author ?? null,
    source: source ?? known?.source ?? null,
  };
  return { id: await store.insertDraft(db, { ...origin, raw }, { ...found, details }, emptyJournal(actor.id)) };
}

/** The group's drafts in progress. */
export async function list(actor: Person, group: string) {
  const place = await enter(db, actor, { slug: group });
  demand(place, canImport, ONLY_MODERATORS);
  return store.listDrafts(db, place.groupId);
}

/** A draft as its page shows it; once published, only where it went. */
export async function read(actor: Person, id: string) {
  await enterDraft(db, actor, id);
  const row = await store.findDraft(db, id);
  if (!row) throw missing();
  const home = await store.homeOf(db, row.groupId, row.readingId);
  const state = fold(row.found, actsOf(row.journal));
  const published = row.textId ? await addressOf(db, row.textId) : null;
  const revises = row.revisesId ? await store.revisedBy(db, row.revisesId, row.fromId) : null;
  return { id, version: row.version, raw: row.raw, state, ...home, ...reach(row.journal), published, revises };
}

/** Does acts, all or none. */
export const act = (actor: Person, { acts, ...seen }: SeenDraft & { acts: Act[] }) =>
  db.$transaction(async (tx) => {
    const row = await openDraft(tx, actor, seen);
    if (row.journal.done.length + acts.length > MAX_ACTS) throw new Refusal("invalid", TOO_MANY_ACTS);
    const state = acts.reduce(apply, fold(row.found, actsOf(row.journal)));
    return save(tx, row, state, record(row.journal, actor.id, acts));
  });

const move =
  (step: (journal: Journal, by: string) => Journal | null, nothing: string) => (actor: Person, seen: SeenDraft) =>
    db.$transaction(async (tx) => {
      const row = await openDraft(tx, actor, seen);
      const journal = step(row.journal, actor.id);
      if (!journal) throw new Refusal("invalid", nothing);
      const state = fold(row.found, actsOf(journal));
      return { ...(await save(tx, row, state, journal)), state };
    });

/** Takes the last act back, whoever did it. */
export const undo = move(takeBack, "There is nothing to undo.");

/** Does again what was taken back last. */
export const redo = move(doAgain, "There is nothing to do again.");

/** Reads other words in the draft's place; what was done to the old ones is gone. */
export async function reread(actor: Person, { raw, ...seen }: SeenDraft & { raw: string }) {
  await enterDraft(db, actor, seen.draft);
  // A book takes its time; nobody waits for the draft meanwhile, and the transaction stays short.
  const found = readPlain(raw);
  return db.$transaction(async (tx) => {
    const row = await seenDraftRow(tx, actor, seen);
    const journal = emptyJournal(actor.id);
    const version = await store.saveDraft(tx, row, { journal, headline: found.details, raw, found });
    await dropSource(tx, row.id);
    return { version, state: begin(found), ...reach(journal) };
  });
}

/** Throws a draft away. What has been published stays. */
export async function discard(actor: Person, id: string): Promise<void> {
  await enterDraft(db, actor, id);
  await store.deleteDraft(db, id);
}

/** How long somebody counts as there after their browser last said so: three of its turns. */
const THERE = 35_000;

/** Says that somebody has the draft open; who else has, and which version there is by now. */
export async function visit(actor: Person, id: string, now: Date): Promise<{ others: string[]; version: number }> {
  await enterDraft(db, actor, id);
  const row = await store.draftVersion(db, id);
  if (row === null) throw missing();
  const others = await store.visit(db, id, actor.id, now, new Date(now.getTime() - THERE));
  return { others: others.map(({ name }) => name ?? "Somebody"), version: row };
}
