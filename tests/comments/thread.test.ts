// Trees of comments: order, depth, what is counted, and who sees what. Pure.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, branches, indentOf, prune, type Shown } from "@/server/comments/thread";

type Row = Shown & { name: string };

/** `ann, ann>bob, bob>cy`: who answers whom, in the order of writing; `!held`, `!removed`, `!withdrawn` after a name. */
function talk(notation: string): Row[] {
  return notation.split(", ").map((part, at) => {
    const [parent, own] = part.includes(">") ? (part.split(">") as [string, string]) : [null, part];
    const [name, standing] = own!.split("!") as [string, Row["standing"] | undefined];
    return { id: name, name, parentId: parent, seq: at + 1, authorId: name, standing: standing ?? "visible" };
  });
}

const anybody = { userId: "reader", moderates: false };
const order = (rows: Row[]) =>
  arrange(rows)
    .map(({ row, depth }) => `${"-".repeat(depth)}${row.name}`)
    .join(" ");

describe("reading order", () => {
  it("puts each reply below what it answers, oldest first", () => {
    expect(order(talk("ann, ann>bob, dan, bob>cy, ann>eve"))).toBe("ann -bob --cy -eve dan");
  });

  it("does not depend on the order in which rows arrive", () => {
    expect(order(talk("ann, ann>bob, dan, bob>cy, ann>eve").reverse())).toBe("ann -bob --cy -eve dan");
  });

  it("shows a reply whose parent is not there as a root, rather than not at all", () => {
    expect(order(talk("nobody>bob, bob>cy"))).toBe("bob -cy");
  });

  it("indents two levels and then says what is answered", () => {
    expect([0, 1, 2, 3, 8].map(indentOf)).toEqual([0, 1, 2, 2, 2]);
  });

  it("takes a chain of 5,000 without running out of stack", () => {
    const chain = Array.from({ length: 5_000 }, (_, i) => ({ id: `${i}`, parentId: i ? `${i - 1}` : null, seq: i }));
    expect(arrange(chain).at(-1)).toMatchObject({ depth: 4_999 });
    expect(
      branches(
        chain,
        () => true,
        () => false,
      ).get("0"),
    ).toMatchObject({ count: 4_999 });
  });
});

describe("what hangs below", () => {
  it("is counted at any depth, with what is new and who was last", () => {
    const rows = talk("ann, ann>bob, bob>cy, ann>eve, dan");
    const below = branches(
      rows,
      () => true,
      (row) => row.name === "cy" || row.name === "dan",
    );
    expect(below.get("ann")).toMatchObject({ count: 3, fresh: 1, last: { name: "eve" } });
    expect(below.get("bob")).toMatchObject({ count: 1, fresh: 1, last: { name: "cy" } });
    expect(below.get("dan")).toEqual({ count: 0, fresh: 0, last: null });
  });
});

describe("who sees what", () => {
  const names = (rows: Row[]) => rows.map((row) => row.name).join(" ");

  it("drops what was withdrawn and never answered, up to the root", () => {
    expect(names(prune(talk("ann!withdrawn, ann>bob!withdrawn, bob>cy!withdrawn"), anybody))).toBe("");
    expect(names(prune(talk("ann!withdrawn, ann>bob!withdrawn, bob>cy"), anybody))).toBe("ann bob cy");
  });

  it("keeps the place of a removal, answered or not", () => {
    expect(names(prune(talk("ann, ann>bob!removed"), anybody))).toBe("ann bob");
  });

  it("shows a held comment and what hangs on it to its author and to moderators only", () => {
    const rows = talk("ann, ann>bob!held, bob>cy, ann>dan");
    expect(names(prune(rows, anybody))).toBe("ann dan");
    expect(names(prune(rows, { userId: "bob", moderates: false }))).toBe("ann bob cy dan");
    expect(names(prune(rows, { userId: "mia", moderates: true }))).toBe("ann bob cy dan");
  });

  it("does not keep a withdrawn comment for the sake of a held reply", () => {
    expect(names(prune(talk("ann!withdrawn, ann>bob!held"), anybody))).toBe("");
  });
});

describe("for any talk at all", () => {
  const standing = fc.constantFrom("visible", "held", "removed", "withdrawn") as fc.Arbitrary<Row["standing"]>;
  const anyTalk = fc
    .array(fc.record({ parent: fc.nat(), root: fc.boolean(), standing, author: fc.constantFrom("ann", "bob", "cy") }), {
      maxLength: 40,
    })
    .map((list) =>
      list.map((one, at): Row => {
        const parentId = at === 0 || one.root ? null : `${one.parent % at}`;
        return { id: `${at}`, name: `${at}`, parentId, seq: at, authorId: one.author, standing: one.standing };
      }),
    );
  const anyLooker = fc.record({ userId: fc.constantFrom("ann", "bob", null), moderates: fc.boolean() });

  it("every row appears once, after its parent, one level deeper, its branch in one piece", () => {
    fc.assert(
      fc.property(anyTalk, (rows) => {
        const placed = arrange(rows);
        expect(placed.map(({ row }) => row.id).toSorted()).toEqual(rows.map((row) => row.id).toSorted());
        const at = new Map(placed.map(({ row }, i) => [row.id, i]));
        const below = branches(
          rows,
          () => true,
          () => true,
        );
        placed.forEach(({ row, depth, parent }, i) => {
          expect(parent?.id ?? null).toBe(row.parentId);
          if (parent) expect([at.get(parent.id)! < i, placed[at.get(parent.id)!]!.depth + 1]).toEqual([true, depth]);
          const { count, fresh } = below.get(row.id)!;
          expect(count).toBe(fresh);
          const branch = placed.slice(i + 1, i + 1 + count);
          expect(branch.every((one) => one.depth > depth)).toBe(true);
          expect((placed[i + 1 + count]?.depth ?? 0) <= depth).toBe(true);
        });
      }),
    );
  });

  it("nobody sees another's held words or a reply that hangs in the air, and every withdrawn place has a reason", () => {
    fc.assert(
      fc.property(anyTalk, anyLooker, (rows, looker) => {
        const shown = prune(rows, looker);
        const ids = new Set(shown.map((row) => row.id));
        for (const row of shown) {
          if (row.standing === "held") expect(looker.moderates || row.authorId === looker.userId).toBe(true);
          if (row.parentId) expect(ids.has(row.parentId)).toBe(true);
          if (row.standing === "withdrawn") expect(shown.some((reply) => reply.parentId === row.id)).toBe(true);
        }
        expect(prune(shown, looker)).toEqual(shown);
      }),
    );
  });
});
