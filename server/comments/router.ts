// The doors of the talk.
//
// On a page:    `page` is the text with the counts of its talk, `counts` these alone; `onParagraph` when a paragraph opens, again with `next` for more threads;
//               `more` for the rest of a long thread.
// New:          `whatIsNew` after the page is drawn: the new comments of all texts of the reading, in reading order.
//               `markRead` with those that were on the screen for a moment; `markSeen` and `markTextSeen` for
//               "mark all as read", with the highest `seq` that the browser knows of; `keepNew` takes a mark back.
//               `filters` for the talk map: which threads nobody answered, await this person, or are moderators' questions.
//               Marks only where `viewer.isMember`.
// Order:        a thread's `comments` are in reading order with `depth`; indent by `indentOf(depth)` and beyond
//               INDENTED_LEVELS say "in reply to <replyTo.name>" with a link to `#c-<replyTo.id>`. When comments
//               are added (`more`, `post`), put all of the thread's into `arrange()` of thread.ts: it needs only
//               `id`, `parentId` and `seq`, and may run in the browser.
// Writing:      `post` takes a `key` that the browser makes once for each comment and sends again with every
//               retry: the same key is the same comment. `edit` takes the `version` that was shown; 409 says that
//               somebody was faster. Every refusal is a sentence to show above the box, with the words kept in it.
// Tombstones:   where `tombstone` is a sentence, show it instead; author, words and history are not in the answer.
// Held:         `standing === "held"` is seen by its author and moderators only; say that it waits for a moderator.
import * as changes from "@/server/comments/change.service";
import { citedFrom } from "@/server/comments/cited.service";
import * as count from "@/server/comments/count.service";
import * as drafts from "@/server/comments/draft.service";
import { edition } from "@/server/comments/edition.service";
import { filters } from "@/server/comments/filter.service";
import { history } from "@/server/comments/history.service";
import { cut } from "@/server/comments/mailed.service";
import { mentionable } from "@/server/comments/mention.service";
import { post } from "@/server/comments/post.service";
import { preview } from "@/server/comments/preview.service";
import { recent } from "@/server/comments/recent.service";
import * as schema from "@/server/comments/schema";
import * as seen from "@/server/comments/seen.service";
import * as talk from "@/server/comments/talk.service";
import { textAddress } from "@/server/texts/schema";
import { open, router, signedIn } from "@/server/trpc/init";

/** Comments: reading the talk, and taking part in it. */
export const comments = router({
  onParagraph: open.input(schema.paragraphTalk).query(({ ctx, input }) => talk.onParagraph(ctx.actor, input, ctx.now)),
  thread: open.input(schema.threadTalk).query(({ ctx, input }) => talk.thread(ctx.actor, input, ctx.now)),
  more: open.input(schema.restOfThread).query(({ ctx, input }) => talk.more(ctx.actor, input, ctx.now)),
  page: open.input(textAddress).query(({ ctx, input }) => count.page(ctx.actor, input, ctx.now)),
  counts: open.input(schema.oneText).query(({ ctx, input }) => count.counts(ctx.actor, input.text, ctx.now)),
  /** The talk of a text on paper; bounded, and says what it left out. */
  edition: open.input(schema.edition).query(({ ctx, input }) => edition(ctx.actor, input, ctx.now)),
  citedFrom: open.input(schema.oneParagraph).query(({ ctx, input }) => citedFrom(ctx.actor, input.paragraph, ctx.now)),
  recent: open.input(schema.oneGroup).query(({ ctx, input }) => recent(ctx.actor, input.group)),
  history: open.input(schema.oneComment).query(({ ctx, input }) => history(ctx.actor, input.comment, ctx.now)),
  /** What was cut from around a comment that came by mail: for its author and moderators. */
  cut: signedIn.input(schema.oneComment).query(({ ctx, input }) => cut(ctx.actor, input.comment, ctx.now)),
  /** What the words would look like; keeps nothing. */
  preview: signedIn.input(schema.preview).mutation(({ ctx, input }) => preview(ctx.actor, input)),
  post: signedIn.input(schema.newComment).mutation(({ ctx, input }) => post(ctx.actor, input, ctx.now)),
  edit: signedIn.input(schema.edit).mutation(({ ctx, input }) => changes.edit(ctx.actor, input, ctx.now)),
  withdraw: signedIn
    .input(schema.oneComment)
    .mutation(({ ctx, input }) => changes.withdraw(ctx.actor, input.comment, ctx.now)),
  filters: open.input(schema.oneText).query(({ ctx, input }) => filters(ctx.actor, input.text, ctx.now)),
  whatIsNew: open.input(schema.oneText).query(({ ctx, input }) => seen.whatIsNew(ctx.actor, input.text, ctx.now)),
  markRead: signedIn.input(schema.readComments).mutation(({ ctx, input }) => seen.markRead(ctx.actor, input, ctx.now)),
  markSeen: signedIn.input(schema.seen).mutation(({ ctx, input }) => seen.markSeen(ctx.actor, input, ctx.now)),
  markTextSeen: signedIn
    .input(schema.seenInText)
    .mutation(({ ctx, input }) => seen.markTextSeen(ctx.actor, input, ctx.now)),
  /** Undoes `markTextSeen`, with what that answered. */
  takeBackSeen: signedIn.input(schema.seenTakenBack).mutation(({ ctx, input }) => seen.takeBackSeen(ctx.actor, input)),
  keepNew: signedIn
    .input(schema.oneComment)
    .mutation(({ ctx, input }) => seen.keepNew(ctx.actor, input.comment, ctx.now)),
  /** Members whom one can mention, by the beginning of a name. */
  mentionable: signedIn.input(schema.findMentionable).query(({ ctx, input }) => mentionable(ctx.actor, input)),
  /** What one is writing: kept from the first key, by nobody else to be seen. */
  keepDraft: signedIn.input(schema.newDraft).mutation(({ ctx, input }) => drafts.keepDraft(ctx.actor, input, ctx.now)),
  dropDraft: signedIn.input(schema.oneDraft).mutation(({ ctx, input }) => drafts.dropDraft(ctx.actor, input.key)),
  drafts: signedIn.input(schema.oneText).query(({ ctx, input }) => drafts.textDrafts(ctx.actor, input.text)),
  allDrafts: signedIn.query(({ ctx }) => drafts.allDrafts(ctx.actor)),
});
