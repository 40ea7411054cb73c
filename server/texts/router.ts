// The doors of texts.
import { arrange } from "@/server/texts/arrange.service";
import * as drafts from "@/server/texts/draft.service";
import * as intake from "@/server/texts/intake.service";
import * as pages from "@/server/texts/page.service";
import * as passages from "@/server/texts/passage.service";
import * as places from "@/server/texts/progress.service";
import { publish } from "@/server/texts/publish.service";
import {
  actsOnDraft,
  arrangement,
  chosenParts,
  keptPlace,
  newDraft,
  ofDraft,
  ofGroup,
  onePassage,
  oneText,
  passagesToFind,
  rereadDraft,
  seenDraft,
  textAddress,
} from "@/server/texts/schema";
import { open, router, signedIn } from "@/server/trpc/init";

/** Texts: reading them, and bringing them in. */
export const texts = router({
  page: open.input(textAddress).query(({ ctx, input }) => pages.page(ctx.actor, input)),
  list: open.input(ofGroup).query(({ ctx, input }) => pages.list(ctx.actor, input.group)),
  progress: open.input(oneText).query(({ ctx, input }) => places.progress(ctx.actor, input.text)),
  myProgress: open.input(ofGroup).query(({ ctx, input }) => places.myProgress(ctx.actor, input.group)),
  keepPlace: signedIn.input(keptPlace).mutation(({ ctx, input }) => places.keepPlace(ctx.actor, input, ctx.now)),
  startDraft: signedIn.input(newDraft).mutation(({ ctx, input }) => drafts.start(ctx.actor, input)),
  drafts: signedIn.input(ofGroup).query(({ ctx, input }) => drafts.list(ctx.actor, input.group)),
  draft: signedIn.input(ofDraft).query(({ ctx, input }) => drafts.read(ctx.actor, input.draft)),
  reading: signedIn.input(ofDraft).query(({ ctx, input }) => intake.reading(ctx.actor, input.draft, ctx.now)),
  cancel: signedIn.input(ofDraft).mutation(({ ctx, input }) => intake.cancel(ctx.actor, input.draft)),
  choose: signedIn.input(chosenParts).mutation(({ ctx, input }) => intake.choose(ctx.actor, input)),
  readAgain: signedIn.input(ofDraft).mutation(({ ctx, input }) => intake.readAgain(ctx.actor, input.draft, ctx.now)),
  act: signedIn.input(actsOnDraft).mutation(({ ctx, input }) => drafts.act(ctx.actor, input)),
  undo: signedIn.input(seenDraft).mutation(({ ctx, input }) => drafts.undo(ctx.actor, input)),
  redo: signedIn.input(seenDraft).mutation(({ ctx, input }) => drafts.redo(ctx.actor, input)),
  reread: signedIn.input(rereadDraft).mutation(({ ctx, input }) => drafts.reread(ctx.actor, input)),
  findPassages: open.input(passagesToFind).query(({ ctx, input }) => passages.findToCite(ctx.actor, input)),
  passage: open.input(onePassage).query(({ ctx, input }) => passages.look(ctx.actor, input.paragraph)),
  arrange: signedIn.input(arrangement).mutation(({ ctx, input }) => arrange(ctx.actor, input)),
  visit: signedIn.input(ofDraft).mutation(({ ctx, input }) => drafts.visit(ctx.actor, input.draft, ctx.now)),
  discardDraft: signedIn.input(ofDraft).mutation(({ ctx, input }) => drafts.discard(ctx.actor, input.draft)),
  publish: signedIn.input(seenDraft).mutation(({ ctx, input }) => publish(ctx.actor, input, ctx.now)),
});
