// What happens in a reading, as it happens: server-sent events that name ids and kinds.
import { cookieOf } from "@/app/api/cookie";
import { refused } from "@/app/api/form";
import { socketAddress } from "@/server/accounts/address";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { listening } from "@/server/live/schema";
import { listen } from "@/server/live/stream.service";
import { missing } from "@/server/refusal";

type Where = { params: Promise<{ reading: string }> };

/** Neither kept nor changed on its way: a proxy that gathers or zips it would make it late. */
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "private, no-store, no-transform",
  "x-accel-buffering": "no",
};

/** Goes on where the browser stopped: at its Last-Event-ID, else at `after`, else now. */
export const GET = refused(async (request: Request, { params }: Where) => {
  const after = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const input = listening.safeParse({ reading: (await params).reading, after });
  if (!input.success) throw missing();
  if (request.method !== "GET") return new Response(null, { status: 405 });
  const caller = {
    token: cookieOf(request, SESSION_COOKIE),
    address: socketAddress(request.headers),
    signal: request.signal,
  };
  return new Response(await listen(input.data, caller, new Date()), { headers: HEADERS });
});
