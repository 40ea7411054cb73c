// Everybody who listens in this process: one connection hears for all of them what the database says.
import postgres from "postgres";
import { env } from "@/server/env";
import { Channel, type Subscriber } from "@/server/live/channel.service";
import { Crowd, type Streamer } from "@/server/live/crowd";
import { LIVE_CHANNEL } from "@/server/live/event.store";
import { BEAT } from "@/server/live/frame";
import { log } from "@/server/log";
import { Refusal } from "@/server/refusal";

/**
 * How often rights are asked again, news or not, in milliseconds: a stream outlives them by no more. What was said while
 * the connection that hears was away is made good at the same beat.
 */
export const LOOK_AGAIN = 3_000;

/** How often a silent stream says that it lives, in milliseconds; proxies give up after a minute, browsers after 45 s. */
export const BEAT_EVERY = 15_000;

/** A listener, whose stream it is, and the reading. */
export type Joining = { reading: string; streamer: Streamer; subscriber: Subscriber };

const clock = () => new Date();

/** The listeners of one process. */
export class Hub {
  #channels = new Map<string, Channel>();
  #crowd = new Crowd();
  #sql: postgres.Sql | undefined;
  #timers: NodeJS.Timeout[] = [];
  #stopped = false;

  /** Takes a listener in, or refuses; call what it answers with when they have gone. */
  join({ reading, streamer, subscriber }: Joining): () => void {
    if (this.#stopped) throw new Refusal("away", "Postil is being restarted. Nothing is lost: try again in a moment.");
    this.#crowd.enter(streamer);
    this.#open();
    const channel = this.#channels.get(reading) ?? new Channel(reading, clock);
    this.#channels.set(reading, channel);
    channel.subscribers.add(subscriber);
    this.#turn(channel);
    let there = true;
    return () => {
      if (!there) return;
      there = false;
      this.#crowd.leave(streamer);
      channel.subscribers.delete(subscriber);
      if (channel.subscribers.size === 0) this.#channels.delete(reading);
    };
  }

  /** Ends every stream and hears no more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const { subscribers } of this.#channels.values()) for (const one of [...subscribers]) one.close();
    await this.#sql?.end({ timeout: 1 });
  }

  #open(): void {
    if (this.#sql) return;
    this.#sql = postgres(env.DATABASE_URL, { max: 1, onnotice: () => undefined });
    const heard = (reading: string) => {
      const channel = this.#channels.get(reading);
      if (channel) this.#turn(channel);
    };
    this.#sql
      .listen(LIVE_CHANNEL, heard, () => this.#turnAll("news"))
      .catch((error) => log.warn({ err: error }, "cannot hear what happens; it is looked for every few seconds"));
    this.#timers = [
      setInterval(() => this.#turnAll("everything"), LOOK_AGAIN).unref(),
      setInterval(() => this.#beat(), BEAT_EVERY).unref(),
    ];
    // An open stream would keep a process that was asked to stop from stopping.
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void this.stop());
  }

  #turnAll(what: "news" | "everything"): void {
    for (const channel of this.#channels.values()) this.#turn(channel, what);
  }

  #turn(channel: Channel, what: "news" | "everything" = "news"): void {
    channel
      .turn(what)
      .catch((error) => log.warn({ err: error }, "what happened could not be told; it is tried again in a moment"));
  }

  #beat(): void {
    for (const { subscribers } of this.#channels.values()) for (const one of subscribers) one.send(BEAT);
  }
}

const kept = globalThis as unknown as { postilHub?: Hub };

/** The hub of this process, also when a development server reloads its modules. */
export function hub(): Hub {
  kept.postilHub ??= new Hub();
  return kept.postilHub;
}
