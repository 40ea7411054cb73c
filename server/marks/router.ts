// The doors of marks: what readers leave on the talk without writing a comment.
//
// `of` brings all marks of a paragraph's talk, by comment and by thread; the talk itself says who may leave which
// (`canThank` of a comment, `canMark` and `canLand` of a thread). `land` takes the version that was shown: 409 says
// that somebody was faster. What was said twice is done once.
// What one hides comes with the talk (`hidden`), its words too: the reader may look at them behind a line that says so.
import { setAlso } from "@/server/marks/also.service";
import { answer } from "@/server/marks/answer.service";
import { hidings, setHidden, showAgain } from "@/server/marks/hiding.service";
import { land, landings } from "@/server/marks/landing.service";
import * as schema from "@/server/marks/schema";
import { of } from "@/server/marks/service";
import { thank, thankers } from "@/server/marks/thanks.service";
import { open, router, signedIn } from "@/server/trpc/init";

/** Thanks, answers, where threads landed, and what one hides from one's own view. */
export const marks = router({
  of: open.input(schema.oneParagraph).query(({ ctx, input }) => of(ctx.actor, input.paragraph, ctx.now)),
  thank: signedIn.input(schema.thanks).mutation(({ ctx, input }) => thank(ctx.actor, input, ctx.now)),
  thankers: open.input(schema.oneComment).query(({ ctx, input }) => thankers(ctx.actor, input.comment, ctx.now)),
  answer: signedIn.input(schema.answer).mutation(({ ctx, input }) => answer(ctx.actor, input, ctx.now)),
  setAlso: signedIn.input(schema.also).mutation(({ ctx, input }) => setAlso(ctx.actor, input, ctx.now)),
  land: signedIn.input(schema.landing).mutation(({ ctx, input }) => land(ctx.actor, input, ctx.now)),
  hide: signedIn.input(schema.hide).mutation(({ ctx, input }) => setHidden(ctx.actor, input, ctx.now)),
  show: signedIn.input(schema.oneHiding).mutation(({ ctx, input }) => showAgain(ctx.actor, input.hiding)),
  hidings: signedIn.query(({ ctx }) => hidings(ctx.actor)),
  landings: open.input(schema.oneThread).query(({ ctx, input }) => landings(ctx.actor, input.thread, ctx.now)),
});
