// Writes the order of a reading's texts.
import { Prisma } from "@/prisma/client/client";
import type { Tx } from "@/server/db";

/** Keeps other changes of the order out until the transaction ends. */
export async function lockReading(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw(Prisma.sql`SELECT 1 FROM "Reading" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`);
}

/** The companions in this order; by way of negative positions, so that no two ever have the same. */
export async function arrangeTexts(tx: Tx, readingId: string, slugs: readonly string[]): Promise<void> {
  for (const sign of [-1, 1])
    await tx.$executeRaw(Prisma.sql`
      UPDATE "Text" t SET "position" = n."place" * ${sign}::int
        FROM unnest(${slugs}::text[]) WITH ORDINALITY AS n("slug", "place")
       WHERE t."readingId" = ${readingId}::uuid AND t."slug" = n."slug"`);
}
