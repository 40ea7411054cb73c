// The bells around one paragraph: its text's, its own, its threads'.

import type { OwnWish } from "@/server/follows/rows";
import { wishesFor } from "@/server/follows/sorting";
import { type FollowState, stateOf } from "@/server/follows/state";

/** Every bell around a paragraph. Threads without a wish of their own have the state `otherThreads`. */
export type FollowsAround = {
  canFollow: boolean;
  group: { id: string; state: FollowState };
  reading: { id: string; state: FollowState };
  text: { id: string; state: FollowState };
  paragraph: { id: string; state: FollowState };
  /** Pages of the text that this person follows or has muted, in the order of the text. */
  pages: { from: string; to: string; state: FollowState }[];
  threads: Record<string, FollowState>;
  otherThreads: FollowState;
};

/** The bells around a paragraph, from a person's own wishes; `threads` are those of the paragraph's that they wish for. */
export function around(
  path: { groupId: string; readingId: string; textId: string; paragraphId: string; place: number | null },
  own: readonly OwnWish[],
  canFollow: boolean,
): FollowsAround {
  const here = { ...path, threadId: null };
  const wishes = wishesFor(own, here);
  const threads = own.flatMap(({ threadId, origin }) => {
    if (!threadId) return [];
    const state = stateOf("thread", wishesFor(own, { ...path, threadId }), origin === "tookPart");
    return [[threadId, state] as const];
  });
  const { group, reading, text } = wishes;
  return {
    canFollow,
    group: { id: path.groupId, state: stateOf("group", { group }) },
    reading: { id: path.readingId, state: stateOf("reading", { group, reading }) },
    text: { id: path.textId, state: stateOf("text", { group, reading, text }) },
    pages: own
      .filter((wish) => wish.at === "pages" && wish.pagesOfId === path.textId)
      .sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
      .map(({ fromId, toId, cadence, since }) => ({
        from: fromId ?? "",
        to: toId ?? "",
        state: stateOf("pages", { group, reading, text, pages: { cadence, at: since } }),
      })),
    paragraph: { id: path.paragraphId, state: stateOf("paragraph", wishes) },
    threads: Object.fromEntries(threads),
    otherThreads: stateOf("thread", wishes),
  };
}
