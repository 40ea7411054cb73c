// tRPC's foundations: two kinds of door, one place where refusals become answers.
import { initTRPC, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import superjson from "superjson";
import { ZodError } from "zod";
import type { Person } from "@/server/actor";
import { awayOf } from "@/server/away";
import { Refusal, type RefusalKind, signInFirst } from "@/server/refusal";
import type { Context } from "@/server/trpc/context";

const CODE = {
  missing: "NOT_FOUND",
  unauthorized: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  conflict: "CONFLICT",
  invalid: "UNPROCESSABLE_CONTENT",
  tooMany: "TOO_MANY_REQUESTS",
  away: "SERVICE_UNAVAILABLE",
} as const satisfies Record<RefusalKind, TRPCError["code"]>;

/** Thrown with the message meant for a person; details of anything else stay on the server. */
const said = (cause: unknown): TRPCError | null => {
  const refusal = cause instanceof Refusal ? cause : awayOf(cause);
  if (refusal) return new TRPCError({ code: CODE[refusal.kind], message: refusal.message });
  if (cause instanceof ZodError)
    return new TRPCError({ code: "BAD_REQUEST", message: cause.issues[0]?.message ?? "That could not be read." });
  return null;
};

const t = initTRPC.context<Context>().create({
  transformer: superjson,
  errorFormatter: ({ shape, error }) => {
    const clear =
      said(error.cause) ?? (error.cause instanceof Error && error.code === "INTERNAL_SERVER_ERROR" ? null : error);
    const message = clear?.message ?? "Something went wrong on our side. Nothing you wrote is lost; try again.";
    // Also for what went wrong before any door was reached, while it was being found out who asks.
    const { code } = clear ?? error;
    return { ...shape, message, data: { code, httpStatus: getHTTPStatusCodeFromError(clear ?? error) } };
  },
});

const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const clear = said(result.error.cause);
  if (clear) throw clear;
  return result;
});

/** Makes routers. */
export const router = t.router;
/** Makes server-side callers. */
export const callerFactory = t.createCallerFactory;

/** A door for anybody; the service asks what they may see. */
export const open = t.procedure.use(refusals);

/** A door for people who have signed in: anyone else is answered before any look-up. */
export const signedIn = open.use(({ ctx, next }) => {
  if (ctx.actor.kind === "visitor") throw signInFirst();
  return next({ ctx: { ...ctx, actor: ctx.actor satisfies Person } });
});
