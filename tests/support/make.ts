// Makes what a test needs in the database, with names that read like a story.

import type { Reading } from "@/prisma/client/client";
import type { Role, Visibility } from "@/prisma/client/enums";
import { openSession } from "@/server/accounts/session";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";

let counter = 0;
const next = () => `${process.pid.toString(36)}${(++counter).toString(36)}`;

/** A person with a verified address: `person("ann")`. */
export async function person(name: string): Promise<Person> {
  const row = await db.user.create({
    data: { email: `${name.toLowerCase()}.${next()}@example.org`, emailVerified: new Date(), name },
  });
  const { id, email, timeZone, singleKeys } = row;
  return { kind: "person", id, email, name: row.name, timeZone, singleKeys };
}

/** A group and its people by role: `group({ owner: [ann], member: [bob] })`. */
export async function group(people: Partial<Record<Role, Person[]>>, visibility: Visibility = "private") {
  const row = await db.group.create({ data: { slug: `group-${next()}`, name: "The Harbour Readers", visibility } });
  const members = Object.entries(people).flatMap(([role, list]) => list.map((who) => ({ role: role as Role, who })));
  await db.membership.createMany({ data: members.map(({ role, who }) => ({ groupId: row.id, userId: who.id, role })) });
  return row;
}

/** A suspended member of the group. */
export async function suspend(groupId: string, who: Person, reason: string) {
  await db.membership.upsert({
    where: { groupId_userId: { groupId, userId: who.id } },
    update: { suspendedAt: new Date(), suspensionReason: reason },
    create: { groupId, userId: who.id, suspendedAt: new Date(), suspensionReason: reason },
  });
}

/** A reading whose article has these paragraphs, published by the person. */
export async function reading(groupId: string, by: Person, words: string[]) {
  const slug = `reading-${next()}`;
  const row = await db.reading.create({ data: { groupId, slug, title: "The Lantern and the Tide Table" } });
  const author = "Ines Calder";
  const text = await db.text.create({
    data: { groupId, readingId: row.id, slug: "article", position: 0, title: row.title, author },
  });
  return { reading: row, text, ...(await published(text, by, words)) };
}

/** A companion of the reading's article, the first or the one at a position; published by the person. */
export async function companion({ groupId, id }: Reading, by: Person, words: string[], position = 1) {
  const slug = position === 1 ? "companion" : `companion-${position}`;
  const text = await db.text.create({
    data: { groupId, readingId: id, slug, position, title: `A Letter to the Keeper, ${position}` },
  });
  return { text, ...(await published(text, by, words)) };
}

/** The first revision of a text, with these paragraphs. */
async function published({ groupId, id: textId }: { groupId: string; id: string }, by: Person, words: string[]) {
  const revision = await db.revision.create({ data: { groupId, textId, number: 1, createdById: by.id } });
  const paragraphs = [];
  for (const [position, content] of words.entries()) {
    const paragraph = await db.paragraph.create({ data: { groupId, textId, key: `k${next()}` } });
    await db.block.create({
      data: {
        revisionId: revision.id,
        position,
        paragraphId: paragraph.id,
        kind: "paragraph",
        number: position + 1,
        words: content,
      },
    });
    paragraphs.push(paragraph);
  }
  return { revision, paragraphs };
}

/** The value of the session cookie (`SESSION_COOKIE`) of somebody who has signed in. */
export const session = (who: Person, now = new Date()): Promise<string> => openSession(who.id, now);
