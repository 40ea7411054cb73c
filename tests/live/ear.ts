// Somebody who listens to a reading in a test, and remembers what they heard.
import { randomInt } from "node:crypto";
import { expect } from "vitest";
import type { Actor } from "@/server/actor";
import { listen } from "@/server/live/stream.service";
import type { News, Told } from "@/server/live/told";
import { session } from "@/tests/support/make";

/** One message of a stream. */
export type Heard = { id: number | null; event: string; told: Told[] };

const field = (message: string, name: string): string | null =>
  message.match(new RegExp(`^${name}: ?(.*)$`, "m"))?.[1] ?? null;

const bare = (news: News[]): Told[] => news.map(({ at: _, ...told }) => told);

/** The messages of some complete text of a stream. */
export const messagesIn = (text: string): Heard[] =>
  text.split("\n\n").flatMap((message) => {
    const event = field(message, "event");
    const id = field(message, "id");
    const data = field(message, "data");
    return event ? [{ event, id: id === null ? null : Number(id), told: data ? bare(JSON.parse(data)) : [] }] : [];
  });

/** An address that nobody else in the test listens from. */
export const somewhere = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** What a listener may choose. */
type Choice = { after?: number | null; address?: string; token?: string };

/** Listens as somebody. `bytes` is every byte that came. */
export class Ear {
  bytes = "";
  closed = false;
  readonly #stopping = new AbortController();

  /** Opens the stream; refused where it is refused. */
  static async open(who: Actor, reading: string, choice: Choice = {}): Promise<Ear> {
    const ear = new Ear();
    const token = choice.token ?? (who.kind === "person" ? await session(who) : undefined);
    const caller = { token, address: choice.address ?? somewhere(), signal: ear.#stopping.signal };
    const stream = await listen({ reading, after: choice.after ?? null }, caller, new Date());
    void ear.#read(stream);
    return ear;
  }

  async #read(stream: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>)
      this.bytes += decoder.decode(chunk, { stream: true });
    this.closed = true;
  }

  /** Everything that was told. */
  get told(): Told[] {
    return messagesIn(this.bytes).flatMap(({ told }) => told);
  }

  /** The ids of the comments that were told of, in order. */
  get posted(): string[] {
    return this.told.flatMap((one) => (one.kind === "posted" ? [one.comment] : []));
  }

  /** The last id: from here on another stream goes on. */
  get last(): number {
    return messagesIn(this.bytes).findLast(({ id }) => id !== null)?.id ?? 0;
  }

  /** Waits until this many comments were told of. */
  async hears(count: number): Promise<void> {
    await expect.poll(() => this.posted.length, { timeout: 15_000, interval: 10 }).toBeGreaterThanOrEqual(count);
  }

  /** Waits until the stream has said where it begins. */
  async ready(): Promise<this> {
    await expect.poll(() => this.bytes, { timeout: 15_000, interval: 10 }).toContain("event: here");
    return this;
  }

  /** Goes away, as a browser does. */
  stop(): void {
    this.#stopping.abort();
  }
}
