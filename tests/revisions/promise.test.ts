// Promise 1: whatever is done to a text, a comment never points silently at the wrong paragraph, and nothing is lost.
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { closeQueue } from "@/server/jobs/queue";
import type { Act } from "@/server/texts/import/act";
import { draft, type Stage, say, stage, textNow } from "@/tests/revisions/story";
import { as } from "@/tests/support/as";

afterAll(closeQueue);

/** Words that stand nowhere else in the text: each paragraph tells itself apart by them. */
const NAMES = ["amber", "birch", "cedar", "damson", "elder", "fennel", "ginger", "hazel"];
const told = (name: string) =>
  `The ${name} stood by the wall, and whoever came to the ${name} in the evening found ${name} leaves upon the sill. It was the ${name} of which the old song speaks, not any other tree.`;

/** What somebody does to the text as it stands: to the block at a place of it. */
type Deed =
  | { do: "drop" | "split" | "merge" | "mend" | "up" | "add"; at: number }
  | { do: "back"; to: number }
  | { do: "anew" };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom("drop", "split", "merge", "mend", "up", "add"),
      at: fc.nat({ max: 7 }),
    }) as fc.Arbitrary<Deed>,
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("back" as const), to: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: "anew" as const }) },
);

function actsOf(deeds: Deed[], blocks: { words: string }[]): Act[] {
  return deeds.flatMap((one): Act[] => {
    if (one.do === "back" || one.do === "anew") return [];
    const block = one.at % blocks.length;
    const { words } = blocks[block]!;
    if (one.do === "drop") return [{ kind: "drop", block }];
    if (one.do === "split")
      return [{ kind: "split", block, at: words.indexOf(". ") + 1 || Math.floor(words.length / 2) }];
    if (one.do === "merge") return [{ kind: "merge", block, with: "next" }];
    if (one.do === "mend")
      return [{ kind: "edit", block, words: `${words.replace("evening", "night")} So it is said.` }];
    if (one.do === "up") return [{ kind: "move", block, after: null }];
    return [
      {
        kind: "insert",
        block,
        where: "after",
        to: "paragraph",
        words: "A new one, of which nobody has said anything at all so far.",
      },
    ];
  });
}

/** Publishes; a person looks only at what the engine is not sure of, and knows each paragraph by its name. */
async function lookThrough(scene: Stage, seen: { draft: string; version: number }): Promise<void> {
  const api = as(scene.ann);
  const { items, blocks } = await api.revisions.review({ draft: seen.draft });
  const words = new Map(blocks.map((block) => [block.id, block.words]));
  const decisions = items.flatMap(({ paragraph, sure, answer, from }) => {
    if (sure) return [];
    const own = NAMES.filter((name) => from.words.includes(name));
    const to = answer.filter((id) => own.some((name) => words.get(id)?.includes(name)));
    return [{ paragraph, to }];
  });
  if (decisions.length > 0) await api.revisions.decide({ ...seen, decisions });
  await api.revisions.publish({ ...seen, summary: "", tell: false });
}

/** Does to a draft what can be done, one act after the other; what cannot be is left. */
async function perform(scene: Stage, deeds: Deed[]): Promise<void> {
  const { blocks, revision } = await textNow(scene);
  const back = deeds.find((one) => one.do === "back");
  const from = back?.do === "back" ? 1 + (back.to % revision.number) : undefined;
  const { draft: id } = await draft(scene, [], from);
  let version = 0;
  const api = as(scene.ann);
  for (const act of from === undefined ? actsOf(deeds, blocks) : [])
    await api.texts.act({ draft: id, version, acts: [act] }).then(
      () => version++,
      () => undefined,
    );
  await lookThrough(scene, { draft: id, version }).catch((error: Error) => {
    if (!error.message.startsWith("There is no paragraph in this text")) throw error;
  });
}

/** Every thread is on a paragraph that has the words it began on, or that its lineage leads to; or it is detached, and says so. */
async function keepsPromise(scene: Stage, bodies: ReadonlyMap<string, string>): Promise<void> {
  const { blocks } = await textNow(scene);
  const standing = new Map(blocks.map((block) => [block.paragraphId, block.words]));
  const detached = new Map(
    (await as(scene.bob).revisions.detached({ text: scene.text.id })).map((one) => [one.paragraph, one.words]),
  );
  const comments = await db.comment.findMany({
    where: { thread: { textId: scene.text.id } },
    include: { thread: true },
  });
  expect(comments.length).toBe(bodies.size);
  for (const { id, body, thread } of comments) {
    expect(bodies.get(id), "every comment is there, byte for byte").toBe(body);
    const name = body.split(" ").at(-1)!;
    const words = standing.get(thread.paragraphId) ?? detached.get(thread.paragraphId);
    expect(words, `the thread on ${name} stands in the text, or is listed as detached`).toBeDefined();
    expect(words, "it is about its own words").toContain(name);
    const wording = await as(scene.cy).revisions.wording({ comment: id });
    expect(wording.words, "the wording it was written on is one look away").toContain(name);
    expect(wording.now !== null).toBe(standing.has(thread.paragraphId));
  }
}

describe("any sequence of edits", () => {
  test("leaves every comment with its words, or says that they are gone", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        async (rounds) => {
          const scene = await stage(NAMES.map(told));
          const bodies = new Map<string, string>();
          for (const [i, name] of NAMES.entries()) {
            const { comment } = await say(scene, i % 2 ? scene.bob : scene.cy, i + 1, `A word on ${name}`);
            bodies.set(comment.id, `A word on ${name}`);
          }
          for (const deeds of rounds) {
            await perform(scene, deeds);
            await keepsPromise(scene, bodies);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
