// The stage for the pages: the law's group with one thing of every kind in it, and a word of its own in each.
import { db } from "@/server/db";
import { CANARY } from "@/tests/law/canary";
import { type Scene, STATES, setScene } from "@/tests/law/scene";
import type { ActorName } from "@/tests/law/table";
import { companion, session } from "@/tests/support/make";

/** A word in everything that could leak. Names and addresses carry `CANARY.address`, which is a member's. */
export const WORDS = {
  ...CANARY,
  group: "Fernlight",
  title: "Stillwater",
  removed: "thornapple",
  held: "ambergate",
  reason: "coppervane",
};

/** The scene, its readers' cookies, and what the addresses of pages are made of. */
export type Stage = Scene & Extra & { cookies: Record<ActorName, string> };

/** What the stage has besides the scene: comments by their standing, the tokens of an invitation and of a mail that waits, the draft of a revision, the reading's first event. */
type Extra = { held: string; removed: string; invited: string; waiting: string; revising: string; began: number };

/** Drafts, a flag, a removed and a held comment, an invitation and a mail's token: everything that a page can show. */
async function fill(scene: Scene): Promise<Extra> {
  const { group, reading, text, comment, actors } = scene;
  await db.group.update({ where: { id: group.id }, data: { name: `The ${WORDS.group} Readers` } });
  await db.reading.update({ where: { id: reading.id }, data: { title: WORDS.title } });
  await db.text.update({ where: { id: text.id }, data: { title: WORDS.title } });
  await db.membership.updateMany({
    where: { groupId: group.id, userId: actors.suspended.id },
    data: { suspensionReason: WORDS.reason },
  });
  await companion(reading, actors.owner, ["A text to stand beside the other."]);
  const further = async (word: string) => {
    const { id, seq, ...like } = await db.comment.findUniqueOrThrow({ where: { id: comment.id } });
    const words = { body: `Of ${word}.`, html: `<p>Of ${word}.</p>` };
    return (await db.comment.create({ data: { ...like, ...words, key: crypto.randomUUID() } })).id;
  };
  const [held, removed] = [await further(WORDS.held), await further(WORDS.removed)];
  await STATES.revising?.(scene);
  const revising = scene.draft;
  for (const state of ["flagged", "draft", "caught", "invited"]) await STATES[state]?.(scene);
  const invited = scene.token;
  await STATES.waiting?.(scene);
  const waiting = scene.token;
  await STATES.mailed?.(scene);
  await STATES.removed?.({ ...scene, comment: { ...comment, id: removed } });
  await STATES.held?.({ ...scene, comment: { ...comment, id: held } });
  const { id } = await db.liveEvent.findFirstOrThrow({ where: { readingId: reading.id }, orderBy: { id: "asc" } });
  return { held, removed, invited, waiting, revising, began: Number(id) };
}

/** Sets the stage in the database that this process's settings name. */
export async function setStage(visibility: "private" | "public"): Promise<Stage> {
  const scene = await setScene(visibility, async () => {});
  const extra = await fill(scene);
  const cookies = { anonymous: "" } as Record<ActorName, string>;
  for (const [name, actor] of Object.entries(scene.actors))
    if (actor.kind === "person") cookies[name as ActorName] = await session(actor);
  return { ...scene, ...extra, cookies };
}
