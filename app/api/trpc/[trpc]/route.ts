// The API's one address for browsers.
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { cookieOf } from "@/app/api/cookie";
import { actorOf, SESSION_COOKIE } from "@/server/accounts/session";
import { appRouter } from "@/server/trpc/root";

/** How many calls one request may carry: a page asks for a handful. */
export const BATCH_LIMIT = 20;

/** Bytes of one request: a text of 5 MB with its quotation marks escaped, and some room. Refused before it is read. */
const LARGEST = 12 * 1024 * 1024;

const isTooLarge = (request: Request) => Number(request.headers.get("content-length") ?? 0) > LARGEST;

const handle = (request: Request) => {
  if (isTooLarge(request))
    return Response.json({ message: "That is more than Postil takes at once." }, { status: 413 });
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: BATCH_LIMIT,
    createContext: async () => {
      const now = new Date();
      return { actor: await actorOf(cookieOf(request, SESSION_COOKIE), now), now };
    },
  });
};

export { handle as GET, handle as POST };
