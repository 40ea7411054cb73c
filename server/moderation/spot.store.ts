// The part of a statement that tells where in which text a thread hangs; joined wherever a thread `th` is read.
import { Prisma } from "@/prisma/client/client";
import type { BlockKind } from "@/prisma/client/enums";

/** What `SPOT` selects. */
export type SpotColumns = {
  groupSlug: string;
  readingSlug: string;
  textSlug: string;
  textTitle: string;
  paragraphKey: string;
  number: number | null;
  blockKind: BlockKind | null;
  blockLabel: string | null;
};

/** Columns of the place; the paragraph as it stands in the newest revision that has it. */
export const SPOT = Prisma.sql`
  gr.slug AS "groupSlug", re.slug AS "readingSlug", te.slug AS "textSlug", te.title AS "textTitle",
  pa.key AS "paragraphKey", bl.number, bl.kind AS "blockKind", bl.label AS "blockLabel"`;

/** The joins that `SPOT` needs, from a thread `th`. */
export const SPOT_JOINS = Prisma.sql`
  JOIN "Group" gr ON gr.id = th."groupId"
  JOIN "Paragraph" pa ON pa.id = th."paragraphId"
  JOIN "Text" te ON te.id = th."textId"
  JOIN "Reading" re ON re.id = th."readingId"
  LEFT JOIN LATERAL (
    SELECT b.number, b.kind, b.label, b.words FROM "Block" b JOIN "Revision" rv ON rv.id = b."revisionId"
    WHERE b."paragraphId" = th."paragraphId" ORDER BY rv.number DESC LIMIT 1
  ) bl ON true`;
