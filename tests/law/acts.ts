// Which doors each act of the law goes through, and how one knocks.
import { randomUUID } from "node:crypto";
import { CANARY, type Scene } from "@/tests/law/scene";
import type { ActorName } from "@/tests/law/table";
import type { as } from "@/tests/support/as";

/** The API as one actor sees it. */
export type Api = ReturnType<typeof as>;

/** An act: its doors, the knock, and the word that an answer of plain 200 must hold and every other must not. */
export type Act = {
  doors: string[];
  knock: (api: Api, scene: Scene, actor: ActorName) => Promise<unknown>;
  word?: string;
};

const REASON = "A reason that the author can read.";
const address = ({ group, reading }: Scene) => ({ group: group.slug, reading: reading.slug, text: "article" });
const inGroup = ({ group }: Scene) => ({ group: group.slug });
const ofComment = ({ comment }: Scene) => ({ comment: comment.id });
const paragraph = ({ paragraphs }: Scene) => paragraphs[0]?.id ?? "";
const self = (scene: Scene, actor: ActorName) => (actor === "anonymous" ? randomUUID() : scene.actors[actor].id);

const reading: Record<string, Act> = {
  "text.read": { doors: ["texts.page"], knock: (api, s) => api.texts.page(address(s)), word: CANARY.text },
  "text.list": { doors: ["texts.list"], knock: (api, s) => api.texts.list(inGroup(s)), word: "Lantern" },
  "group.readName": {
    doors: ["groups.bar", "groups.home"],
    knock: async (api, s) => [await api.groups.bar(inGroup(s)), await api.groups.home(inGroup(s))],
    word: "Harbour",
  },
};

const comments: Record<string, Act> = {
  "comment.list": {
    doors: ["comments.onParagraph"],
    knock: (api, s) => api.comments.onParagraph({ paragraph: paragraph(s) }),
    word: CANARY.comment,
  },
  "comment.permalink": {
    doors: ["comments.thread"],
    knock: (api, s) => api.comments.thread(ofComment(s)),
    word: CANARY.comment,
  },
  "comment.rest": {
    doors: ["comments.more"],
    knock: (api, s) => api.comments.more({ thread: s.comment.threadId, cursor: "0" }),
    word: CANARY.comment,
  },
  "comment.counts": { doors: ["comments.counts"], knock: (api, s) => api.comments.counts({ text: s.text.id }) },
  "comment.history": {
    doors: ["comments.history"],
    knock: (api, s) => api.comments.history(ofComment(s)),
    word: CANARY.comment,
  },
  "comment.preview": { doors: ["comments.preview"], knock: (api) => api.comments.preview({ body: "*So.*" }) },
  "comment.create": {
    doors: ["comments.post"],
    knock: (api, s) =>
      api.comments.post({ key: randomUUID(), revision: s.revision.id, body: "An answer.", parent: s.root.id }),
  },
  "comment.edit": {
    doors: ["comments.edit"],
    knock: (api, s) => api.comments.edit({ ...ofComment(s), version: 1, body: "Other words." }),
  },
  "comment.withdraw": { doors: ["comments.withdraw"], knock: (api, s) => api.comments.withdraw(ofComment(s)) },
  "comment.markSeen": {
    doors: ["comments.markSeen"],
    knock: (api, s) => api.comments.markSeen({ paragraph: paragraph(s), seq: 1 }),
  },
};

const moderation: Record<string, Act> = {
  "comment.remove": {
    doors: ["moderation.remove"],
    knock: (api, s) => api.moderation.remove({ ...ofComment(s), reason: REASON }),
  },
  "comment.restore": {
    doors: ["moderation.restore"],
    knock: (api, s) => api.moderation.restore({ ...ofComment(s), reason: REASON }),
  },
  "thread.lock": {
    doors: ["moderation.lock"],
    knock: (api, s) => api.moderation.lock({ thread: s.comment.threadId, reason: REASON }),
  },
  "thread.unlock": {
    doors: ["moderation.unlock"],
    knock: (api, s) => api.moderation.unlock({ thread: s.comment.threadId, reason: REASON }),
  },
  "comment.flag": {
    doors: ["moderation.flag"],
    knock: (api, s) => api.moderation.flag({ ...ofComment(s), reason: "spam" }),
  },
  "flag.list": {
    doors: ["moderation.queue"],
    knock: (api, s) => api.moderation.queue(inGroup(s)),
    word: CANARY.comment,
  },
  "flag.seeWho": {
    doors: ["moderation.case"],
    knock: (api, s) => api.moderation.case({ case: s.caseId }),
    word: "guest",
  },
  "flag.take": {
    doors: ["moderation.take"],
    knock: (api, s) => api.moderation.take({ case: s.caseId, version: 1, over: false }),
  },
  "flag.resolve": {
    doors: ["moderation.decide"],
    knock: (api, s) =>
      api.moderation.decide({ choice: "remove", case: s.caseId, version: 1, commentVersion: 1, reason: REASON }),
  },
  "flag.undo": {
    doors: ["moderation.undo"],
    knock: (api, s) => api.moderation.undo({ entry: s.entry, reason: REASON, reopen: false }),
  },
  "flag.listOwn": { doors: ["moderation.myFlags"], knock: (api, s) => api.moderation.myFlags(inGroup(s)) },
  "log.readFull": {
    doors: ["moderation.fullLog"],
    knock: (api, s) => api.moderation.fullLog(inGroup(s)),
    word: "person",
  },
  "log.read": { doors: ["moderation.log"], knock: (api, s) => api.moderation.log(inGroup(s)), word: "person" },
};

