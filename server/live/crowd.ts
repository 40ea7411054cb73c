// How many streams one person and one address may have open at once. Pure.
import { Refusal } from "@/server/refusal";

/** Streams of one person in one process: as many windows as anybody reads in. */
export const STREAMS_OF_A_PERSON = 6;

/** Streams from one address in one process: a class in one room; whoever comes later asks now and then instead. */
export const STREAMS_OF_AN_ADDRESS = 20;

/** Streams in one process: twice as many as it is measured with; what is left over is for pages. */
export const STREAMS_OF_A_PROCESS = 2_000;

/** Whose stream it is; visitors are counted by their address alone. */
export type Streamer = { userId: string | null; network: string };

/** Counts who is there. */
export class Crowd {
  #counts = new Map<string, number>();

  /** Lets one more in, or refuses. */
  enter(streamer: Streamer): void {
    for (const [key, most] of keysOf(streamer))
      if ((this.#counts.get(key) ?? 0) >= most)
        throw new Refusal(
          "tooMany",
          "Too many windows are kept up to date already. This one asks now and then instead.",
        );
    for (const [key] of keysOf(streamer)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** One less. */
  leave(streamer: Streamer): void {
    for (const [key] of keysOf(streamer)) {
      const left = (this.#counts.get(key) ?? 1) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    }
  }
}

const keysOf = ({ userId, network }: Streamer): [key: string, most: number][] => [
  ["everybody", STREAMS_OF_A_PROCESS],
  [`address ${network}`, STREAMS_OF_AN_ADDRESS],
  ...(userId ? [[`person ${userId}`, STREAMS_OF_A_PERSON] as [string, number]] : []),
];
