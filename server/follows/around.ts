// The bells around one paragraph: its text's, its own, its threads'.

import type { OwnWish } from "@/server/follows/rows";
import { wishesFor } from "@/server/follows/sorting";
import { type FollowState, stateOf } from "@/server/follows/state";

/** Every bell around a paragraph. Threads without a wish of their own have the state `otherThreads`. */
export type FollowsAround = {
  canFollow: boolean;
  group: { id: string; state: FollowState };
  text: { id: string; state: FollowState };
  paragraph: { id: string; state: FollowState };
  threads: Record<string, FollowState>;
  otherThreads: FollowState;
};

/** The bells around a paragraph, from a person's own wishes; `threads` are those of the paragraph's that they wish for. */
export function around(
  path: { groupId: string; textId: string; paragraphId: string },
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
  return {
    canFollow,
    group: { id: path.groupId, state: stateOf("group", { group: wishes.group }) },
    text: { id: path.textId, state: stateOf("text", { group: wishes.group, text: wishes.text }) },
    paragraph: { id: path.paragraphId, state: stateOf("paragraph", wishes) },
    threads: Object.fromEntries(threads),
    otherThreads: stateOf("thread", wishes),
  };
}
