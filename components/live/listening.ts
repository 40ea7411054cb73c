"use client";
// What is done with what is heard: counted once, offered where the talk is open, looked at again where it changed.
import type { QueryClient } from "@tanstack/react-query";
import { sendMarks } from "@/components/comments/read-marks";
import { chance, type Ears } from "@/components/live/connection";
import { holdStill } from "@/components/live/hold-still";
import { MarkedTalk } from "@/components/live/marked";
import { holds, withoutThread, withThread } from "@/components/live/merged";
import { offer } from "@/components/live/offered";
import { LOOKS, spread } from "@/components/live/waiting";
import type { Room } from "@/components/texts/reading/room-context";
import type { Arrival } from "@/components/texts/reading/room-state";
import type { useTRPC, useTRPCClient } from "@/components/trpc";
import type { ParagraphTalk } from "@/server/comments/view";
import type { News } from "@/server/live/told";

/** What listening needs of the page. */
export type World = {
  room: () => Room;
  client: ReturnType<typeof useTRPCClient>;
  trpc: ReturnType<typeof useTRPC>;
  queries: QueryClient;
  published: (revision: { label: string; number: number }) => void;
};

/** After a change many readers ask at once; each counts anew within so many milliseconds, by chance. */
const RECOUNTS = [300, 4_000] as const;

/** One's own comment is on its way into the talk that it was written in; from another window it is offered after so long. */
const OWN = 2_000;

type Posted = Extract<News, { kind: "posted" }>;

const statusOf = (error: unknown): number | undefined =>
  (error as { data?: { httpStatus?: number } | null } | null)?.data?.httpStatus;

const isDenied = (error: unknown): boolean => [401, 403, 404].includes(statusOf(error) ?? 0);

/** The ears of a reading page. */
export class Listening implements Ears {
  #world: World;
  /** Up to which event everything is in the counts of a text. */
  #countedTo = new Map<string, number>();
  #since: (Arrival & { text: string; at: number })[] = [];
  #recounting: ReturnType<typeof setTimeout> | undefined;
  #looking = new Map<string, ReturnType<typeof setTimeout>>();
  /** How often each thread was asked for: an answer that was overtaken says how things stood before. */
  #asked = new Map<string, number>();
  #marks: MarkedTalk;
  #over = false;

  constructor(world: World) {
    this.#world = world;
    this.#marks = new MarkedTalk(world);
  }

  /** Stops what is still to be done. */
  close(): void {
    this.#over = true;
    this.#marks.close();
    clearTimeout(this.#recounting);
    for (const timer of this.#looking.values()) clearTimeout(timer);
  }

  /** Makes the counts exact from the first event on; what cannot be had now is asked for again. */
  begin(missed = false): void {
    void this.recount(missed).catch((error) => {
      if (!isDenied(error)) this.#recountSoon();
    });
  }

  /** Something happened. */
  told(news: News[]): void {
    const here = new Set(this.#world.room().texts.map(({ text }) => text.id));
    for (const one of news) {
      if (!here.has(one.text)) continue;
      if (one.kind === "published") this.#published(one.text, one.number);
      else if (one.kind === "posted") this.#posted(one);
      else if (one.kind === "marked") this.#marked(one.paragraph);
      else this.#changed(one.paragraph, one.thread);
    }
  }

  /** Too much was missed: everything is looked at anew. */
  reset(): void {
    this.begin(true);
    void this.#look();
  }

  /** Without a stream it is asked how things stand, as long as there is a right to ask. */
  async refused(): Promise<boolean> {
    try {
      await this.recount(true);
      await this.#look();
      return true;
    } catch (error) {
      return !isDenied(error);
    }
  }

  /** Fetches the counts; what came in since they were made is added to them. */
  async recount(missed: boolean): Promise<void> {
    const { client, room } = this.#world;
    // What was read just now is not to come back as new.
    await sendMarks();
    const states = await Promise.all(room().texts.map(({ text }) => client.live.state.query({ text: text.id })));
    if (this.#over) return;
    const { texts, recounted } = room();
    const keys = new Map(texts.flatMap(({ passages }) => passages.map(({ id, key }) => [id, key])));
    const known = states.flatMap(({ counts }) =>
      counts.flatMap(({ paragraph, count, fresh }) => {
        const key = keys.get(paragraph);
        return key ? [[key, { count, fresh }] as const] : [];
      }),
    );
    for (const [i, { text }] of texts.entries()) this.#countedTo.set(text.id, states[i]?.cursor ?? 0);
    this.#since = this.#since.filter((one) => this.#isAfter(one));
    recounted(Object.fromEntries(known), this.#since, missed);
    for (const [i, { text }] of texts.entries()) this.#published(text.id, states[i]?.revision ?? 0);
  }

  /** Whether it happened after the counts were made, at first those that came with the page. */
  #isAfter({ text, at }: { text: string; at: number }): boolean {
    return at > (this.#countedTo.get(text) ?? this.#world.room().facts.live.heard);
  }

  #published(id: string, number: number): void {
    const facts = this.#world.room().texts.find(({ text }) => text.id === id);
    if (facts && number > facts.revision.number) this.#world.published({ label: facts.text.label, number });
  }

  #passageOf(paragraph: string) {
    return this.#world
      .room()
      .texts.flatMap(({ passages }) => passages)
      .find(({ id }) => id === paragraph);
  }

  #keyOf(paragraph: string) {
    return this.#world.trpc.comments.onParagraph.queryKey({ paragraph });
  }

  #talkOn(paragraph: string): ParagraphTalk | undefined {
    return this.#world.queries.getQueryData(this.#keyOf(paragraph));
  }

  #isOpen(paragraph: string): boolean {
    const { open } = this.#world.room().state;
    return open !== null && this.#passageOf(paragraph)?.key === open;
  }

