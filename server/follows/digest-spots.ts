// The things of a digest that can be answered, each once and in their order: the paragraphs and the comments that it shows.
import type { Item, Spot } from "@/server/follows/digest";
import { SHOWN_A_SPOT, SHOWN_SPOTS, shownIn } from "@/server/follows/digest-awaiting";
import {
  type Answering,
  mailLink,
  nameOf,
  quoted,
  shownOf,
  type Thing,
  type Ways,
  whenOf,
} from "@/server/follows/digest-items";
import type { DigestTelling } from "@/server/follows/digest-letter";
import type { NewSpot } from "@/server/follows/reply.store";
import { labelOf } from "@/server/moderation/where";

const idOf = ({ commentId, paragraphId }: Thing): string => commentId ?? paragraphId;

function paragraph({ where, items: [first] }: Pick<Spot, "where" | "items">): NewSpot {
  const { paragraphId, number } = where;
  const words = [labelOf(where), quoted(where)].filter(Boolean).join("\n");
  return { groupId: first.row.groupId, paragraphId, commentId: null, number, label: labelOf(where), words };
}

function comment(item: Item, { where }: Pick<Spot, "where">, telling: DigestTelling): NewSpot {
  const { groupId, paragraphId, commentId } = item.row;
  const words = `${nameOf(item.row)}, ${whenOf(item, telling)}:\n${shownOf(item)}`;
  return { groupId, paragraphId, commentId, number: null, label: labelOf(where), words };
}

/** Everything of a digest that can be answered. */
export function spotsOf(telling: DigestTelling): NewSpot[] {
  const { first, below } = shownIn(telling);
  const all = [
    ...first.map(({ where, item }) => ({ where, items: [item] as [Item] })),
    ...below.slice(0, SHOWN_SPOTS).map(
      ({ where, items: [one, ...more] }): Spot => ({
        where,
        items: [one, ...more.slice(0, SHOWN_A_SPOT - 1)],
      }),
    ),
  ].flatMap((spot) => [paragraph(spot), ...spot.items.map((item) => comment(item, spot, telling))]);
  return [...new Map(all.map((spot) => [idOf(spot), spot])).values()];
}

/** The way to answer each of them by mail, where answers are read. */
export function waysOf(telling: DigestTelling, answering: Answering | undefined): Ways["answer"] {
  if (!answering) return () => undefined;
  const spots = spotsOf(telling);
  const places = new Map(spots.map((spot, at) => [idOf(spot), { at: at + 1, spot }]));
  return (thing) => {
    const found = places.get(idOf(thing));
    if (!found) return undefined;
    const { at, spot } = found;
    const label = thing.commentId ? "Answer by mail" : "Write on it by mail";
    return mailLink(label, thing.commentId ? `Re: ${spot.label}` : spot.label, answering, at);
  };
}
