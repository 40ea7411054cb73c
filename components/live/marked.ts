"use client";
// What is done when marks are heard of: those of the open talk are fetched anew, the others when they are opened.
import { chance } from "@/components/live/connection";
import { holdStill } from "@/components/live/hold-still";
import type { World } from "@/components/live/listening";
import { LOOKS, spread } from "@/components/live/waiting";

/** Thanks, answers, landings and what threads are also about, in the talk on the page. */
export class MarkedTalk {
  #looking = new Map<string, ReturnType<typeof setTimeout>>();
  #over = false;

  constructor(readonly world: Pick<World, "client" | "trpc" | "queries">) {}

  /** Stops what is still to be done. */
  close(): void {
    this.#over = true;
    for (const timer of this.#looking.values()) clearTimeout(timer);
  }

  /** Whether the marks of a paragraph, as far as they are here, name a thread that stands at another. */
  names(paragraph: string, other: string | undefined): boolean {
    const marks = this.world.queries.getQueryData(this.#keyOf(paragraph));
    return marks?.echoes.some(({ key }) => key === other) ?? false;
  }

  /** Something was marked; many marks that come together are looked at together. */
  heard(paragraph: string, open: boolean): void {
    if (!open) this.#later(paragraph);
    if (!open || this.#over || this.#looking.has(paragraph)) return;
    const look = () => {
      this.#looking.delete(paragraph);
      void this.look(paragraph);
    };
    this.#looking.set(paragraph, setTimeout(look, spread(LOOKS, chance())));
  }

  /** The marks as they are now, with nothing moved that is in view. */
  async look(paragraph: string): Promise<void> {
    const { client, queries } = this.world;
    const marks = await client.marks.of.query({ paragraph }).catch(() => null);
    if (this.#over) return;
    if (marks) await holdStill(() => queries.setQueryData(this.#keyOf(paragraph), marks));
    else this.#later(paragraph);
  }

  #keyOf(paragraph: string) {
    return this.world.trpc.marks.of.queryKey({ paragraph });
  }

  #later(paragraph: string): void {
    void this.world.queries.invalidateQueries({ queryKey: this.#keyOf(paragraph), refetchType: "none" });
  }
}
