// Which hidden comments stand together behind one line.
import { expect, test } from "vitest";
import { flat, treeOf } from "@/components/comments/tree";
import { commentsBy, runs } from "@/components/marks/runs";
import { comment } from "./talk";

const hidden = (id: string, about: Parameters<typeof comment>[1]) => ({ ...comment(id, about), hidden: true });
const ids = (list: ReturnType<typeof runs>) => list.map((run) => run.map((twig) => twig.comment.id).join("+"));

test("neighbours of one hidden author stand together; another author, shown words and replies part them", () => {
  const [root] = treeOf([
    comment("root"),
    hidden("a", { under: "root", by: "bob" }),
    hidden("b", { under: "root", by: "bob" }),
    comment("c", { under: "b", by: "ann" }),
    hidden("d", { under: "root", by: "bob" }),
    hidden("e", { under: "root", by: "cy" }),
    comment("f", { under: "root", by: "bob" }),
  ]);
  expect(ids(runs(root!.kids, false))).toEqual(["a+b", "d", "e", "f"]);
  expect(ids(runs(flat(root!), true))).toEqual(["a+b", "c", "d", "e", "f"]);
});

test("a line counts them", () =>
  expect([commentsBy(1, "Bob"), commentsBy(1200, "Bob")]).toEqual(["a comment by Bob", "1,200 comments by Bob"]));