const groups: Record<string, Act> = {
  "members.names": { doors: ["groups.members"], knock: (api, s) => api.groups.members(inGroup(s)), word: "guest" },
  "members.addresses": {
    doors: ["groups.members"],
    knock: (api, s) => api.groups.members(inGroup(s)),
    word: "@example.org",
  },
  "invite.create": {
    doors: ["groups.invitations.byLink"],
    knock: (api, s) => api.groups.invitations.byLink({ ...inGroup(s), role: "member", uses: 3, days: 7 }),
  },
  "invite.byLetter": {
    doors: ["groups.invitations.byLetter"],
    knock: (api, s) =>
      api.groups.invitations.byLetter({ ...inGroup(s), role: "guest", email: "eve@example.org", days: 7 }),
  },
  "invite.createOwner": {
    doors: ["groups.invitations.byLink"],
    knock: (api, s) => api.groups.invitations.byLink({ ...inGroup(s), role: "owner", uses: 1, days: 7 }),
  },
  "invite.list": { doors: ["groups.invitations.list"], knock: (api, s) => api.groups.invitations.list(inGroup(s)) },
  "invite.revoke": {
    doors: ["groups.invitations.revoke"],
    knock: (api, s) => api.groups.invitations.revoke({ ...inGroup(s), invitation: s.invitation }),
  },
  "invite.look": {
    doors: ["groups.invitations.look"],
    knock: (api, s) => api.groups.invitations.look({ token: s.token }),
    word: "Harbour",
  },
  "invite.accept": {
    doors: ["groups.invitations.accept"],
    knock: (api, s) => api.groups.invitations.accept({ token: s.token }),
  },
  "role.raiseMember": {
    doors: ["groups.changeRole"],
    knock: (api, s) => api.groups.changeRole({ ...inGroup(s), member: s.actors.author.id, role: "moderator" }),
  },
  "role.raiseSelf": {
    doors: ["groups.changeRole"],
    knock: (api, s, actor) => api.groups.changeRole({ ...inGroup(s), member: self(s, actor), role: "owner" }),
  },
  "role.demoteOwner": {
    doors: ["groups.changeRole"],
    knock: (api, s) => api.groups.changeRole({ ...inGroup(s), member: s.actors.owner.id, role: "member" }),
  },
  "group.leave": { doors: ["groups.leave"], knock: (api, s) => api.groups.leave(inGroup(s)) },
  "group.rename": {
    doors: ["groups.rename"],
    knock: (api, s) => api.groups.rename({ ...inGroup(s), name: "Another name" }),
  },
  "group.setVisibility": {
    doors: ["groups.setVisibility"],
    knock: (api, s) => api.groups.setVisibility({ ...inGroup(s), visibility: "public" }),
  },
  "group.found": {
    doors: ["groups.found"],
    knock: (api) => api.groups.found({ name: `Another ${randomUUID().slice(0, 8)}` }),
  },
  "group.listOwn": { doors: ["groups.mine"], knock: (api) => api.groups.mine() },
  "account.readOwn": { doors: ["accounts.me"], knock: (api) => api.accounts.me() },
  "account.changeOwn": {
    doors: ["accounts.save"],
    knock: (api) => api.accounts.save({ name: "Someone", timeZone: "Europe/Lisbon" }),
  },
};

/** The local mailbox is everybody's on a machine that mails nobody, and nowhere else. */
const mail: Record<string, Act> = {
  "mailbox.list": { doors: ["mailbox.list"], knock: (api) => api.mailbox.list({}) },
  "mailbox.mail": { doors: ["mailbox.mail"], knock: (api) => api.mailbox.mail({ mail: randomUUID() }) },
};

/** Every act that has a door today. */
export const ACTS: Record<string, Act> = { ...reading, ...comments, ...moderation, ...groups, ...mail };
