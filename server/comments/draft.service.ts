// Drafts on the server: kept from the first key, so that another device goes on with them. Nobody else's to see.
import type { Person } from "@/server/actor";
import {
  type DraftRow,
  type DraftWords,
  draftsOf,
  draftsOn,
  dropDraftRow,
  holdDraft,
  keepDraftRow,
  type PlacedDraftRow,
  setAside,
} from "@/server/comments/draft.store";
import { approach, approachComment } from "@/server/comments/entry.service";
import type { NewDraft } from "@/server/comments/schema";
import { spotLabel } from "@/server/comments/spot";
import { findComment, findSpot } from "@/server/comments/spot.store";
import type { DraftView, PlacedDraft } from "@/server/comments/view";
import { db, type Tx } from "@/server/db";
import { demand, enter } from "@/server/groups/entry.service";
import { canWrite } from "@/server/groups/policy";
import { missing, Refusal } from "@/server/refusal";

/** The most drafts that one person has: more than anybody goes on with, and at most a few megabytes. */
export const MOST_DRAFTS = 200;

/**
 * Keeps a draft. `base` is the version that this device goes on from: where another device has written since, the later
 * words stand in the draft, and the others become a draft of their own. Version 0: its comment was posted meanwhile.
 */
export function keepDraft(actor: Person, input: NewDraft, now: Date): Promise<{ version: number }> {
  return db.$transaction(async (tx) => {
    const words = await wordsOf(tx, actor, input, now);
    const id = { userId: actor.id, key: input.key };
    const held = await holdDraft(tx, id);
    if (held.posted) return { version: 0 };
    const clash = held.version !== null && held.version !== input.base && held.body !== input.body;
    if ((held.version === null || clash) && held.count >= MOST_DRAFTS) throw tooMany();
    if (clash) await setAside(tx, id);
    return { version: await keepDraftRow(tx, id, words, now) };
  });
}

const tooMany = () =>
  new Refusal(
    "tooMany",
    `You have ${MOST_DRAFTS} drafts. Post or discard some of them; this one stays on this device.`,
  );

/** Where the draft would go, asked as a post asks it; a lock keeps nobody from writing on a draft. */
async function wordsOf(tx: Tx, actor: Person, input: NewDraft, now: Date): Promise<DraftWords> {
  const comment = "paragraph" in input ? null : "parent" in input ? input.parent : input.comment;
  const { room, spot } = comment
    ? await beside(tx, actor, comment, now)
    : await approach(tx, actor, "paragraph" in input ? await findSpot(tx, input.paragraph) : null, now);
  demand(room.place, canWrite, "Members write here. You may read.");
  if ("comment" in input && "authorId" in spot && spot.authorId !== actor.id)
    throw new Refusal("forbidden", "Only the author of a comment can change its words.");
  const { groupId, textId, paragraphId } = spot;
  return {
    ...{ groupId, textId, paragraphId, body: input.body },
    parentId: "parent" in input ? input.parent : null,
    commentId: "comment" in input ? input.comment : null,
    passage: "paragraph" in input ? (input.passage ?? null) : null,
    also: "paragraph" in input ? (input.also ?? []) : [],
  };
}

async function beside(tx: Tx, actor: Person, id: string, now: Date) {
  const { comment, room } = await approachComment(tx, actor, await findComment(tx, id), now);
  return { room, spot: comment };
}

/** Throws one's own draft away; everybody else's is missing. */
export async function dropDraft(actor: Person, key: string): Promise<void> {
  if (!(await dropDraftRow(db, { userId: actor.id, key }))) throw missing();
}

const viewOf = ({
  key,
  version,
  body,
  passage,
  also,
  paragraphId,
  parentId,
  commentId,
  updatedAt,
}: DraftRow): DraftView => ({
  ...{ key, version, body, passage, also, paragraph: paragraphId, parent: parentId, comment: commentId, updatedAt },
});

/** One's own drafts on a text. */
export async function textDrafts(actor: Person, text: string): Promise<DraftView[]> {
  await enter(db, actor, { text });
  return (await draftsOn(db, actor.id, text)).map(viewOf);
}

/** All of one's own drafts. Where their writer may read no more, their words are theirs, and the place is not told. */
export async function allDrafts(actor: Person): Promise<PlacedDraft[]> {
  return (await draftsOf(db, actor.id)).map((row) => ({ ...viewOf(row), place: placeOf(row) }));
}

function placeOf(row: PlacedDraftRow): PlacedDraft["place"] {
  const { groupId, visibility, role, suspendedAt } = row;
  const open = role === null ? visibility === "public" : suspendedAt === null;
  if (!open) return null;
  const path = `/groups/${row.groupSlug}/${row.readingSlug}/${row.textSlug}?open=${row.paragraphKey}#${row.paragraphKey}`;
  const also = row.alsoAt.map((spot) => spotLabel({ ...spot, textSlug: row.textSlug }));
  return { groupId, group: row.groupName, text: row.textTitle, label: spotLabel(row), also, path };
}
