// Opens a live stream for whoever may read the reading, and closes it the moment they may not.
import { randomInt } from "node:crypto";
import { network } from "@/server/accounts/address";
import { hashToken } from "@/server/accounts/token.service";
import { TOKEN_LENGTH } from "@/server/accounts/token-length";
import { db } from "@/server/db";
import { admit } from "@/server/groups/entry.service";
import { ENDED, greeting } from "@/server/live/frame";
import { hub } from "@/server/live/hub.service";
import { listenersOf } from "@/server/live/listener.store";
import type { Listen } from "@/server/live/schema";
import { missing } from "@/server/refusal";

/** What a listener may leave unread, in bytes, before the stream is closed; they come back to where they stopped. */
const UNREAD = 128 * 1024;

/** Between these many milliseconds a browser waits before it comes back; each is told another number, so that they spread. */
const COMES_BACK = [1_000, 6_000] as const;

/** Where a stream comes from. */
export type Caller = { token: string | undefined; address: string | null; signal: AbortSignal };

/** The stream, as bytes for the browser's EventSource. */
export async function listen(input: Listen, caller: Caller, now: Date): Promise<ReadableStream<Uint8Array>> {
  const given = caller.token && caller.token.length <= TOKEN_LENGTH ? hashToken(caller.token) : null;
  const listeners = await listenersOf(db, input.reading, given ? [given] : [], now);
  if (!listeners) throw missing();
  const found = given ? listeners.sessions.get(given) : undefined;
  admit(found?.place ?? listeners.visitor);
  const who = { hash: found ? given : null, userId: found?.userId ?? null, network: network(caller.address) };
  return opened(input, who, caller.signal);
}

type Who = { hash: string | null; userId: string | null; network: string };

function opened({ reading, after }: Listen, { hash, ...streamer }: Who, signal: AbortSignal) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let leave = () => {};
  const close = () => {
    leave();
    signal.removeEventListener("abort", close);
    controller?.close();
    controller = undefined;
  };
  const send = (bytes: Uint8Array) => {
    if (!controller) return;
    controller.enqueue(bytes);
    if ((controller.desiredSize ?? 0) < -UNREAD) close();
  };
  const end = () => {
    send(ENDED);
    close();
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given;
        send(greeting(randomInt(...COMES_BACK)));
      },
      cancel: () => {
        controller = undefined;
        close();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
  leave = hub().join({ reading, streamer, subscriber: { hash, cursor: after, settled: false, send, end, close } });
  signal.addEventListener("abort", close, { once: true });
  if (signal.aborted) close();
  return stream;
}
