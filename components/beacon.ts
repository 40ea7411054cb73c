"use client";
// Says something to the server that is still heard when the page closes meanwhile. Nobody waits for an answer.
import type { inferRouterInputs } from "@trpc/server";
import superjson from "superjson";
import type { AppRouter } from "@/server/trpc/root";

type Inputs = inferRouterInputs<AppRouter>;

/** What is said this way: small things that may be said twice. */
type Told = {
  "comments.markRead": Inputs["comments"]["markRead"];
  "texts.keepPlace": Inputs["texts"]["keepPlace"];
};

/** Says it; false where it did not arrive. */
export async function tell<K extends keyof Told>(door: K, input: Told[K]): Promise<boolean> {
  try {
    const answer = await fetch(`/api/trpc/${door}`, {
      method: "POST",
      keepalive: true,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(superjson.serialize(input)),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
