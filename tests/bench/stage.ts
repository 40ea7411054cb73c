// Everything that is measured, and the people who are signed in to measure it.
import { members, reading, talk } from "@/tests/bench/data";

/** The sizes of talk: small, the load that the budgets are for, and ten times that. */
export const SIZES = [20, 2_000, 20_000] as const;

/** How many people write during the measurements: enough that nobody is held to the pace of one person. */
const WRITERS = 40;

/** What the measurements need to know of the stage. */
export type Stage = Awaited<ReturnType<typeof setStage>>;

/** Writes the talk. The settings must be there before the database is. */
export async function setStage() {
  const { db } = await import("@/server/db");
  const { openSession, SESSION_COOKIE } = await import("@/server/accounts/session");
  const { groupId, slug, people } = await members(db);
  const pages = new Map<number, string>();
  let words = "";
  for (const size of SIZES) {
    const [article, companion] = await reading(db, groupId, `talk-${size}`, people[0]!);
    const part = Math.round(size * 0.6);
    await talk(db, article!, article!.paragraphs, part, people);
    await talk(db, companion!, companion!.paragraphs, size - part, people);
    pages.set(size, `/groups/${slug}/talk-${size}/article`);
    words = article!.words;
  }
  const [opening] = await reading(db, groupId, "opening", people[0]!);
  await talk(db, opening!, [opening!.paragraphs[0]!], 25, people);
  await talk(db, opening!, [opening!.paragraphs[1]!], 2_000, people);
  const [writing] = await reading(db, groupId, "writing", people[0]!);
  const followers = people.map(({ id }) => ({
    ...{ groupId, userId: id, textId: writing!.id, origin: "chosen" as const },
  }));
  await db.follow.createMany({ data: followers });
  await db.$executeRaw`ANALYZE`;
  const tokens = await Promise.all(people.slice(1, 1 + WRITERS).map(({ id }) => openSession(id, new Date())));
  const cookie = { name: SESSION_COOKIE, value: tokens[0]! };
  const headers = tokens.map((token) => `${SESSION_COOKIE}=${token}`);
  return {
    ...{
      slug,
      people,
      pages,
      words,
      cookie,
      writing: writing!,
      writers: headers,
      author: people[0]!,
      header: headers[0]!,
    },
    opening: `/groups/${slug}/opening/article`,
  };
}
