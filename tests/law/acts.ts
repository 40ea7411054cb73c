// The acts of the talk and of moderation; and with them every act that there is.
import { randomUUID } from "node:crypto";
import { CANARY } from "@/tests/law/canary";
import { groupActs } from "@/tests/law/group-acts";
import { type Act, inGroup, paragraph } from "@/tests/law/knock";
import { markActs } from "@/tests/law/marks-acts";
import { revisionActs } from "@/tests/law/revision-acts";
import type { Scene } from "@/tests/law/scene";
import { address, mailActs, textActs } from "@/tests/law/text-acts";

const REASON = "A reason that the author can read.";
const ofComment = ({ comment }: Scene) => ({ comment: comment.id });

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
  "comment.citedFrom": {
    doors: ["comments.citedFrom"],
    knock: (api, s) => api.comments.citedFrom({ paragraph: paragraph(s) }),
    word: CANARY.comment,
  },
  "comment.recent": {
    doors: ["comments.recent"],
    knock: (api, s) => api.comments.recent(inGroup(s)),
    word: CANARY.comment,
  },
  "comment.page": { doors: ["comments.page"], knock: (api, s) => api.comments.page(address(s)), word: CANARY.text },
  "comment.counts": { doors: ["comments.counts"], knock: (api, s) => api.comments.counts({ text: s.text.id }) },
  "comment.print": {
    doors: ["comments.edition"],
    knock: (api, s) => api.comments.edition({ text: s.text.id, depth: "all" }),
    word: CANARY.comment,
  },
  "live.state": { doors: ["live.state"], knock: (api, s) => api.live.state({ text: s.text.id }) },
  "comment.history": {
    doors: ["comments.history"],
    knock: (api, s) => api.comments.history(ofComment(s)),
    word: CANARY.comment,
  },
  "comment.cut": {
    doors: ["comments.cut"],
    knock: (api, s) => api.comments.cut(ofComment(s)),
    word: CANARY.comment,
  },
  "comment.preview": {
    doors: ["comments.preview"],
    knock: (api, s) => api.comments.preview({ body: "*So.* See ¶1.", text: s.text.id, revision: s.revision.id }),
  },
  "comment.create": {
    doors: ["comments.post"],
    knock: (api, s) =>
      api.comments.post({ key: randomUUID(), revision: s.revision.id, body: "An answer.", parent: s.root.id }),
  },
  "mention.find": {
    doors: ["comments.mentionable"],
    knock: (api, s) => api.comments.mentionable({ text: s.text.id, query: "own" }),
    word: "owner",
  },
  "ownDraft.keep": {
    doors: ["comments.keepDraft"],
    knock: (api, s) => api.comments.keepDraft({ key: randomUUID(), base: 0, body: "Half a thou", parent: s.root.id }),
  },
  "ownDraft.keepEdit": {
    doors: ["comments.keepDraft"],
    knock: (api, s) => api.comments.keepDraft({ key: randomUUID(), base: 0, body: "Half a thou", ...ofComment(s) }),
  },
  "ownDraft.drop": { doors: ["comments.dropDraft"], knock: (api, s) => api.comments.dropDraft({ key: s.draft }) },
  "ownDraft.listHere": {
    doors: ["comments.drafts"],
    knock: (api, s) => api.comments.drafts({ text: s.text.id }),
    word: CANARY.draft,
  },
  "ownDraft.listOwn": { doors: ["comments.allDrafts"], knock: (api) => api.comments.allDrafts(), word: CANARY.draft },
  "comment.edit": {
    doors: ["comments.edit"],
    knock: (api, s) => api.comments.edit({ ...ofComment(s), version: 1, body: "Other words." }),
  },
  "comment.withdraw": { doors: ["comments.withdraw"], knock: (api, s) => api.comments.withdraw(ofComment(s)) },
  "comment.markSeen": {
    doors: ["comments.markSeen"],
    knock: (api, s) => api.comments.markSeen({ paragraph: paragraph(s), seq: 1 }),
  },
  "comment.filters": { doors: ["comments.filters"], knock: (api, s) => api.comments.filters({ text: s.text.id }) },
  "comment.whatIsNew": {
    doors: ["comments.whatIsNew"],
    knock: (api, s) => api.comments.whatIsNew({ text: s.text.id }),
  },
  "comment.markRead": {
    doors: ["comments.markRead"],
    knock: (api, s) => api.comments.markRead({ text: s.text.id, comments: [s.comment.id] }),
  },
  "comment.markTextSeen": {
    doors: ["comments.markTextSeen"],
    knock: (api, s) => api.comments.markTextSeen({ text: s.text.id, seq: 1 }),
  },
  "comment.takeBackSeen": {
    doors: ["comments.takeBackSeen"],
    knock: (api, s) => api.comments.takeBackSeen({ text: s.text.id, stretches: [[1, 1]] }),
  },
  "comment.keepNew": { doors: ["comments.keepNew"], knock: (api, s) => api.comments.keepNew(ofComment(s)) },
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

const search: Record<string, Act> = {
  "search.talk": {
    doors: ["search.find"],
    knock: (api, s) => api.search.find({ ...inGroup(s), words: CANARY.comment.slice(0, 6), within: "talk" }),
    word: CANARY.comment,
  },
  "search.texts": {
    doors: ["search.find"],
    knock: (api, s) => api.search.find({ ...inGroup(s), words: CANARY.text.slice(0, 6), within: "texts" }),
    word: CANARY.text,
  },
  "search.people": {
    doors: ["search.find"],
    knock: (api, s) => api.search.find(inGroup(s)),
    word: CANARY.address,
  },
};

/** Every act that has a door today. */
export const ACTS: Record<string, Act> = {
  ...textActs,
  ...revisionActs,
  ...comments,
  ...moderation,
  ...markActs,
  ...search,
  ...groupActs,
  ...mailActs,
};
