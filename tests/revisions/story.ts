// A text that people talk about while it is revised, told in short sentences.
import { randomUUID } from "node:crypto";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import type { Act } from "@/server/texts/import/act";
import { as } from "@/tests/support/as";
import * as make from "@/tests/support/make";

/** Paragraphs that nothing but themselves is like. */
export const WORDS = [
  "The lending room stood above the corn exchange, and in wet weather it smelled of both oats and paper.",
  "A reader was to sit where the others could see him. He was not to read aloud unless he was asked. The lamp was lit at five, and nobody might turn it down but the clerk himself.",
  "Six families paid for the first two hundred volumes, most of them sermons that were never opened.",
  "In the third winter the committee quarrelled over a newspaper and did not meet again until the thaw.",
  "What the ledgers do not say is who came in from the rain without borrowing anything at all.",
] as const;

/** Ann owns the group, Bob and Cy are members; an article is read. */
export async function stage(words: readonly string[] = WORDS) {
  const [ann, bob, cy] = [await make.person("ann"), await make.person("bob"), await make.person("cy")];
  const group = await make.group({ owner: [ann], member: [bob, cy] });
  const made = await make.reading(group.id, ann, [...words]);
  const address = { group: group.slug, reading: made.reading.slug, text: "article" };
  return { ann, bob, cy, group, address, text: made.text, revision: made.revision, paragraphs: made.paragraphs };
}

/** What `stage` makes. */
export type Stage = Awaited<ReturnType<typeof stage>>;

/** The newest revision's blocks as they are read, with the keys of their paragraphs. */
export const textNow = async ({ ann, address }: Stage) => as(ann).texts.page(address);

/** Somebody says something on the ¶ of this number, as the text stands now; `passage` are words of it. */
export async function say(scene: Stage, who: Person, number: number, body: string, passage?: string) {
  const { blocks, revision } = await textNow(scene);
  const block = blocks.find((one) => one.number === number)!;
  const start = passage ? block.words.indexOf(passage) : -1;
  const about = passage ? { passage: { start, end: start + passage.length } } : {};
  const key = randomUUID();
  return as(who).comments.post({ key, revision: revision.id, paragraph: block.paragraphId, body, ...about });
}

/** A draft of the next revision with these acts done to it. */
export async function draft(scene: Stage, acts: Act[], from?: number) {
  const api = as(scene.ann);
  const { draft: id } = await api.revisions.start({ ...scene.address, ...(from === undefined ? {} : { from }) });
  if (acts.length > 0) await api.texts.act({ draft: id, version: 0, acts });
  return { draft: id, version: acts.length > 0 ? 1 : 0 };
}

/** Publishes a draft, confirming whatever the engine says. */
export async function publish(scene: Stage, seen: { draft: string; version: number }, tell = false) {
  const api = as(scene.ann);
  const { items } = await api.revisions.review({ draft: seen.draft });
  const decisions = items.map(({ paragraph, answer, decision }) => ({ paragraph, to: decision?.to ?? answer }));
  if (decisions.length > 0) await api.revisions.decide({ ...seen, decisions });
  return api.revisions.publish({ ...seen, summary: "", tell });
}

/** Revises by these acts and publishes at once. */
export const revise = async (scene: Stage, acts: Act[], from?: number) =>
  publish(scene, await draft(scene, acts, from));

/** Where each thread's talk stands, by what its first comment says: "¶ 2", or "gone". */
export async function whereabouts(scene: Stage): Promise<Record<string, string>> {
  const { blocks } = await textNow(scene);
  const roots = await db.comment.findMany({
    where: { parentId: null, thread: { textId: scene.text.id } },
    include: { thread: true },
  });
  const numbers = new Map(blocks.map(({ paragraphId, number }) => [paragraphId, `¶ ${number}`]));
  return Object.fromEntries(roots.map(({ body, thread }) => [body, numbers.get(thread.paragraphId) ?? "gone"]));
}