  /** A thread that is no longer about a further paragraph is told of where it stands: whatever names it is looked at too. */
  #marked(paragraph: string): void {
    const key = this.#passageOf(paragraph)?.key;
    const naming = this.#world
      .room()
      .texts.flatMap(({ passages }) => passages)
      .filter(({ id }) => this.#marks.names(id, key));
    for (const id of new Set([paragraph, ...naming.map(({ id }) => id)])) this.#marks.heard(id, this.#isOpen(id));
  }

  #posted(one: Posted): void {
    const { facts, arrived } = this.#world.room();
    const key = this.#passageOf(one.paragraph)?.key;
    if (one.counted && key) {
      const { comment, text, at } = one;
      const arrival = { key, comment, fresh: !one.own && facts.live.isMember, text, at };
      this.#since.push(arrival);
      if (this.#isAfter(one)) arrived(arrival);
    }
    if (one.own) setTimeout(() => this.#offer(one), OWN);
    else this.#offer(one);
  }

  #offer({ paragraph, comment, thread }: Posted): void {
    if (this.#over || holds(this.#talkOn(paragraph), comment)) return;
    const { queries } = this.#world;
    const queryKey = this.#keyOf(paragraph);
    if (this.#isOpen(paragraph) || queries.getQueryState(queryKey)?.fetchStatus === "fetching")
      offer(paragraph, comment, thread);
    else void queries.invalidateQueries({ queryKey, refetchType: "none" });
  }

  #recountSoon(): void {
    if (this.#over) return;
    this.#recounting ??= setTimeout(
      () => {
        this.#recounting = undefined;
        this.begin();
      },
      spread(RECOUNTS, chance()),
    );
  }

  #changed(paragraph: string, thread: string | null): void {
    this.#recountSoon();
    const { queries } = this.#world;
    if (!this.#isOpen(paragraph))
      return void queries.invalidateQueries({ queryKey: this.#keyOf(paragraph), refetchType: "none" });
    const threads = this.#talkOn(paragraph)?.threads.filter(({ id }) => thread === null || id === thread) ?? [];
    for (const { id, root } of threads) this.#lookSoon(paragraph, id, root, LOOKS);
  }

  #lookSoon(paragraph: string, thread: string, root: string, within: typeof LOOKS | typeof RECOUNTS): void {
    if (this.#over || this.#looking.has(thread)) return;
    const look = () => {
      this.#looking.delete(thread);
      void this.#lookAt(paragraph, thread, root);
    };
    this.#looking.set(thread, setTimeout(look, spread(within, chance())));
  }

  /** A thread of the open talk as it is now; what cannot be had now is asked for again. */
  async #lookAt(paragraph: string, thread: string, root: string): Promise<void> {
    const { client, queries } = this.#world;
    const turn = (this.#asked.get(thread) ?? 0) + 1;
    this.#asked.set(thread, turn);
    const change = async (how: (talk: ParagraphTalk) => ParagraphTalk) => {
      if (this.#over || this.#asked.get(thread) !== turn) return;
      await holdStill(() => queries.setQueryData(this.#keyOf(paragraph), (old) => old && how(old)));
    };
    try {
      const now = await client.comments.thread.query({ comment: root });
      await change((talk) => withThread(talk, now.thread, new Set()));
    } catch (error) {
      // A thread in which somebody writes stays until they have done.
      const writing = document.querySelector(`[data-thread="${thread}"] .comp`);
      if (!isDenied(error)) this.#lookSoon(paragraph, thread, root, RECOUNTS);
      else if (!writing) await change((talk) => withoutThread(talk, thread));
    }
  }

  /** Compares the open talk with what the server has: what is new is offered, every thread is looked at again. */
  async #look(): Promise<void> {
    const { facts, state } = this.#world.room();
    const paragraph = facts.passages.find(({ key }) => key === state.open)?.id;
    const talk = paragraph && this.#talkOn(paragraph);
    if (!paragraph || !talk) return;
    void this.#marks.look(paragraph);
    const now = await this.#world.client.comments.onParagraph.query({ paragraph }).catch(() => null);
    for (const { id, comments } of now?.threads ?? [])
      for (const comment of comments) if (!holds(this.#talkOn(paragraph), comment.id)) offer(paragraph, comment.id, id);
    for (const { id, root } of talk.threads) await this.#lookAt(paragraph, id, root);
  }
}
