// The API's one address for browsers.
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { cookies } from "next/headers";
import { actorOf, SESSION_COOKIE } from "@/server/accounts/session";
import { socketAddress } from "@/server/accounts/address";
import { appRouter } from "@/server/trpc/root";

/** How many calls one request may carry: a page asks for a handful. */
export const BATCH_LIMIT = 20;

const handle = (request: Request) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: BATCH_LIMIT,
    createContext: async () => {
      const jar = await cookies();
      const now = new Date();
      return { actor: await actorOf(jar.get(SESSION_COOKIE)?.value, now), now, address: socketAddress(request.headers) };
    },
  });

export { handle as GET, handle as POST };
