// The doors of marks: what readers leave on the talk without writing a comment.
//
// `of` brings all marks of a paragraph's talk, by comment and by thread; the talk itself says who may leave which
// (`canThank` of a comment, `canMark` and `canLand` of a thread). `land` takes the version that was shown: 409 says
// that somebody was faster. What was said twice is done once.
import { answer } from "@/server/marks/answer.service";
import { land, landings } from "@/server/marks/landing.service";
import * as schema from "@/server/marks/schema";
import { of } from "@/server/marks/service";
import { thank, thankers } from "@/server/marks/thanks.service";
import { open, router, signedIn } from "@/server/trpc/init";

/** Thanks, answers, and where threads landed. */
export const marks = router({
  of: open.input(schema.oneParagraph).query(({ ctx, input }) => of(ctx.actor, input.paragraph, ctx.now)),
  thank: signedIn.input(schema.thanks).mutation(({ ctx, input }) => thank(ctx.actor, input, ctx.now)),
  thankers: open.input(schema.oneComment).query(({ ctx, input }) => thankers(ctx.actor, input.comment, ctx.now)),
  answer: signedIn.input(schema.answer).mutation(({ ctx, input }) => answer(ctx.actor, input, ctx.now)),
  land: signedIn.input(schema.landing).mutation(({ ctx, input }) => land(ctx.actor, input, ctx.now)),
  landings: open.input(schema.oneThread).query(({ ctx, input }) => landings(ctx.actor, input.thread, ctx.now)),
});
