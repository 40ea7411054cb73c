// One reading with everybody who listens to it in this process: asks the database once for all of them.
import { db } from "@/server/db";
import { canModerate, canRead } from "@/server/groups/policy";
import { happeningsAfter, knownCursors, newestEvent } from "@/server/live/event.store";
import { from, talk } from "@/server/live/frame";
import { type Listeners, listenersOf } from "@/server/live/listener.store";
import { type Happening, type Looker, once, sameness, toldOf } from "@/server/live/told";

/** How many events are read at once: a long absence is caught up in portions. */
const PORTION = 500;

/** Somebody who listens, by one stream. */
export type Subscriber = {
  /** The session's hash; null for a visitor. */
  readonly hash: string | null;
  /** The event up to which they have heard everything; null for whoever begins now. */
  cursor: number | null;
  /** Whether the cursor was found to be one from which nothing is missing. */
  settled: boolean;
  send(bytes: Uint8Array): void;
  /** They may not listen any more. */
  end(): void;
  /** The stream closes; they may come back. */
  close(): void;
};

/** The listeners of a reading. */
export class Channel {
  readonly subscribers = new Set<Subscriber>();
  #wanted: "news" | "everything" | null = null;
  #turning: Promise<void> | null = null;

  constructor(
    readonly reading: string,
    readonly clock: () => Date,
  ) {}

  /** Tells everybody what they have not heard yet. With `everything` their rights are asked again, news or not. */
  turn(what: "news" | "everything" = "news"): Promise<void> {
    if (this.#wanted !== "everything") this.#wanted = what;
    this.#turning ??= this.#turnAll().finally(() => {
      this.#turning = null;
    });
    return this.#turning;
  }

  async #turnAll(): Promise<void> {
    while (this.#wanted && this.subscribers.size > 0) {
      const everything = this.#wanted === "everything";
      this.#wanted = null;
      await this.#settle();
      const more = await this.#tell(everything);
      if (more) this.#wanted ??= "news";
    }
  }

  /** Gives newcomers a cursor from which nothing is missing, and tells them where that is another than they asked for. */
  async #settle(): Promise<void> {
    const fresh = [...this.subscribers].filter(({ settled }) => !settled);
    if (fresh.length === 0) return;
    const asked = fresh.flatMap(({ cursor }) => cursor ?? []);
    const known = asked.length > 0 ? await knownCursors(db, this.reading, asked) : new Set<number>();
    const newest = await newestEvent(db, this.reading);
    for (const one of fresh) {
      if (one.cursor === null || !known.has(one.cursor)) {
        one.send(from(newest, one.cursor !== null));
        one.cursor = newest;
      }
      one.settled = true;
    }
  }

  /** Answers whether there is more than one portion. Rights are asked after the news was read, right before it is sent. */
  async #tell(everything: boolean): Promise<boolean> {
    const those = [...this.subscribers].filter(({ settled }) => settled);
    const cursor = Math.min(...those.map((one) => one.cursor ?? 0));
    const news = await happeningsAfter(db, this.reading, cursor, PORTION);
    if (news.length === 0 && !everything) return false;
    const hashes = [...new Set(those.flatMap(({ hash }) => hash ?? []))];
    const listeners = await listenersOf(db, this.reading, hashes, this.clock());
    const frames = new Map<string, Uint8Array | null>();
    for (const one of those) this.#tellOne(one, news, listeners, frames);
    return news.length === PORTION;
  }

  #tellOne(
    one: Subscriber,
    news: readonly Happening[],
    listeners: Listeners | null,
    frames: Map<string, Uint8Array | null>,
  ): void {
    const looker = lookerOf(one, listeners);
    if (!looker) {
      one.end();
      return;
    }
    const [last, heard] = [news.at(-1)?.id ?? 0, one.cursor ?? 0];
    if (last <= heard) return;
    const key = `${heard} ${sameness(news, looker)}`;
    if (!frames.has(key)) frames.set(key, frameOf(news, heard, looker));
    one.cursor = last;
    const frame = frames.get(key);
    if (frame) one.send(frame);
  }
}

/** Whoever listens, as they stand at this moment; null where they may not. */
function lookerOf({ hash }: Subscriber, listeners: Listeners | null): Looker | null {
  if (!listeners) return null;
  const found = hash === null ? { userId: null, place: listeners.visitor } : listeners.sessions.get(hash);
  if (!found || !canRead(found.place)) return null;
  return { userId: found.userId, moderates: canModerate(found.place) };
}

function frameOf(news: readonly Happening[], heard: number, looker: Looker): Uint8Array | null {
  const told = once(
    news.filter(({ id }) => id > heard).flatMap((one) => toldOf(one, looker).map((said) => ({ at: one.id, ...said }))),
  );
  return told.length > 0 ? talk(news.at(-1)!.id, told) : null;
}
