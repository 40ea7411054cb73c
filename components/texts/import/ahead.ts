// What the browser shows of a draft while the server does not know everything yet.
import { type Act, apply, type Draft } from "@/server/texts/import/act";

/** Blocks that are the same stay the same objects, so that their rows are not drawn again. */
export function shared(old: Draft, next: Draft): Draft {
  const before = new Map(old.blocks.map((block) => [block.id, block]));
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const blocks = next.blocks.map((block) => {
    const known = before.get(block.id);
    return known && same(known, block) ? known : block;
  });
  return { ...next, blocks };
}

/** A state that the server told, with the acts that it does not know of yet. Those that cannot be done are told later. */
export const ahead = (state: Draft, waiting: readonly Act[]): Draft =>
  waiting.reduce((draft, act) => {
    try {
      return apply(draft, act);
    } catch {
      return draft;
    }
  }, state);
