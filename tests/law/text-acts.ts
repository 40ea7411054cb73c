// The acts of texts: reading them, bringing them in; and of follows and mail.

import { CANARY } from "@/tests/law/canary";
import { type Act, inGroup, paragraph } from "@/tests/law/knock";
import type { Scene } from "@/tests/law/scene";

const RAW = `A title\n\n${"A first paragraph, long enough to be one. ".repeat(4)}\n\n${"A second one follows it. ".repeat(8)}`;
/** Where the text of the scene is read. */
export const address = ({ group, reading }: Scene) => ({ group: group.slug, reading: reading.slug, text: "article" });
const seen = ({ draft }: Scene) => ({ draft, version: 1 });

/** Texts as they are read, and drafts on their way in. */
export const textActs: Record<string, Act> = {
  "text.read": { doors: ["texts.page"], knock: (api, s) => api.texts.page(address(s)), word: CANARY.text },
  "text.list": { doors: ["texts.list"], knock: (api, s) => api.texts.list(inGroup(s)), word: "Lantern" },
  "place.read": { doors: ["texts.progress"], knock: (api, s) => api.texts.progress({ text: s.text.id }) },
  "place.list": { doors: ["texts.myProgress"], knock: (api, s) => api.texts.myProgress(inGroup(s)) },
  "place.keep": {
    doors: ["texts.keepPlace"],
    knock: (api, s) => api.texts.keepPlace({ text: s.text.id, last: paragraph(s), furthest: paragraph(s), ago: 0 }),
  },
  "passage.find": {
    doors: ["texts.findPassages"],
    knock: (api, s) => api.texts.findPassages({ text: s.text.id, query: "¶1" }),
    word: CANARY.text,
  },
  "passage.read": {
    doors: ["texts.passage"],
    knock: (api, s) => api.texts.passage({ paragraph: paragraph(s) }),
    word: CANARY.text,
  },
  "text.arrange": {
    doors: ["texts.arrange"],
    knock: (api, s) => api.texts.arrange({ ...inGroup(s), reading: s.reading.slug, companions: [] }),
  },
  "text.import": { doors: ["texts.startDraft"], knock: (api, s) => api.texts.startDraft({ ...inGroup(s), raw: RAW }) },
  "draft.list": { doors: ["texts.drafts"], knock: (api, s) => api.texts.drafts(inGroup(s)), word: "A title" },
  "draft.read": { doors: ["texts.draft"], knock: (api, s) => api.texts.draft({ draft: s.draft }), word: CANARY.draft },
  "draft.act": {
    doors: ["texts.act"],
    knock: (api, s) => api.texts.act({ ...seen(s), acts: [{ kind: "drop", block: 2 }] }),
  },
  "draft.undo": { doors: ["texts.undo"], knock: (api, s) => api.texts.undo(seen(s)) },
  "draft.redo": { doors: ["texts.redo"], knock: (api, s) => api.texts.redo(seen(s)) },
  "draft.reread": { doors: ["texts.reread"], knock: (api, s) => api.texts.reread({ ...seen(s), raw: RAW }) },
  "draft.visit": { doors: ["texts.visit"], knock: (api, s) => api.texts.visit({ draft: s.draft }) },
  "draft.progress": {
    doors: ["texts.reading"],
    knock: (api, s) => api.texts.reading({ draft: s.draft }),
    word: "A title",
  },
  "draft.cancel": { doors: ["texts.cancel"], knock: (api, s) => api.texts.cancel({ draft: s.draft }) },
  "draft.choose": { doors: ["texts.choose"], knock: (api, s) => api.texts.choose({ draft: s.draft, parts: [0] }) },
  "draft.readAgain": { doors: ["texts.readAgain"], knock: (api, s) => api.texts.readAgain({ draft: s.draft }) },
  "draft.discard": { doors: ["texts.discardDraft"], knock: (api, s) => api.texts.discardDraft({ draft: s.draft }) },
  "draft.publish": { doors: ["texts.publish"], knock: (api, s) => api.texts.publish(seen(s)) },
};

/** Who is told what, and what was mailed. */
export const mailActs: Record<string, Act> = {
  "follow.thread": {
    doors: ["follows.set"],
    knock: (api, s) => api.follows.set({ target: { thread: s.comment.threadId }, cadence: "immediately" }),
  },
  "mute.thread": {
    doors: ["follows.set"],
    knock: (api, s) => api.follows.set({ target: { thread: s.comment.threadId }, cadence: "never" }),
  },
  "follow.read": { doors: ["follows.of"], knock: (api, s) => api.follows.of({ paragraph: paragraph(s) }) },
  "follow.listOwn": { doors: ["follows.mine"], knock: (api) => api.follows.mine({}) },
  "digest.times": { doors: ["follows.digests"], knock: (api) => api.follows.digests() },
  "digest.preview": { doors: ["follows.preview"], knock: (api) => api.follows.preview({ cadence: "daily" }) },
  "portion.read": { doors: ["portions.ofText"], knock: (api, s) => api.portions.ofText({ text: s.text.id }) },
  "portion.preview": {
    doors: ["portions.preview"],
    knock: (api, s) => api.portions.preview({ text: s.text.id }),
    word: CANARY.text,
  },
  "portion.listOwn": { doors: ["portions.mine"], knock: (api) => api.portions.mine() },
  "mail.listOwn": { doors: ["follows.mails"], knock: (api) => api.follows.mails({}) },
  "follow.byToken": { doors: ["follows.byToken"], knock: (api, s) => api.follows.byToken({ token: s.token }) },
  "mail.held": { doors: ["incoming.held"], knock: (api, s) => api.incoming.held({ token: s.token }) },
  "mail.health": { doors: ["incoming.health"], knock: (api, s) => api.incoming.health(inGroup(s)) },
  "mail.check": { doors: ["incoming.check"], knock: (api, s) => api.incoming.check(inGroup(s)) },
  "mailbox.read": {
    doors: ["mailbox.list", "mailbox.mail"],
    knock: async (api, s) => [await api.mailbox.list({}), await api.mailbox.mail({ mail: s.mail })],
  },
  "mailbox.letters": {
    doors: ["mailbox.letters", "mailbox.letter"],
    knock: async (api) => [await api.mailbox.letters(), await api.mailbox.letter({ letter: "sign-in", light: "day" })],
  },
};
