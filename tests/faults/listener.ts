// Somebody who listens to a reading over a real connection, as a browser does, and comes back whenever it is cut.
import { randomInt } from "node:crypto";
import { waitOf } from "@/components/live/waiting";
import { messagesIn } from "@/tests/live/ear";

/** From 0 to 1. */
const chance = (): number => randomInt(1_000_000) / 1_000_000;

/** Where one listens, and as whom. */
export type Way = { url: () => string; headers: Record<string, string> };

/** Goes on at the event where it stopped; remembers every comment that was told of, and when it came back. */
export class Listener {
  readonly heard: string[] = [];
  /** When the stream was asked for, by the clock of `performance`. */
  readonly asked: number[] = [];
  /** How often the server could not say what was missed. */
  resets = 0;
  cursor: number | null = null;
  #tries = 0;
  #over = false;
  #stopping = new AbortController();

  constructor(readonly way: Way) {
    void this.#listen();
  }

  /** Listens no more. */
  stop(): void {
    this.#over = true;
    this.#stopping.abort();
  }

  async #listen(): Promise<void> {
    while (!this.#over) {
      this.asked.push(performance.now());
      await this.#hear().catch(() => undefined);
      if (this.#over) return;
      await new Promise((resolve) => setTimeout(resolve, waitOf(this.#tries++, chance())));
    }
  }

  async #hear(): Promise<void> {
    const { url, headers } = this.way;
    const after = this.cursor === null ? "" : `?after=${this.cursor}`;
    const answer = await fetch(url() + after, { headers, signal: this.#stopping.signal });
    if (!answer.ok || !answer.body) throw new Error(`Refused: ${answer.status}`);
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const end = text.lastIndexOf("\n\n");
      if (end < 0) continue;
      this.#take(text.slice(0, end + 2));
      text = text.slice(end + 2);
    }
  }

  #take(text: string): void {
    for (const { id, event, told } of messagesIn(text)) {
      this.#tries = 0;
      if (id !== null) this.cursor = id;
      if (event === "reset") this.resets += 1;
      for (const one of told) if (one.kind === "posted") this.heard.push(one.comment);
    }
  }
}
