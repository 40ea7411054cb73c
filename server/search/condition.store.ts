// What must be true of a row `w` of words, as SQL.
import { Prisma } from "@/prisma/client/client";
import type { Wanted } from "@/server/search/pattern";

/** All terms, and none of those that must not occur. */
export type Terms = { wanted: Wanted[]; without: Wanted[] };

/** The words that parts of words stand for; none where there are too many to say. */
export type Known = ReadonlyMap<string, string[] | null>;

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

/** What is true of a row that the index would bring, told from the row itself: of a phrase, that its words stand somewhere. */
export const likely = ({ wanted }: Terms): Prisma.Sql =>
  all(
    wanted.map((one) => (one.part ? orStem(stands(one.like), one) : all(one.words.map((word) => stands(` ${word} `))))),
  );

const WORDS = Prisma.sql`"search_words"(w."plain")`;

function inIndex(one: Wanted, known: Known): Prisma.Sql {
  if (!one.part) return Prisma.sql`${WORDS} @> ${one.words}::text[]`;
  const words = known.get(one.part);
  return words ? orStem(Prisma.sql`${WORDS} && ${words}::text[]`, one) : Prisma.sql`true`;
}

/** What the index can tell of it: never less than what holds. */
export const indexed = ({ wanted }: Terms, known: Known): Prisma.Sql => all(wanted.map((one) => inIndex(one, known)));

/** How well a row fits: whole words before stems, stems before parts of words; before all, the terms as they were typed. */
export const fitness = ({ wanted }: Terms): Prisma.Sql =>
  Prisma.join(
    [
      wanted.length > 1
        ? Prisma.sql`CASE WHEN ${stands(` ${wanted.map(({ whole }) => whole.trim()).join(" ")} `)} THEN 5 ELSE 0 END`
        : Prisma.sql`0`,
      ...wanted.map(
        ({ whole, stems }) =>
          Prisma.sql`CASE WHEN ${stands(whole)} THEN 3 WHEN w."stems" && ${stems}::text[] THEN 2 ELSE 1 END`,
      ),
    ],
    " + ",
  );
