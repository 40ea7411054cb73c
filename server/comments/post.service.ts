// Posting: a new thread on a paragraph, or a reply. The same key sent again is the same comment.
import { randomBytes } from "node:crypto";
import type { Person } from "@/server/actor";
import { ALSO_REFUSED } from "@/server/comments/also";
import { addAlso, type NewAlso } from "@/server/comments/also.store";
import { PIPELINE, read } from "@/server/comments/body";
import { asOfToday, citationsOf } from "@/server/comments/citation.service";
import { standAt, standBefore, written } from "@/server/comments/entry.service";
import { keepMailed } from "@/server/comments/mailed.store";
import { mentionsOf } from "@/server/comments/mention.service";
import { type Aim, aim, passageAt } from "@/server/comments/passage.service";
import { PACE, type Room, whyNotReply, whyNotWrite } from "@/server/comments/policy";
import type { Viewpoint } from "@/server/comments/present";
import type { HeldRow, QuotedRow, SpotRow } from "@/server/comments/row";
import type { NewComment } from "@/server/comments/schema";
import { subjectOf } from "@/server/comments/spot";
import { findComment, holdParent, holdSpot } from "@/server/comments/spot.store";
import { insertComment, type NewThread, type Recent, standAndPace } from "@/server/comments/store";
import type { Written } from "@/server/comments/view";
import { demand } from "@/server/groups/entry.service";
import { canWrite } from "@/server/groups/policy";
import { enqueue } from "@/server/jobs/queue";
import { uuid7 } from "@/server/mail/delivery-id";
import { inTransaction, isTaken, type Sql } from "@/server/plain";
import { missing, Refusal, signInFirst } from "@/server/refusal";

/** How a comment came that was mailed: with what was cut from around its words. */
export type Mailed = { cut: string };

/** Adds a comment, or answers with the one that was added when the same was sent before. */
export async function post(actor: Person, input: NewComment, now: Date, mailed?: Mailed): Promise<Written> {
  // Somebody else has signed in on the device on which they wait.
  if (input.author && input.author !== actor.id) throw signInFirst();
  const words = read(input.body);
  if ("refusal" in words) throw new Refusal("invalid", words.refusal);
  const attempt = () => inTransaction((tx) => add(tx, { actor, input, html: words.html, now, mailed }));
  try {
    return await attempt();
  } catch (error) {
    // The same key arrived twice at once, for two places: by now the first one is there to be compared with.
    if (isTaken(error)) return attempt();
    throw error;
  }
}

/** A comment that is to be posted: by whom, where, its words rendered, and how it came. */
type Wanted = { actor: Person; input: NewComment; html: string; now: Date; mailed: Mailed | undefined };

async function add(tx: Sql, wanted: Wanted): Promise<Written> {
  const { actor, input, now } = wanted;
  const parent = "parent" in input ? await holdParent(tx, input.parent, input.revision) : null;
  const aimed = "parent" in input ? null : await aim(tx, input);
  const spot = aimed ? await holdSpot(tx, aimed.paragraphId, input.revision) : parent;
  if (!spot) throw missing();
  const writing = { actor, groupId: spot.groupId, key: input.key, since: new Date(now.getTime() - PACE.within) };
  const { recent, place } = await standAndPace(tx, writing);
  const view = parent ? standBefore(actor, parent, place, now) : standAt(actor, spot, place, now);
  demand(view.room.place, canWrite, "Members write here. You may read.");
  if (recent.comment) return written(view, await asOfToday(tx, await sameAs(tx, recent, recent.comment, input)));
  refuseUnlessOpen(view.room, parent);
  refuseFlood(recent, now);
  if (spot.claimed === null)
    throw new Refusal("invalid", "The comment came without the revision it is about. Reload the page and post again.");
  return insert(tx, view, { ...wanted, parent, spot: { ...spot, claimed: spot.claimed }, aimed });
}

/** A comment that may be written: under what, and where. */
type Accepted = Wanted & {
  parent: HeldRow | null;
  spot: SpotRow & { claimed: number };
  /** What a new thread is about; null for a reply. */
  aimed: Aim | null;
};

