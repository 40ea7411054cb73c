// The stage of the law: one group, everybody who could knock, and a thing in a state to knock about.
import { randomBytes, randomUUID } from "node:crypto";
import type { Prisma } from "@/prisma/client/client";
import type { Visibility } from "@/prisma/client/enums";
import { hashToken, newToken } from "@/server/accounts/token.service";
import { type Actor, type Person, VISITOR } from "@/server/actor";
import { db } from "@/server/db";
import { keepToken } from "@/server/follows/unsubscribe.store";
import { newTokenFrom, TOKEN_BYTES } from "@/server/mail/mail-token";
import { CANARY } from "@/tests/law/canary";
import { MAIL_STATES } from "@/tests/law/mail-states";
import { MARK_STATES } from "@/tests/law/marks-states";
import type { ActorName } from "@/tests/law/table";
import { as } from "@/tests/support/as";
import { group, person, reading, suspend } from "@/tests/support/make";

/** Everything that a line of the law can be about. */
export type Scene = Awaited<ReturnType<typeof furnish>>;

/** Whose names no other words of a scene hold. */
const NAMES: Record<string, string> = { member: CANARY.address, author: CANARY.author };

async function people() {
  const names = ["nonmember", "otherGroup", "exMember", "suspended", "guest", "member", "author", "moderator", "owner"];
  const made: [string, Actor][] = [];
  for (const name of names) made.push([name, await person(NAMES[name] ?? name)]);
  return { anonymous: VISITOR, ...Object.fromEntries(made) } as Record<ActorName, Person> & { anonymous: Actor };
}

/** A fresh group with a text, a thread and its second comment by the author. */
export async function setScene(visibility: Visibility, prepare: (scene: Scene) => Promise<void>) {
  const scene = await furnish(visibility);
  await prepare(scene);
  return scene;
}

async function furnish(visibility: Visibility) {
  const actors = await people();
  const { owner, moderator, member, author, guest } = actors;
  const here = await group(
    { owner: [owner], moderator: [moderator], member: [member, author], guest: [guest] },
    visibility,
  );
  await suspend(here.id, actors.suspended, "A reason that was given.");
  await group({ owner: [await person("stranger")], member: [actors.otherGroup] });
  const made = await reading(here.id, owner, [`A paragraph about ${CANARY.text}.`, "Another one."]);
  const root = await said(made, member, null, "It begins.");
  const comment = await said(made, author, root, `What was said of ${CANARY.comment}.`);
  return {
    actors,
    group: here,
    ...made,
    root,
    comment,
    visibility,
    token: "",
    caseId: "",
    entry: "",
    hiding: "",
    draft: "",
    invitation: "",
    mail: "",
  };
}

type Made = Awaited<ReturnType<typeof reading>>;
type Row = { id: string; threadId: string };

async function said(
  { reading, text, revision, paragraphs }: Made,
  by: Person,
  parent: Row | null,
  body: string,
): Promise<Row> {
  const place = {
    groupId: reading.groupId,
    readingId: reading.id,
    textId: text.id,
    paragraphId: paragraphs[0]?.id ?? "",
  };
  const thread = parent ? { id: parent.threadId } : await db.thread.create({ data: { ...place, subject: "¶ 1" } });
  return db.comment.create({
    data: {
      ...{ groupId: place.groupId, threadId: thread.id, parentId: parent?.id ?? null, authorId: by.id },
      ...{
        key: randomUUID(),
        body,
        html: `<p>${body}</p>`,
        pipeline: 1,
        revisionId: revision.id,
        paragraphId: place.paragraphId,
      },
    },
  });
}

const REASON = "About a person, not the text.";

async function invite(
  scene: Scene,
  data: { maxUses?: number; uses?: number; revokedAt?: Date; expiresAt?: Date; email?: string },
) {
  scene.token = newToken();
  const row = await db.invitation.create({
    data: {
      ...{ groupId: scene.group.id, tokenHash: hashToken(scene.token), invitedById: scene.actors.owner.id },
      ...{ maxUses: 5, expiresAt: new Date(Date.now() + 86_400_000), ...data },
    },
  });
  scene.invitation = row.id;
}

const addressOf = ({ group: { slug }, reading }: Scene) => ({ group: slug, reading: reading.slug, text: "article" });

/** A draft whose source is not read yet, or not any more. */
async function beingRead(scene: Scene, data: Prisma.DraftUpdateInput) {
  await STATES.draft?.(scene);
  const file = { create: { name: "lamp.txt", bytes: Buffer.from("A lamp.") } };
  await db.draft.update({ where: { id: scene.draft }, data: { ...data, file } });
}

