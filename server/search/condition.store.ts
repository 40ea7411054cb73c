// What must be true of a row `w` of words, as SQL.
import { Prisma } from "@/prisma/client/client";
import { gramsOf, type Wanted } from "@/server/search/pattern";

/** All terms, and none of those that must not occur. */
export type Terms = { wanted: Wanted[]; without: Wanted[] };

const stands = (like: string): Prisma.Sql => Prisma.sql`w."plain" LIKE ${`%${like}%`}`;

const orStem = (test: Prisma.Sql, { stems }: Wanted): Prisma.Sql =>
  stems.length > 0 ? Prisma.sql`(${test} OR w."stems" && ${stems}::text[])` : Prisma.sql`(${test})`;

const all = (tests: Prisma.Sql[]): Prisma.Sql => (tests.length > 0 ? Prisma.join(tests, " AND ") : Prisma.sql`true`);

/** What is true of a row that was found. */
export const holds = ({ wanted, without }: Terms): Prisma.Sql =>
  all([
    ...wanted.map((one) => orStem(stands(one.like), one)),
    ...without.map(({ like }) => Prisma.sql`NOT ${stands(like)}`),
  ]);

/** What the index can tell of it: never less than what holds. */
export const indexed = ({ wanted }: Terms): Prisma.Sql =>
  all(wanted.map((one) => orStem(Prisma.sql`"search_grams"(w."plain") @> ${gramsOf(one.like)}::text[]`, one)));

/** How well a row fits: whole words before stems, stems before parts of words. */
export const fitness = ({ wanted }: Terms): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`0`,
      ...wanted.map(
        ({ whole, stems }) =>
          Prisma.sql`CASE WHEN ${stands(whole)} THEN 3 WHEN w."stems" && ${stems}::text[] THEN 2 ELSE 1 END`,
      ),
    ],
    " + ",
  );
