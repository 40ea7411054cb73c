// Two revisions side by side: which paragraphs became which, over however many revisions lie between.
import type { LineageChange } from "@/prisma/client/enums";
import { sideOf } from "@/server/revisions/name";
import type { LineageRow } from "@/server/revisions/store";
import type { ComparedRow } from "@/server/revisions/view";
import { compareWords } from "@/server/revisions/words";
import type { BlockRow } from "@/server/texts/rows";

/** Which paragraphs of the later revision each of the earlier one became. */
export type Descent = Map<string, Set<string>>;

/** The lineage of all steps in one. */
export function composed(base: BlockRow[], rows: LineageRow[]): Descent {
  let descent: Descent = new Map(base.map(({ paragraphId }) => [paragraphId, new Set([paragraphId])]));
  for (const number of [...new Set(rows.map((row) => row.number))].sort((a, b) => a - b)) {
    const step: Descent = new Map();
    for (const { fromId, toId } of rows.filter((row) => row.number === number))
      if (fromId && toId) step.set(fromId, (step.get(fromId) ?? new Set()).add(toId));
    descent = new Map(
      [...descent].map(([from, to]) => [from, new Set([...to].flatMap((one) => [...(step.get(one) ?? [])]))]),
    );
  }
  return descent;
}

/** Links of old and new positions that belong together: a pair, a split, a merge. */
type Family = { from: number[]; to: number[] };

function familiesOf(base: BlockRow[], next: BlockRow[], descent: Descent): Family[] {
  const place = new Map(next.map(({ paragraphId }, i) => [paragraphId, i]));
  const families = new Map<number, Family>();
  const alone: Family[] = [];
  for (const [i, { paragraphId }] of base.entries()) {
    const to = [...(descent.get(paragraphId) ?? [])].flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b);
    const known = to.map((one) => families.get(one)).find((family) => family !== undefined);
    const family = known ?? { from: [], to: [] };
    family.from.push(i);
    family.to = [...new Set([...family.to, ...to])].sort((a, b) => a - b);
    for (const one of family.to) families.set(one, family);
    if (to.length === 0) alone.push(family);
  }
  const fresh = next.map((_, i) => i).filter((i) => !families.has(i));
  return [...new Set(families.values()), ...alone, ...fresh.map((i) => ({ from: [], to: [i] }))];
}

/** Families whose order is not that of the earlier revision. */
function movedOf(families: Family[]): Set<Family> {
  const pairs = families.filter(({ from, to }) => from.length > 0 && to.length > 0);
  const order = pairs.toSorted((a, b) => a.to[0]! - b.to[0]!);
  let furthest = -1;
  const moved = new Set<Family>();
  for (const [i, family] of order.entries()) {
    const later = order.slice(i + 1, i + 4).filter(({ from }) => from[0]! < family.from[0]!).length;
    if (family.from[0]! < furthest || later > 1) moved.add(family);
    else furthest = family.from[0]!;
  }
  return moved;
}

function changeOf({ from, to }: Family, moved: boolean, same: boolean): LineageChange {
  if (from.length === 0) return "new";
  if (to.length === 0) return "gone";
  if (from.length > 1) return "merged";
  if (to.length > 1) return "split";
  if (moved) return "moved";
  return same ? "same" : "edited";
}

/** The comparison in the order of the later revision; what went stands after what it stood after. */
export function compareBlocks(base: BlockRow[], next: BlockRow[], descent: Descent): ComparedRow[] {
  const families = familiesOf(base, next, descent);
  const moved = movedOf(families);
  const order = placed(families, base.length);
  return order.map((family) => {
    const [from, to] = [family.from.map((i) => base[i]!), family.to.map((i) => next[i]!)];
    const wording = (blocks: BlockRow[]) => blocks.map(({ words }) => words).join(" ");
    const pieces = from.length > 0 && to.length > 0 ? compareWords(wording(from), wording(to)) : null;
    const side = (block: BlockRow) => sideOf(block.position, block);
    return {
      change: changeOf(family, moved.has(family), pieces === null),
      from: from.map(side),
      to: to.map(side),
      pieces,
      key: (to[0] ?? from[0])!.key,
    };
  });
}

/** Families by their place in the later revision, those without one after the family of what stood before them. */
function placed(families: Family[], count: number): Family[] {
  const holder = new Map(families.flatMap((family) => family.from.map((i) => [i, family] as const)));
  const place = new Map<Family, [number, number]>();
  let last = -1;
  for (let i = 0; i < count; i++) {
    const family = holder.get(i);
    if (family && family.to.length > 0) last = family.to[0]!;
    else if (family) place.set(family, [last, i + 1]);
  }
  const at = (family: Family): [number, number] => place.get(family) ?? [family.to[0]!, 0];
  return families.toSorted((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]);
}
