// The doors of moderation: flags, the queue, rulings, the log.
import * as decisions from "@/server/moderation/decision.service";
import * as flags from "@/server/moderation/flag.service";
import * as locks from "@/server/moderation/lock.service";
import * as logs from "@/server/moderation/log.service";
import * as queues from "@/server/moderation/queue.service";
import * as rulings from "@/server/moderation/ruling.service";
import * as schema from "@/server/moderation/schema";
import { undo } from "@/server/moderation/undo.service";
import { open, router, signedIn } from "@/server/trpc/init";

/** Moderation. */
export const moderation = router({
  flag: signedIn.input(schema.newFlag).mutation(({ ctx, input }) => flags.flag(ctx.actor, input, ctx.now)),
  myFlags: open.input(schema.inGroup).query(({ ctx, input }) => flags.myFlags(ctx.actor, input.group)),
  queue: signedIn.input(schema.inGroup).query(({ ctx, input }) => queues.queue(ctx.actor, input.group)),
  case: signedIn.input(schema.oneCase).query(({ ctx, input }) => queues.oneCase(ctx.actor, input.case)),
  take: signedIn.input(schema.taking).mutation(({ ctx, input }) => decisions.take(ctx.actor, input, ctx.now)),
  decide: signedIn.input(schema.decision).mutation(({ ctx, input }) => decisions.decide(ctx.actor, input, ctx.now)),
  undo: signedIn.input(schema.undoing).mutation(({ ctx, input }) => undo(ctx.actor, input, ctx.now)),
  remove: signedIn.input(schema.onComment).mutation(({ ctx, input }) => rulings.remove(ctx.actor, input, ctx.now)),
  restore: signedIn.input(schema.onComment).mutation(({ ctx, input }) => rulings.restore(ctx.actor, input, ctx.now)),
  lock: signedIn.input(schema.onThread).mutation(({ ctx, input }) => locks.lock(ctx.actor, input, ctx.now)),
  unlock: signedIn.input(schema.onThread).mutation(({ ctx, input }) => locks.unlock(ctx.actor, input, ctx.now)),
  log: open.input(schema.logPage).query(({ ctx, input }) => logs.log(ctx.actor, input)),
  fullLog: signedIn.input(schema.logPage).query(({ ctx, input }) => logs.fullLog(ctx.actor, input)),
});
