// Many comments at once, and what reading them costs.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { vi } from "vitest";
import { db } from "@/server/db";
import type { Harbour } from "@/tests/comments/harbour";

/** The statements that reach PostgreSQL meanwhile, but for a transaction's frame and the queue's own housekeeping. */
export async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const texts = spy.mock.calls.map(([query]) => String((query as { text?: string }).text ?? query));
  spy.mockRestore();
  return texts.filter((text) => !/^(BEGIN|COMMIT|ROLLBACK|SET)|jobs\.(bam|version)|pgboss/i.test(text));
}

/** Many comments at once, without the doors: `roots` threads, then replies dealt out by `parentOf`. */
export async function crowd(place: Harbour, paragraph: string, roots: number, replies: number) {
  const common = {
    groupId: place.group.id,
    revisionId: place.revision,
    pipeline: 1,
    authorId: place.cy.id,
    paragraphId: paragraph,
  };
  const row = (i: number) => ({ ...common, id: randomUUID(), key: randomUUID(), body: `b${i}`, html: `<p>b${i}</p>` });
  const { readingId, id: textId } = place.text;
  const threads = Array.from({ length: roots }, () => ({
    id: randomUUID(),
    groupId: place.group.id,
    readingId,
    textId,
    paragraphId: paragraph,
    subject: "s",
  }));
  await db.thread.createMany({ data: threads });
  const first = threads.map((thread, i) => ({ ...row(i), threadId: thread.id, parentId: null }));
  await db.comment.createMany({ data: first });
  const rest = Array.from({ length: replies }, (_, i) => ({
    ...row(roots + i),
    threadId: first[i % roots]!.threadId,
    parentId: first[i % roots]!.id,
  }));
  await db.comment.createMany({ data: rest });
  return { threads, first, rest };
}
