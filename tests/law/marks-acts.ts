// The acts of marks: thanks, the answer, where a thread landed.

import { CANARY } from "@/tests/law/canary";
import type { Act } from "@/tests/law/knock";
import { paragraph } from "@/tests/law/knock";
import type { Scene } from "@/tests/law/scene";

const ofComment = ({ comment }: Scene) => ({ comment: comment.id });
const ofThread = ({ comment }: Scene) => ({ thread: comment.threadId });

/** What readers leave on the talk without writing a comment. */
export const markActs: Record<string, Act> = {
  "mark.list": {
    doors: ["marks.of"],
    knock: (api, s) => api.marks.of({ paragraph: paragraph(s) }),
    word: CANARY.mark,
  },
  "thanks.give": { doors: ["marks.thank"], knock: (api, s) => api.marks.thank({ ...ofComment(s), given: true }) },
  "thanks.takeBack": { doors: ["marks.thank"], knock: (api, s) => api.marks.thank({ ...ofComment(s), given: false }) },
  "thanks.names": {
    doors: ["marks.thankers"],
    knock: (api, s) => api.marks.thankers(ofComment(s)),
    word: CANARY.address,
  },
  "answer.mark": { doors: ["marks.answer"], knock: (api, s) => api.marks.answer({ ...ofComment(s), is: true }) },
  "answer.unmark": { doors: ["marks.answer"], knock: (api, s) => api.marks.answer({ ...ofComment(s), is: false }) },
  "landing.write": {
    doors: ["marks.land"],
    knock: (api, s) => api.marks.land({ ...ofThread(s), version: 0, body: "We agree." }),
  },
  "also.set": {
    doors: ["marks.setAlso"],
    knock: (api, s) => api.marks.setAlso({ ...ofThread(s), paragraphs: [s.paragraphs[1]?.id ?? ""] }),
  },
  "hide.person": {
    doors: ["marks.hide"],
    knock: (api, s) => api.marks.hide({ target: { authorOf: s.comment.id }, hidden: true }),
  },
  "hide.thread": {
    doors: ["marks.hide"],
    knock: (api, s) => api.marks.hide({ target: { thread: s.comment.threadId }, hidden: true }),
  },
  "hide.undo": { doors: ["marks.show"], knock: (api, s) => api.marks.show({ hiding: s.hiding }) },
  "hide.listOwn": { doors: ["marks.hidings"], knock: (api) => api.marks.hidings(), word: CANARY.author },
  "landing.history": {
    doors: ["marks.landings"],
    knock: (api, s) => api.marks.landings(ofThread(s)),
    word: CANARY.mark,
  },
};
