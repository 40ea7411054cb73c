// The data of the bench: readings of 35 and 45 paragraphs with talk of a given size, always the same.

import type { Prisma } from "@/prisma/client/client";
import type { Person } from "@/server/actor";
import { render } from "@/server/comments/body";
import type { db as Db } from "@/server/db";
import { chance, prose, sentence, zipf } from "@/tests/bench/chance";

/** One number for everything that looks like chance. */
export const SEED = 20_261_123;

/** Paragraphs of the article and of the companion, members, and the longest chain of answers. */
export const SHAPE = { article: 35, companion: 45, members: 200, depth: 8 };

/** When the talk began, and how long after one comment the next was written, in milliseconds: everybody had joined before. */
const BEGAN = Date.parse("2026-02-01");
const APART = 60_000;

/** How many rows go into one statement. */
const CHUNK = 2_000;

type Database = typeof Db;

/** The group and its people. */
export async function members(db: Database): Promise<{ groupId: string; slug: string; people: Person[] }> {
  const names = Array.from({ length: SHAPE.members }, (_, i) => ({
    email: `reader.${i}@example.org`,
    name: `Reader ${i}`,
    emailVerified: new Date(),
  }));
  const rows = await db.user.createManyAndReturn({ data: names });
  const group = await db.group.create({ data: { slug: "bench", name: "The Bench" } });
  const joinedAt = new Date("2026-01-01");
  await db.membership.createMany({
    data: rows.map((row, i) => ({
      groupId: group.id,
      userId: row.id,
      joinedAt,
      role: i ? ("member" as const) : ("owner" as const),
    })),
  });
  const people = rows.map(
    (row): Person => ({
      ...{ kind: "person", id: row.id, email: row.email, name: row.name },
      ...{ timeZone: "UTC", singleKeys: true },
    }),
  );
  return { groupId: group.id, slug: group.slug, people };
}

/** A text that can be talked about. */
export type Text = {
  id: string;
  readingId: string;
  groupId: string;
  revisionId: string;
  paragraphs: string[];
  words: string;
};

/** A reading with its article and its companion. */
export async function reading(db: Database, groupId: string, slug: string, by: Person): Promise<Text[]> {
  const random = chance(SEED);
  const row = await db.reading.create({ data: { groupId, slug, title: `The ${slug} of the tide` } });
  const texts: Text[] = [];
  for (const [position, [name, count]] of (
    [
      ["article", SHAPE.article],
      ["companion", SHAPE.companion],
    ] as const
  ).entries()) {
    const text = await db.text.create({ data: { groupId, readingId: row.id, slug: name, position, title: row.title } });
    const revision = await db.revision.create({ data: { groupId, textId: text.id, number: 1, createdById: by.id } });
    const data = Array.from({ length: count }, (_, i) => ({
      groupId,
      textId: text.id,
      key: `${name.slice(0, 1)}${i}`,
    }));
    const paragraphs = await db.paragraph.createManyAndReturn({ data });
    const blocks = paragraphs.map((paragraph, i) => ({
      ...{ revisionId: revision.id, position: i, paragraphId: paragraph.id, kind: "paragraph" as const },
      ...{ number: i + 1, words: prose(60 + Math.floor(random() * 120), random) },
    }));
    await db.block.createMany({ data: blocks });
    const words = blocks.map((block) => block.words).join("\n");
    texts.push({
      id: text.id,
      readingId: row.id,
      groupId,
      revisionId: revision.id,
      paragraphs: paragraphs.map((p) => p.id),
      words,
    });
  }
  return texts;
}

type Node = { id: string; threadId: string; depth: number };

/** So many comments on these paragraphs: a few paragraphs hold most, and most comments answer another. */
export async function talk(
  db: Database,
  text: Text,
  paragraphs: string[],
  count: number,
  people: Person[],
  rootShare = 0.3,
) {
  const random = chance(SEED + count);
  const pick = zipf(paragraphs.length, random);
  const order = [...paragraphs].sort(() => random() - 0.5);
  const said = new Map<string, Node[]>();
  const threads: Prisma.ThreadCreateManyInput[] = [];
  const comments: Prisma.CommentCreateManyInput[] = [];
  const { groupId, readingId, id: textId, revisionId } = text;
  for (let i = 0; i < count; i++) {
    const paragraphId = order[pick()]!;
    const here = said.get(paragraphId) ?? [];
    const parent = here.length > 0 && random() >= rootShare ? here[Math.floor(random() * here.length)]! : null;
    const answered = parent && parent.depth < SHAPE.depth ? parent : null;
    const threadId = answered?.threadId ?? crypto.randomUUID();
    if (!answered) threads.push({ id: threadId, groupId, readingId, textId, paragraphId, subject: "¶" });
    const body = Array.from({ length: 1 + Math.floor(random() * 3) }, () => sentence(16, random)).join("\n\n");
    const node = { id: crypto.randomUUID(), threadId, depth: answered ? answered.depth + 1 : 0 };
    const authorId = people[Math.floor(random() * people.length)]!.id;
    comments.push({
      id: node.id,
      groupId,
      threadId,
      parentId: answered?.id ?? null,
      authorId,
      key: node.id,
      body,
      html: render(body),
      pipeline: 1,
      revisionId,
      paragraphId,
      createdAt: new Date(BEGAN + i * APART),
    });
    here.push(node);
    said.set(paragraphId, here);
  }
  for (let at = 0; at < threads.length; at += CHUNK)
    await db.thread.createMany({ data: threads.slice(at, at + CHUNK) });
  for (let at = 0; at < comments.length; at += CHUNK)
    await db.comment.createMany({ data: comments.slice(at, at + CHUNK) });
}
