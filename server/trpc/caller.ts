// The server-side caller: how a page asks, as whoever has opened it.
import { TRPCError } from "@trpc/server";
import { cookies } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import { actorOf, SESSION_COOKIE } from "@/server/accounts/session";
import type { Actor } from "@/server/actor";
import { callerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/root";

/** Who has opened the page; asked once per request. */
export const pageActor = cache(async (): Promise<Actor> => {
  const jar = await cookies();
  return actorOf(jar.get(SESSION_COOKIE)?.value, new Date());
});

/** The API as the person who has opened the page. */
export const caller = cache(async () => {
  const actor = await pageActor();
  return callerFactory(appRouter)({ actor, now: new Date() });
});

/** Awaits an answer for a page: what is missing becomes the 404 page, what is forbidden the 403 page. */
export async function orPage<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") notFound();
    // An address that nothing here could have: the same page.
    if (error instanceof TRPCError && (error.code === "BAD_REQUEST" || error.code === "UNPROCESSABLE_CONTENT"))
      notFound();
    if (error instanceof TRPCError && error.code === "FORBIDDEN") forbidden();
    if (error instanceof TRPCError && error.code === "UNAUTHORIZED") redirect("/signin");
    throw error;
  }
}
