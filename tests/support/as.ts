// Knocks at the real doors as somebody: `as(ann).comments.reply(...)`.
import { type Actor, VISITOR } from "@/server/actor";
import { callerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

/** The API as this person sees it, at this moment. */
export const as = (actor: Actor, now = new Date()) => callerFactory(appRouter)({ actor, now });

/** The API as seen without a session. */
export const asVisitor = () => as(VISITOR);
