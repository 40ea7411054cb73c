// What travels over a live stream, as the browser's EventSource reads it. Pure.
import type { News } from "@/server/live/told";

const bytes = (said: string): Uint8Array => new TextEncoder().encode(said);

/** The first words of a stream: how long a browser that does not know better waits before it comes again. */
export const greeting = (milliseconds: number): Uint8Array => bytes(`retry: ${milliseconds}\n\n`);

/** Says that the stream lives: to proxies, and by its name to the browser's own watch. */
export const BEAT = bytes("event: beat\ndata:\n\n");

/** The last words to somebody who may not listen any more. */
export const ENDED = bytes("event: ended\ndata:\n\n");

/** From here on; where nothing was asked for, or what was asked for can no longer be told without a gap. */
export const from = (cursor: number, asked: boolean): Uint8Array =>
  bytes(`id: ${cursor}\nevent: ${asked ? "reset" : "here"}\ndata:\n\n`);

/** What happened, all of it at once, so that a stream that breaks has told all or nothing. */
export const talk = (cursor: number, told: readonly News[]): Uint8Array =>
  bytes(`id: ${cursor}\nevent: talk\ndata: ${JSON.stringify(told)}\n\n`);
