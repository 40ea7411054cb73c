// How the talk of a text stands at one moment, and at which event that is: whoever hears on from there misses nothing.
import type { Actor } from "@/server/actor";
import { countsIn } from "@/server/comments/count.service";
import type { Counts } from "@/server/comments/view";
import { db } from "@/server/db";
import { listeningPlace } from "@/server/live/event.store";
import { missing } from "@/server/refusal";

/** The counts of a text's talk as of an event, where to hear on, and the number of its newest revision. */
export type LiveState = { reading: string; cursor: number; revision: number; counts: Counts };

/** All of it as of the same moment. */
export const state = (actor: Actor, text: string, now: Date): Promise<LiveState> =>
  db.$transaction(
    async (tx) => {
      const counts = await countsIn(tx, actor, text, now);
      const place = await listeningPlace(tx, text);
      if (!place) throw missing();
      return { ...place, counts };
    },
    { isolationLevel: "RepeatableRead" },
  );
