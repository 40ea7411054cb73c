// A word that stands in what is held, removed, withdrawn or private must not occur in any answer to the wrong person.
import superjson from "superjson";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/server/db";
import { type Harbour, harbour, held, removed } from "@/tests/comments/harbour";
import { as, asVisitor } from "@/tests/support/as";

const CANARY = { held: "canaryheld", removed: "canaryremoved", withdrawn: "canarywithdrawn", former: "canaryformer" };

let place: Harbour;
let comments: string[];
let threads: string[];

beforeAll(async () => {
  place = await harbour();
  const root = await place.begin(place.ann, "in the open");
  const made = [root];
  const write = async (word: string) => {
    const one = await place.reply(place.bob, root.comment.id, `first ${CANARY.former}`);
    await as(place.bob).comments.edit({ comment: one.comment.id, version: 1, body: word });
    await place.reply(place.cy, one.comment.id, "an answer");
    made.push(one);
    return one.comment.id;
  };
  await held(await write(CANARY.held));
  await removed(place, await write(CANARY.removed), "Off the text");
  await as(place.bob).comments.withdraw({ comment: await write(CANARY.withdrawn) });
  made.push(await place.begin(place.bob, CANARY.held, place.p2));
  await held(made.at(-1)!.comment.id);
  comments = (await db.comment.findMany({ where: { groupId: place.group.id } })).map((row) => row.id);
  threads = [...new Set(made.map((one) => one.thread))];
});

/** Every byte that the doors of the talk give to somebody, refusals and all. */
async function everything(door: ReturnType<typeof as>): Promise<string> {
  const calls = [
    ...[place.p1, place.p2].map((paragraph) => door.comments.onParagraph({ paragraph })),
    ...comments.flatMap((comment) => [
      door.comments.thread({ comment }),
      door.comments.history({ comment }),
      door.comments.edit({ comment, version: 1, body: "mine now" }),
      door.comments.post({ key: crypto.randomUUID(), revision: place.revision, body: "in answer", parent: comment }),
    ]),
    ...threads.map((thread) => door.comments.more({ thread, cursor: "0" })),
    door.comments.counts({ text: place.text.id }),
    door.comments.recent({ group: place.group.slug }),
  ];
  const answers = await Promise.allSettled(calls);
  return answers
    .map((one) =>
      one.status === "fulfilled"
        ? superjson.stringify(one.value)
        : `${one.reason.code} ${one.reason.message} ${one.reason.stack}`,
    )
    .join("\n");
}

const found = (bytes: string) =>
  Object.entries(CANARY)
    .filter(([, word]) => bytes.includes(word))
    .map(([name]) => name);

it("no member, guest, stranger or visitor gets a byte of it", async () => {
  for (const [name, door] of Object.entries({
    cy: as(place.cy),
    gus: as(place.gus),
    nat: as(place.nat),
    visitor: asVisitor(),
  }))
    expect([name, found(await everything(door))]).toEqual([name, []]);
});

it("moderators and the owner get what is held and nothing else", async () => {
  for (const who of [place.mia, place.ann]) expect(found(await everything(as(who)))).toEqual(["held", "former"]);
});

it("its author gets what is held, and nothing of what was removed or withdrawn", async () => {
  expect(found(await everything(as(place.bob)))).toEqual(["held", "former"]);
});

it("after the group was left, nothing is left to see", async () => {
  await db.membership.delete({ where: { groupId_userId: { groupId: place.group.id, userId: place.bob.id } } });
  const bytes = await everything(as(place.bob));
  expect(found(bytes)).toEqual([]);
  expect(bytes).not.toContain("in the open");
});