/** What has to happen before a thing is in its state. */
export const STATES: Record<string, (scene: Scene) => Promise<void>> = {
  visible: async () => {},
  open: async () => {},
  fresh: async () => {},
  drafted: async (scene) => {
    scene.draft = randomUUID();
    const body = `Half a thought of ${CANARY.draft}.`;
    await as(scene.actors.author).comments.keepDraft({ key: scene.draft, base: 0, body, parent: scene.root.id });
  },
  cited: async ({ group, comment, paragraphs }) => {
    const data = { groupId: group.id, commentId: comment.id, ordinal: 0, paragraphId: paragraphs[0]?.id ?? "" };
    await db.citation.create({ data });
  },
  citedAway: async (scene) => {
    await STATES.cited?.(scene);
    await STATES.removed?.(scene);
  },
  removed: async (scene) => {
    scene.entry = (await as(scene.actors.owner).moderation.remove({ comment: scene.comment.id, reason: REASON })).entry;
  },
  held: async ({ comment }) => {
    await db.comment.update({ where: { id: comment.id }, data: { standing: "held" } });
  },
  edited: async ({ comment, actors }) => {
    await as(actors.author).comments.edit({
      comment: comment.id,
      version: 1,
      body: `Otherwise, of ${CANARY.comment}.`,
    });
  },
  locked: async ({ comment, actors }) => {
    await as(actors.owner).moderation.lock({ thread: comment.threadId, reason: REASON });
  },
  archived: async ({ reading }) => {
    await db.reading.update({ where: { id: reading.id }, data: { archivedAt: new Date() } });
  },
  flagged: async (scene) => {
    await as(scene.actors.guest).moderation.flag({ comment: scene.comment.id, reason: "person", note: "Please look." });
    scene.caseId = (await db.case.findFirstOrThrow({ where: { commentId: scene.comment.id } })).id;
  },
  ruled: async (scene) => {
    await STATES.flagged?.(scene);
    const decided = await as(scene.actors.owner).moderation.decide({
      ...{ choice: "remove", case: scene.caseId, version: 1, commentVersion: 1, reason: REASON },
    });
    scene.entry = decided.entry;
  },
  draft: async (scene) => {
    const raw = `A title

${`A paragraph about ${CANARY.draft}, long enough to be one. `.repeat(3)}

${"A second. ".repeat(20)}`;
    const api = as(scene.actors.owner).texts;
    scene.draft = (await api.startDraft({ group: scene.group.slug, raw })).id;
    await api.act({ draft: scene.draft, version: 0, acts: [{ kind: "drop", block: 1 }] });
  },
  awaited: (scene) => beingRead(scene, { state: "reading" }),
  choosing: (scene) => beingRead(scene, { state: "choosing", parts: [{ title: "One", words: 9, chosen: true }] }),
  refused: (scene) => beingRead(scene, { state: "refused", refusal: "It could not be read." }),
  undone: async (scene) => {
    const api = as(scene.actors.owner).texts;
    const raw = `A title\n\n${"One paragraph. ".repeat(20)}\n\n${"A second. ".repeat(20)}`;
    scene.draft = (await api.startDraft({ group: scene.group.slug, raw })).id;
    await api.act({
      draft: scene.draft,
      version: 0,
      acts: [
        { kind: "drop", block: 1 },
        { kind: "drop", block: 2 },
      ],
    });
    await api.undo({ draft: scene.draft, version: 1 });
    await db.draft.update({ where: { id: scene.draft }, data: { version: 1 } });
  },
  ...MARK_STATES,
  ...MAIL_STATES,
  revising: async (scene) => {
    const [api, address] = [as(scene.actors.owner), addressOf(scene)];
    scene.draft = (await api.revisions.start(address)).draft;
    const words = `A paragraph about ${CANARY.text}, and of ${CANARY.draft}.`;
    await api.texts.act({ draft: scene.draft, version: 0, acts: [{ kind: "edit", block: 0, words }] });
  },
  gone: async (scene) => {
    const api = as(scene.actors.owner);
    const { draft } = await api.revisions.start(addressOf(scene));
    await api.texts.act({ draft, version: 0, acts: [{ kind: "drop", block: 0 }] });
    await api.revisions.publish({ draft, version: 1, summary: "", tell: false });
  },
  mailed: async (scene) => {
    scene.token = newTokenFrom(randomBytes(TOKEN_BYTES));
    const about = { userId: scene.actors.author.id, groupId: scene.group.id, threadId: scene.comment.threadId };
    await keepToken(db, { ...about, tokenHash: hashToken(scene.token), createdAt: new Date() });
  },
  caught: async (scene) => {
    const mail = {
      mailFrom: "notify@example.org",
      rcptTo: ["ann@example.org"],
      raw: Buffer.from("Subject: Hello\r\n\r\nHello."),
    };
    scene.mail = (await db.caughtMail.create({ data: mail })).id;
  },
  invited: (scene) => invite(scene, {}),
  expired: (scene) => invite(scene, { expiresAt: new Date(Date.now() - 1000) }),
  revoked: (scene) => invite(scene, { revokedAt: new Date() }),
  usedUp: (scene) => invite(scene, { maxUses: 1, uses: 1 }),
  wrongAddress: (scene) => invite(scene, { maxUses: 1, email: "somebody.else@example.org" }),
  lastOwner: async () => {},
  twoOwners: async ({ group }) => {
    const second = await person("second");
    await db.membership.create({ data: { groupId: group.id, userId: second.id, role: "owner" } });
  },
};
