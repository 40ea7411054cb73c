// One stream of what happens in a reading, kept open: after a cut, a sleep or a refusal it goes on where it stopped.
import { waitOf } from "@/components/live/waiting";
import type { News } from "@/server/live/told";

/** Who is called when something is heard. */
export type Ears = {
  told: (news: News[]) => void;
  /** What was missed cannot be told any more: look at everything anew. */
  reset: () => void;
  /** The stream was refused; answers whether to go on asking for it. Meanwhile this is called again and again. */
  refused: () => Promise<boolean>;
};

/** The server speaks every 15 seconds; after so many milliseconds of silence the stream is taken for dead. */
const SILENCE = 40_000;

/** How often that is looked at; also how late a laptop that slept notices. */
const LOOK = 5_000;

/** A page that nobody looks at lets go of its stream after so long: browsers open six to one server, and tabs are many. */
const UNSEEN = 20_000;

/** After so many refusals in a row the stream is asked for once a minute. */
const REFUSALS = 2;
const SLOWLY = 60_000;

/** A number from 0 to 1. */
export const chance = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** Listens until it is closed. */
export class Connection {
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unseen: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  #refusals = 0;
  #heardAt = 0;
  #over = new AbortController();

  constructor(
    readonly reading: string,
    public cursor: number,
    readonly ears: Ears,
  ) {
    const on = (target: EventTarget, name: string, act: () => void) =>
      target.addEventListener(name, act, { signal: this.#over.signal });
    on(document, "visibilitychange", () => this.#looked());
    on(window, "online", () => document.visibilityState === "visible" && this.#open());
    on(window, "offline", () => this.#drop());
    on(window, "pagehide", () => this.#drop());
    on(window, "pageshow", () => this.#looked());
    const watch = setInterval(() => this.#watch(), LOOK);
    this.#over.signal.addEventListener("abort", () => clearInterval(watch));
    // A page that was opened behind others listens once it is looked at.
    if (document.visibilityState === "visible") this.#open();
  }

  /** Listens no more. */
  close(): void {
    this.#over.abort();
    clearTimeout(this.#unseen);
    this.#drop();
  }

  #open(): void {
    this.#drop();
    if (this.#over.signal.aborted) return;
    const source = new EventSource(`/api/live/${this.reading}?after=${this.cursor}`);
    this.#source = source;
    this.#heard();
    source.onopen = () => this.#heard();
    source.onerror = () => void this.#failed(source.readyState === EventSource.CLOSED);
    const on = (name: string, act: (event: MessageEvent<string>) => void) =>
      source.addEventListener(name, (event) => {
        this.#heard();
        this.#tries = this.#refusals = 0;
        if (event.lastEventId) this.cursor = Number(event.lastEventId);
        act(event);
      });
    on("talk", ({ data }) => this.ears.told(JSON.parse(data)));
    on("reset", () => this.ears.reset());
    on("beat", () => {});
    on("here", () => {});
    on("ended", () => void this.#failed(true));
  }

  #heard(): void {
    this.#heardAt = Date.now();
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }

  async #failed(refused: boolean): Promise<void> {
    this.#drop();
    if (refused && !(await this.ears.refused())) return this.close();
    if (refused) this.#refusals += 1;
    const slowly = this.#refusals > REFUSALS;
    const wait = slowly ? SLOWLY * (0.5 + chance()) : waitOf(this.#tries++, chance());
    if (!this.#over.signal.aborted) this.#timer = setTimeout(() => this.#open(), wait);
  }

  #looked(): void {
    clearTimeout(this.#unseen);
    if (document.visibilityState === "hidden") this.#unseen = setTimeout(() => this.#drop(), UNSEEN);
    else if (!this.#source) this.#open();
    else this.#watch();
  }

  #watch(): void {
    // By the clock on the wall, which goes on while a laptop sleeps; a clock that was put back is a reason too.
    if (this.#source && Math.abs(Date.now() - this.#heardAt) > SILENCE) this.#open();
  }
}
