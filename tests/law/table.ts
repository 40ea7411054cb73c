// The law on one page: who may do what, and what everybody else is answered.
//
// Read a line as: this act, on a thing in this state, in a group of this visibility, is answered so for each actor.
// 200 yes · 401 sign in first · 403 you may not · 404 there is no such thing · 409 not as things stand.
// "200-" answers, but without the thing: its words occur nowhere in the answer.

import { MARK_LAW } from "@/tests/law/marks-lines";

/** Who acts, in the order of the columns. */
export const ACTORS = [
  "anonymous",
  "nonmember",
  "otherGroup",
  "exMember",
  "suspended",
  "guest",
  "member",
  "author",
  "moderator",
  "owner",
] as const;

/** One of them. */
export type ActorName = (typeof ACTORS)[number];

const LAW = `
                                             anon non- othr ex-m susp gues memb auth mode owne
text.read              private  visible      404  404  404  404  403  200  200  200  200  200
text.read              public   visible      200  200  200  200  200  200  200  200  200  200
text.list              private  visible      404  404  404  404  403  200  200  200  200  200
text.list              public   visible      200  200  200  200  200  200  200  200  200  200
group.readName         private  visible      404  404  404  404  403  200  200  200  200  200
group.readName         public   visible      200  200  200  200  200  200  200  200  200  200

comment.list           private  visible      404  404  404  404  403  200  200  200  200  200
comment.list           public   visible      200  200  200  200  200  200  200  200  200  200
comment.list           private  removed      404  404  404  404  403  200- 200- 200- 200- 200-
comment.list           private  held         404  404  404  404  403  200- 200- 200  200  200
comment.permalink      private  visible      404  404  404  404  403  200  200  200  200  200
comment.permalink      public   visible      200  200  200  200  200  200  200  200  200  200
comment.permalink      private  removed      404  404  404  404  403  200- 200- 200- 200- 200-
comment.permalink      private  held         404  404  404  404  403  404  404  200  200  200
comment.rest           private  visible      404  404  404  404  403  200  200  200  200  200
comment.rest           private  removed      404  404  404  404  403  200- 200- 200- 200- 200-
comment.rest           private  held         404  404  404  404  403  200- 200- 200  200  200
comment.recent         private  visible      404  404  404  404  403  200  200  200  200  200
comment.recent         public   visible      200  200  200  200  200  200  200  200  200  200
comment.recent         private  removed      404  404  404  404  403  200- 200- 200- 200- 200-
comment.recent         private  held         404  404  404  404  403  200- 200- 200- 200- 200-
comment.citedFrom      private  cited        404  404  404  404  403  200  200  200  200  200
comment.citedFrom      private  citedAway    404  404  404  404  403  200- 200- 200- 200- 200-
comment.page           private  visible      404  404  404  404  403  200  200  200  200  200
comment.page           public   visible      200  200  200  200  200  200  200  200  200  200
comment.counts         private  visible      404  404  404  404  403  200  200  200  200  200
comment.print          private  visible      404  404  404  404  403  200  200  200  200  200
comment.print          public   visible      200  200  200  200  200  200  200  200  200  200
comment.print          private  removed      404  404  404  404  403  200- 200- 200- 200- 200-
comment.print          private  held         404  404  404  404  403  200- 200- 200  200  200
live.state             private  visible      404  404  404  404  403  200  200  200  200  200
live.state             public   visible      200  200  200  200  200  200  200  200  200  200
comment.history        private  edited       404  404  404  404  403  200  200  200  200  200
comment.history        private  removed      404  404  404  404  403  200- 200- 200- 200- 200-
comment.history        private  held         404  404  404  404  403  404  404  200  200  200
comment.cut            private  byMail       401  404  404  404  403  403  403  200  200  200
comment.cut            public   byMail       401  403  403  403  403  403  403  200  200  200
comment.cut            private  byMailAway   401  404  404  404  403  403  403  200- 200- 200-
comment.preview        private  visible      401  404  404  404  403  403  200  200  200  200
comment.preview        public   visible      401  403  403  403  403  403  200  200  200  200

comment.create         private  open         401  404  404  404  403  403  200  200  200  200
comment.create         private  locked       401  404  404  404  403  403  403  403  200  200
comment.create         private  archived     401  404  404  404  403  403  403  403  403  403
comment.create         public   open         401  403  403  403  403  403  200  200  200  200
mention.find           private  visible      401  404  404  404  403  403  200  200  200  200-
mention.find           public   visible      401  403  403  403  403  403  200  200  200  200-
ownDraft.keep          private  open         401  404  404  404  403  403  200  200  200  200
ownDraft.keep          private  locked       401  404  404  404  403  403  200  200  200  200
ownDraft.keep          public   open         401  403  403  403  403  403  200  200  200  200
ownDraft.keepEdit      private  visible      401  404  404  404  403  403  403  200  403  403
ownDraft.keepEdit      private  held         401  404  404  404  403  404  404  200  403  403
ownDraft.drop          private  drafted      401  404  404  404  404  404  404  200  404  404
ownDraft.listHere      private  drafted      401  404  404  404  403  200- 200- 200  200- 200-
ownDraft.listOwn       private  drafted      401  200- 200- 200- 200- 200- 200- 200  200- 200-
comment.edit           private  visible      401  404  404  404  403  403  403  200  403  403
comment.edit           private  removed      401  404  404  404  403  403  403  403  403  403
comment.withdraw       private  visible      401  404  404  404  403  403  403  200  403  403
comment.markSeen       private  visible      401  404  404  404  403  200  200  200  200  200
comment.markRead       private  visible      401  404  404  404  403  200  200  200  200  200
comment.markTextSeen   private  visible      401  404  404  404  403  200  200  200  200  200
comment.takeBackSeen   private  visible      401  404  404  404  403  200  200  200  200  200
comment.keepNew        private  visible      401  404  404  404  403  200  200  200  200  200
comment.keepNew        private  held         401  404  404  404  403  404  404  200  200  200
comment.filters        private  visible      404  404  404  404  403  200  200  200  200  200
comment.filters        public   visible      200  200  200  200  200  200  200  200  200  200
comment.whatIsNew      private  visible      404  404  404  404  403  200  200  200  200  200
comment.whatIsNew      public   visible      200  200  200  200  200  200  200  200  200  200

comment.remove         private  visible      401  404  404  404  403  403  403  403  200  200
comment.restore        private  removed      401  404  404  404  403  403  403  403  200  200
thread.lock            private  open         401  404  404  404  403  403  403  403  200  200
thread.unlock          private  locked       401  404  404  404  403  403  403  403  200  200
comment.flag           private  visible      401  404  404  404  403  200  200  200  200  200
flag.list              private  flagged      401  404  404  404  403  403  403  403  200  200
flag.seeWho            private  flagged      401  404  404  404  403  403  403  403  200  200
flag.take              private  flagged      401  404  404  404  403  403  403  403  200  200
flag.resolve           private  flagged      401  404  404  404  403  403  403  403  200  200
flag.undo              private  ruled        401  404  404  404  403  403  403  403  200  200
flag.listOwn           private  flagged      404  404  404  404  403  200  200  200  200  200
log.readFull           private  removed      401  404  404  404  403  403  403  403  200  200
log.read               private  removed      404  404  404  404  403  403  200  200  200  200


place.read             private  visible      404  404  404  404  403  200  200  200  200  200
place.read             public   visible      200  200  200  200  200  200  200  200  200  200
place.list             private  visible      404  404  404  404  403  200  200  200  200  200
place.list             public   visible      200  200  200  200  200  200  200  200  200  200
place.keep             private  visible      401  404  404  404  403  200  200  200  200  200
place.keep             public   visible      401  403  403  403  403  200  200  200  200  200
passage.find           private  visible      404  404  404  404  403  200  200  200  200  200
passage.find           public   visible      200  200  200  200  200  200  200  200  200  200
passage.read           private  visible      404  404  404  404  403  200  200  200  200  200
passage.read           public   visible      200  200  200  200  200  200  200  200  200  200
text.arrange           private  visible      401  404  404  404  403  403  403  403  200  200
text.import            private  fresh        401  404  404  404  403  403  403  403  200  200
draft.list             private  draft        401  404  404  404  403  403  403  403  200  200
draft.read             private  draft        401  404  404  404  403  403  403  403  200  200
draft.act              private  draft        401  404  404  404  403  403  403  403  200  200
draft.undo             private  draft        401  404  404  404  403  403  403  403  200  200
draft.redo             private  undone       401  404  404  404  403  403  403  403  200  200
draft.reread           private  draft        401  404  404  404  403  403  403  403  200  200
draft.visit            private  draft        401  404  404  404  403  403  403  403  200  200
draft.progress         private  draft        401  404  404  404  403  403  403  403  200  200
draft.progress         private  refused      401  404  404  404  403  403  403  403  200  200
draft.cancel           private  awaited      401  404  404  404  403  403  403  403  200  200
draft.choose           private  choosing     401  404  404  404  403  403  403  403  200  200
draft.choose           private  draft        401  404  404  404  403  403  403  403  409  409
draft.readAgain        private  refused      401  404  404  404  403  403  403  403  200  200
draft.readAgain        private  draft        401  404  404  404  403  403  403  403  409  409
draft.act              private  awaited      401  404  404  404  403  403  403  403  409  409
draft.publish          private  awaited      401  404  404  404  403  403  403  403  409  409
draft.discard          private  draft        401  404  404  404  403  403  403  403  200  200
draft.publish          private  draft        401  404  404  404  403  403  403  403  200  200

revision.list          private  visible      404  404  404  404  403  200  200  200  200  200
revision.list          public   visible      200  200  200  200  200  200  200  200  200  200
revision.read          private  visible      404  404  404  404  403  200  200  200  200  200
revision.read          public   visible      200  200  200  200  200  200  200  200  200  200
revision.compare       private  visible      404  404  404  404  403  200  200  200  200  200
revision.compare       public   visible      200  200  200  200  200  200  200  200  200  200
revision.wording       private  visible      404  404  404  404  403  200  200  200  200  200
revision.wording       public   visible      200  200  200  200  200  200  200  200  200  200
revision.wording       private  held         404  404  404  404  403  404  404  200  200  200
revision.detached      private  gone         404  404  404  404  403  200  200  200  200  200
revision.detached      public   gone         200  200  200  200  200  200  200  200  200  200
revision.start         private  visible      401  404  404  404  403  403  403  403  200  200
revision.start         private  archived     401  404  404  404  403  403  403  403  409  409
revision.review        private  revising     401  404  404  404  403  403  403  403  200  200
revision.changes       private  revising     401  404  404  404  403  403  403  403  200  200
revision.decide        private  revising     401  404  404  404  403  403  403  403  200  200
revision.rebase        private  revising     401  404  404  404  403  403  403  403  200  200
revision.publish       private  revising     401  404  404  404  403  403  403  403  200  200
revision.publish       private  draft        401  404  404  404  403  403  403  403  422  422
draft.publish          private  revising     401  404  404  404  403  403  403  403  422  422
thread.place           private  visible      401  404  404  404  403  403  403  403  200  200
thread.place           private  archived     401  404  404  404  403  403  403  403  409  409

search.talk            private  visible      404  404  404  404  403  200  200  200  200  200
search.talk            public   visible      200  200  200  200  200  200  200  200  200  200
search.talk            private  removed      404  404  404  404  403  200- 200- 200- 200- 200-
search.talk            private  held         404  404  404  404  403  200- 200- 200  200  200
search.talk            public   held         200- 200- 200- 200- 200- 200- 200- 200  200  200
search.texts           private  visible      404  404  404  404  403  200  200  200  200  200
search.texts           public   visible      200  200  200  200  200  200  200  200  200  200
search.texts           private  gone         404  404  404  404  403  200- 200- 200- 200- 200-
search.people          private  visible      404  404  404  404  403  200- 200  200  200  200
search.people          public   visible      200- 200- 200- 200- 200- 200- 200  200  200  200

follow.thread          private  visible      401  404  404  404  403  200  200  200  200  200
follow.thread          public   visible      401  200  200  200  403  200  200  200  200  200
mute.thread            private  visible      401  404  404  404  403  200  200  200  200  200
follow.read            private  visible      404  404  404  404  403  200  200  200  200  200
follow.read            public   visible      200  200  200  200  200  200  200  200  200  200
follow.byToken         private  mailed       200  200  200  200  200  200  200  200  200  200
mail.held              private  waiting      200  200  200  200  200  200  200  200  200  200
mail.held              private  visible      404  404  404  404  404  404  404  404  404  404
follow.byToken         private  visible      404  404  404  404  404  404  404  404  404  404
mail.health            private  visible      401  404  404  404  403  403  403  403  403  200
mail.health            public   visible      401  403  403  403  403  403  403  403  403  200
mail.check             private  visible      401  404  404  404  403  403  403  403  403  200
mail.check             public   visible      401  403  403  403  403  403  403  403  403  200
mailbox.read           private  caught       200  200  200  200  200  200  200  200  200  200
mailbox.letters        private  visible      200  200  200  200  200  200  200  200  200  200
follow.listOwn         private  visible      401  200  200  200  200  200  200  200  200  200
digest.times           private  visible      401  200  200  200  200  200  200  200  200  200
digest.preview         private  visible      401  200  200  200  200  200  200  200  200  200
portion.read           private  visible      401  404  404  404  403  200  200  200  200  200
portion.read           public   visible      401  200  200  200  403  200  200  200  200  200
portion.preview        private  visible      401  404  404  404  403  200  200  200  200  200
portion.preview        public   visible      401  200  200  200  403  200  200  200  200  200
portion.listOwn        private  visible      401  200  200  200  200  200  200  200  200  200
mail.listOwn           private  visible      401  200  200  200  200  200  200  200  200  200

members.names          private  visible      404  404  404  404  403  403  200  200  200  200
members.addresses      private  visible      404  404  404  404  403  403  200- 200- 200- 200
invite.create          private  visible      401  404  404  404  403  403  403  403  200  200
invite.byLetter        private  visible      401  404  404  404  403  403  403  403  200  200
invite.createOwner     private  visible      401  404  404  404  403  403  403  403  403  200
invite.list            private  invited      401  404  404  404  403  403  403  403  200  200
invite.revoke          private  invited      401  404  404  404  403  403  403  403  200  200
invite.look            private  invited      200  200  200  200  403  200  200  200  200  200
invite.look            private  revoked      404  404  404  404  404  404  404  404  404  404
invite.accept          private  invited      401  200  200  200  403  200  200  200  200  200
invite.accept          private  expired      401  404  404  404  404  404  404  404  404  404
invite.accept          private  revoked      401  404  404  404  404  404  404  404  404  404
invite.accept          private  usedUp       401  404  404  404  404  404  404  404  404  404
invite.accept          private  wrongAddress 401  404  404  404  404  404  404  404  404  404
role.raiseMember       private  visible      401  404  404  404  403  403  403  403  403  200
role.raiseSelf         private  visible      401  404  404  404  403  403  403  403  403  403
role.demoteOwner       private  twoOwners    401  404  404  404  403  403  403  403  403  200
role.demoteOwner       private  lastOwner    401  404  404  404  403  403  403  403  403  409
group.leave            private  lastOwner    401  404  404  404  200  200  200  200  200  409
group.rename           private  visible      401  404  404  404  403  403  403  403  403  200
group.setVisibility    private  visible      401  404  404  404  403  403  403  403  403  200
group.found            private  visible      401  403  403  403  403  403  403  403  403  200
group.listOwn          private  visible      401  200  200  200  200  200  200  200  200  200
account.readOwn        private  visible      401  200  200  200  200  200  200  200  200  200
account.readMail       private  visible      401  200  200  200  200  200  200  200  200  200
account.readCheck      private  visible      404  404  404  404  404  404  404  404  404  404
account.chooseKeys     private  visible      401  200  200  200  200  200  200  200  200  200
account.changeOwn      private  visible      401  200  200  200  200  200  200  200  200  200

`;

/** One line of the law. */
export type Line = { act: string; visibility: "private" | "public"; state: string; answers: Record<ActorName, string> };

/** Every line. */
export const LINES: Line[] = `${LAW}${MARK_LAW}`
  .split("\n")
  .map((line) => line.trim().split(/\s+/))
  .filter((words) => words.length === 3 + ACTORS.length)
  .map(([act = "", visibility, state = "", ...answers]) => ({
    act,
    visibility: visibility as Line["visibility"],
    state,
    answers: Object.fromEntries(ACTORS.map((name, i) => [name, answers[i] ?? ""])) as Line["answers"],
  }));