async function insert(tx: Sql, view: Viewpoint, accepted: Accepted): Promise<Written> {
  const { actor, parent, spot, aimed, input, html, now, mailed } = accepted;
  const { body, key, revision: revisionId } = input;
  const { groupId } = spot;
  const quoted: QuotedRow = aimed ? passageAt(spot, aimed) : ofThread(parent);
  const thread = begin(spot, quoted, now);
  const people = await mentionsOf(tx, groupId, body, html);
  const cited = await citationsOf(tx, { ...spot, revisionId }, people.body, people.html);
  const paragraphId = "parent" in input ? inFront(parent, revisionId) : input.paragraph;
  const parentId = parent?.commentId ?? null;
  const [commentId, threadId] = [newId(now), parent?.threadId ?? thread.id];
  const data = { groupId, threadId, parentId, authorId: actor.id, key, body, html: people.finish(cited.html) };
  const made = { ...data, id: commentId, pipeline: PIPELINE, revisionId, paragraphId, createdAt: now };
  const seq = await insertComment(tx, parent ? null : thread, { ...made, cited: cited.found, people: people.people });
  await sayAlso(tx, { threadId, groupId, byId: actor.id, at: now }, spot.paragraphId, input);
  if (mailed) await keepMailed(tx, { commentId, groupId, cut: mailed.cut });
  await enqueue(tx, { kind: "comment.posted", commentId });
  const comment: HeldRow = {
    ...{ ...spot, ...data, ...quoted, writtenOn: paragraphId, writtenIn: revisionId, revisionNumber: spot.claimed },
    ...{ commentId, seq, version: 1, standing: "visible", authorName: actor.name },
    ...{ lockedAt: parent?.lockedAt ?? null, createdAt: now, editedAt: null, depth: parent ? parent.depth + 1 : 0 },
    byMail: mailed !== undefined,
  };
  return written(view, await asOfToday(tx, comment));
}

const ofThread = (parent: HeldRow | null): QuotedRow => {
  if (!parent) throw missing();
  return { quote: parent.quote, quoteStart: parent.quoteStart, quoteEnd: parent.quoteEnd };
};

/** The paragraph on the screen of somebody who replies: the parent's own, where they saw it in the same revision. */
const inFront = (parent: HeldRow | null, revision: string): string => {
  if (!parent) throw missing();
  return parent.writtenIn === revision ? parent.writtenOn : parent.paragraphId;
};

/** An id that sorts by the time at which it was made. */
const newId = (now: Date): string => uuid7(now, randomBytes(10));

const begin = (spot: SpotRow, quoted: QuotedRow, now: Date): NewThread => {
  const { groupId, readingId, textId, paragraphId } = spot;
  const place = { groupId, readingId, textId, paragraphId };
  return { id: newId(now), ...place, subject: subjectOf(spot), ...quoted };
};

/** What else a new thread is about. What was merged meanwhile into the paragraph that it stands on needs not be said. */
async function sayAlso(tx: Sql, to: NewAlso, standsOn: string, input: NewComment): Promise<void> {
  if ("parent" in input || !input.also?.length) return;
  const others = new Set(input.also.filter((one) => one !== standsOn && one !== input.paragraph));
  if (others.size > 0 && (await addAlso(tx, to, [...others])) < others.size) throw new Refusal("invalid", ALSO_REFUSED);
}

async function sameAs(tx: Sql, recent: Recent, id: string, input: NewComment): Promise<HeldRow> {
  const place =
    "parent" in input
      ? recent.parentId === input.parent
      : recent.parentId === null && recent.paragraphId === input.paragraph;
  const comment = place && recent.body === input.body ? await findComment(tx, id) : null;
  if (comment) return comment;
  throw new Refusal(
    "invalid",
    "This comment was posted before with other words or in another place. Reload the page to see it, then post anew.",
  );
}

function refuseUnlessOpen(room: Room, parent: HeldRow | null): void {
  const why = parent ? whyNotReply(room, parent) : whyNotWrite(room);
  if (!why) return;
  const closed = whyNotWrite(room) !== null;
  throw new Refusal(closed ? "forbidden" : "conflict", why);
}

function refuseFlood({ count, oldest }: Recent, now: Date): void {
  if (count < PACE.comments || !oldest) return;
  const minutes = Math.max(1, Math.ceil((oldest.getTime() + PACE.within - now.getTime()) / 60_000));
  const again = minutes === 1 ? "in a minute" : `in ${minutes} minutes`;
  throw new Refusal(
    "tooMany",
    `You have posted ${count} comments in ${PACE.within / 60_000} minutes. You can post again ${again}; your words are kept here.`,
  );
}
