// A deep thread among thousands of comments: where each of its comments stands, whom it answers, and what its folds say.
import { beforeAll, describe, expect, it } from "vitest";
import { replies, startsFolded } from "@/components/comments/fold";
import { flat, type Twig, treeOf } from "@/components/comments/tree";
import { indentOf } from "@/server/comments/thread";
import type { CommentView } from "@/server/comments/view";
import { crowd } from "@/tests/comments/crowd";
import { type Harbour, harbour } from "@/tests/comments/harbour";
import { as } from "@/tests/support/as";

const DEPTH = 8;

let place: Harbour;
let root: string;
/** The ids of one comment a level, from the one beneath the root down. */
const way: string[] = [];
let comments: CommentView[];

/** 2,000 comments in forty threads; in the first a chain of eight, and one more beneath its fourth. */
beforeAll(async () => {
  place = await harbour();
  const { first } = await crowd(place, place.p1, 40, 1_951);
  root = first[0]!.id;
  for (let depth = 1; depth <= DEPTH; depth++) {
    const who = depth % 2 ? place.bob : place.mia;
    way.push((await place.reply(who, way.at(-1) ?? root, `Level ${depth}.`)).comment.id);
  }
  const sixth = (await threadNow()).find(({ id }) => id === way[5]);
  await as(place.gus).comments.markSeen({ paragraph: place.p1, seq: sixth!.seq });
  await place.reply(place.ann, way[3]!, "Last.");
  comments = await threadNow();
});

const threadNow = async () => (await as(place.gus).comments.thread({ comment: root })).thread.comments;

const named = (id: string) => comments.find((one) => one.id === id)!;

function twigOf(id: string): Twig {
  const all = treeOf(comments).flatMap((twig) => [twig, ...flat(twig)]);
  return all.find(({ comment }) => comment.id === id)!;
}

describe("a comment eight levels deep among two thousand", () => {
  it("comes with everything above it, each with its depth and whom it answers", () => {
    expect(way.map((id) => named(id).depth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(way.map((id) => indentOf(named(id).depth))).toEqual([1, 2, 2, 2, 2, 2, 2, 2]);
    expect(way.map((id) => named(id).replyTo)).toEqual([
      { id: root, name: "Cy" },
      ...way.slice(0, -1).map((id, at) => ({ id, name: at % 2 ? "Mia" : "Bob" })),
    ]);
  });

  it("stands in one flat list beneath the second level, each after what it answers", () => {
    expect(twigOf(root).kids.some(({ comment }) => comment.id === way[0])).toBe(true);
    expect(twigOf(way[0]!).kids.map(({ comment }) => comment.id)).toEqual([way[1]]);
    const list = flat(twigOf(way[1]!)).map(({ comment }) => comment.id);
    expect(list.filter((id) => way.includes(id))).toEqual(way.slice(2));
  });

  it("is within folds that say how many, how many are new, and who was last", () => {
    const { branch } = named(way[1]!);
    expect([replies(branch.count), branch.fresh, branch.last?.name]).toEqual(["7 replies", 3, "Ann"]);
    expect(startsFolded(twigOf(way[1]!))).toBe(false);
    expect(named(way[3]!).branch).toMatchObject({ count: 5, last: { name: "Ann" } });
    expect(startsFolded(twigOf(root))).toBe(true);
  });
});
