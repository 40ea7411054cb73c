// Brings up former wordings.
import type { Tx } from "@/server/db";

/** What a comment said before, oldest first. */
export const findVersions = (tx: Tx, commentId: string): Promise<{ html: string; writtenAt: Date }[]> =>
  tx.commentVersion.findMany({
    where: { commentId },
    orderBy: { number: "asc" },
    select: { html: true, writtenAt: true },
  });
