// Makes the sample group on a fresh installation, through the same services that people use. Run twice, it adds nothing.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PEOPLE, type Said, type Speaker, TALK, type Talk } from "@/prisma/sample/talk";
import type { Person } from "@/server/actor";
import { post } from "@/server/comments/post.service";
import { db } from "@/server/db";
import { closeQueue } from "@/server/jobs/queue";
import { flag } from "@/server/moderation/flag.service";
import { remove } from "@/server/moderation/ruling.service";
import * as drafts from "@/server/texts/draft.service";
import { publish } from "@/server/texts/publish.service";
import { HOUR } from "@/server/when";

const GROUP = { slug: "the-long-table", name: "The Long Table" };
const TEXTS = [
  { slug: "article", author: "Ruth Sandoval", source: "Written for this sample" },
  { slug: "companion", author: "Anselm Coda", source: "From the winder's papers; written for this sample" },
] as const;

type Stage = { people: Record<Speaker, Person>; groupId: string; now: Date };

/** A member of the sample: their address is not verified, so that nobody can be them and no mail goes to them. */
async function settle(groupId: string, speaker: Speaker): Promise<Person> {
  const { role, ...who } = PEOPLE[speaker];
  const user = await db.user.upsert({ where: { email: who.email }, update: {}, create: who });
  await db.membership.upsert({
    where: { groupId_userId: { groupId, userId: user.id } },
    update: {},
    create: { groupId, userId: user.id, role },
  });
  return { kind: "person", id: user.id, email: user.email, name: user.name, timeZone: user.timeZone, singleKeys: true };
}

async function bringIn({ people, groupId, now }: Stage): Promise<void> {
  for (const { slug, author, source } of TEXTS) {
    const reading = await db.reading.findFirst({ where: { groupId } });
    if (await db.text.findFirst({ where: { groupId, slug } })) continue;
    const raw = readFileSync(join(import.meta.dirname, "sample", `${slug}.txt`), "utf8");
    const { id } = await drafts.start(people.ines, { group: GROUP.slug, reading: reading?.slug, raw });
    const act = { kind: "details", author, source, language: "en" } as const;
    const { version } = await drafts.act(people.ines, { draft: id, version: 0, acts: [act] });
    await publish(people.ines, { draft: id, version }, now);
  }
}

type Spoken = Said & { path: string; parent: string | null; on: Talk };

/** A thread as single comments, each with the path that makes its key. */
const spoken = (said: Said, on: Talk, path: string, parent: string | null = null): Spoken[] => [
  { ...said, path, parent, on },
  ...(said.replies ?? []).flatMap((reply, i) => spoken(reply, on, `${path}-${i + 1}`, path)),
];

async function talk(stage: Stage): Promise<void> {
  const said = TALK.flatMap((on) => spoken(on.root, on, `sample-${on.text}-${on.number}`));
  const ids = new Map<string, string>();
  for (const comment of said.toSorted((a, b) => b.hours - a.hours)) {
    const at = new Date(stage.now.getTime() - comment.hours * HOUR);
    const block = await db.block.findFirstOrThrow({
      where: { number: comment.on.number, paragraph: { groupId: stage.groupId, text: { slug: comment.on.text } } },
    });
    const place = comment.parent ? { parent: ids.get(comment.parent) ?? "" } : { paragraph: block.paragraphId };
    const words = { key: comment.path, revision: block.revisionId, body: comment.body };
    const { id } = (await post(stage.people[comment.by], { ...words, ...place }, at)).comment;
    ids.set(comment.path, id);
    await moderate(stage, comment, id);
  }
}

async function moderate({ people, now }: Stage, { removed, flagged }: Said, id: string): Promise<void> {
  if (flagged) await flag(people.jonas, { comment: id, reason: "other", note: flagged }, now);
  const visible = removed && (await db.comment.findFirst({ where: { id, standing: "visible" } }));
  if (visible) await remove(people.ines, { comment: id, reason: removed }, new Date(now.getTime() - 50 * HOUR));
}

/** Is there anything here that is not the sample, or a sample that somebody already lives in? */
async function inhabited(): Promise<boolean> {
  const elsewhere = await db.group.count({ where: { slug: { not: GROUP.slug } } });
  const owners = await db.membership.count({ where: { role: "owner" } });
  return elsewhere + owners > 0;
}

async function seed(now: Date): Promise<void> {
  if (await inhabited()) return;
  const { id: groupId } = await db.group.upsert({ where: { slug: GROUP.slug }, update: {}, create: GROUP });
  const people = {} as Record<Speaker, Person>;
  for (const speaker of Object.keys(PEOPLE) as Speaker[]) people[speaker] = await settle(groupId, speaker);
  await bringIn({ people, groupId, now });
  await talk({ people, groupId, now });
}

await seed(new Date());
await closeQueue();
await db.$disconnect();
await closeQueue();
await db.$disconnect();
