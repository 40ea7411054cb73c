// The acts of revisions: reading them, drafting and publishing one, and putting threads on other paragraphs.

import { CANARY } from "@/tests/law/canary";
import { type Act, paragraph } from "@/tests/law/knock";
import type { Scene } from "@/tests/law/scene";

const address = ({ group, reading }: Scene) => ({ group: group.slug, reading: reading.slug, text: "article" });
const seen = ({ draft }: Scene) => ({ draft, version: 1 });

/** By the names that the law gives them. */
export const revisionActs: Record<string, Act> = {
  "revision.list": { doors: ["revisions.list"], knock: (api, s) => api.revisions.list(address(s)), word: "Lantern" },
  "revision.read": {
    doors: ["revisions.read"],
    knock: (api, s) => api.revisions.read({ ...address(s), number: 1 }),
    word: CANARY.text,
  },
  "revision.compare": {
    doors: ["revisions.compare"],
    knock: (api, s) => api.revisions.compare({ ...address(s), from: 1, to: 1 }),
    word: CANARY.text,
  },
  "revision.wording": {
    doors: ["revisions.wording"],
    knock: (api, s) => api.revisions.wording({ comment: s.comment.id }),
    word: CANARY.text,
  },
  "revision.detached": {
    doors: ["revisions.detached"],
    knock: (api, s) => api.revisions.detached({ text: s.text.id }),
    word: CANARY.text,
  },
  "revision.start": { doors: ["revisions.start"], knock: (api, s) => api.revisions.start(address(s)) },
  "revision.review": {
    doors: ["revisions.review"],
    knock: (api, s) => api.revisions.review({ draft: s.draft }),
    word: CANARY.draft,
  },
  "revision.changes": {
    doors: ["revisions.changes"],
    knock: (api, s) => api.revisions.changes({ draft: s.draft }),
    word: CANARY.draft,
  },
  "revision.decide": {
    doors: ["revisions.decide"],
    knock: (api, s) => api.revisions.decide({ ...seen(s), decisions: [{ paragraph: paragraph(s), to: [0] }] }),
  },
  "revision.rebase": { doors: ["revisions.rebase"], knock: (api, s) => api.revisions.rebase(seen(s)) },
  "revision.publish": {
    doors: ["revisions.publish"],
    knock: (api, s) => api.revisions.publish({ ...seen(s), summary: "", tell: false }),
  },
  "thread.place": {
    doors: ["revisions.place"],
    knock: (api, s) => api.revisions.place({ thread: s.comment.threadId, paragraph: s.paragraphs[1]?.id ?? "" }),
  },
};
