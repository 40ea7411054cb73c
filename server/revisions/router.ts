// The doors of revisions.

import { oneComment, oneText } from "@/server/comments/schema";
import { changes, compare } from "@/server/revisions/compare.service";
import { detached } from "@/server/revisions/detached.service";
import { list, read } from "@/server/revisions/list.service";
import { place } from "@/server/revisions/place.service";
import { publish } from "@/server/revisions/publish.service";
import * as reviews from "@/server/revisions/review.service";
import * as schema from "@/server/revisions/schema";
import { start } from "@/server/revisions/start.service";
import { wording } from "@/server/revisions/wording.service";
import { ofDraft, seenDraft, textAddress } from "@/server/texts/schema";
import { open, router, signedIn } from "@/server/trpc/init";

/** Revisions: reading them, drafting the next one, and where talk goes. */
export const revisions = router({
  list: open.input(textAddress).query(({ ctx, input }) => list(ctx.actor, input)),
  read: open.input(schema.oneRevision).query(({ ctx, input }) => read(ctx.actor, input)),
  compare: open.input(schema.twoRevisions).query(({ ctx, input }) => compare(ctx.actor, input)),
  wording: open.input(oneComment).query(({ ctx, input }) => wording(ctx.actor, input.comment, ctx.now)),
  detached: open.input(oneText).query(({ ctx, input }) => detached(ctx.actor, input.text)),
  start: signedIn.input(schema.startRevision).mutation(({ ctx, input }) => start(ctx.actor, input)),
  review: signedIn.input(ofDraft).query(({ ctx, input }) => reviews.review(ctx.actor, input.draft)),
  changes: signedIn.input(ofDraft).query(({ ctx, input }) => changes(ctx.actor, input.draft)),
  decide: signedIn.input(schema.decisions).mutation(({ ctx, input }) => reviews.decide(ctx.actor, input)),
  rebase: signedIn.input(seenDraft).mutation(({ ctx, input }) => reviews.rebase(ctx.actor, input)),
  publish: signedIn.input(schema.publishRevision).mutation(({ ctx, input }) => publish(ctx.actor, input, ctx.now)),
  place: signedIn.input(schema.placeThread).mutation(({ ctx, input }) => place(ctx.actor, input, ctx.now)),
});
