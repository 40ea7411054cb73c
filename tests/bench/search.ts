// Search among 1,000,000 comments: in the group that has them, and in a small one beside it.
import type { Person } from "@/server/actor";
import type { db as Db } from "@/server/db";
import type { Search } from "@/server/search/schema";
import { SEED } from "@/tests/bench/data";
import { median, percentile, ROUNDS } from "@/tests/bench/measure";
import type { Line } from "@/tests/bench/report";
import type { Stage } from "@/tests/bench/stage";

type Database = typeof Db;

/** Comments in the large group; how many different ones; the words of each, and the words there are. */
const MILLION = { comments: 1_000_000, different: 50_000, words: 45, vocabulary: 20_000 };

/** A word that one comment has. */
const ONCE = "gannetry";

// The word with this rank: the lower, the more often it is said.
const WORD = `
  (ARRAY['b','d','fl','gr','h','k','l','m','n','pr','r','s','st','t','tr','v','w','br','cl','sh'])[1 + n % 20]
  || (ARRAY['a','e','i','o','u','ea','ou','ai','ie','oo'])[1 + n / 20 % 10]
  || (ARRAY['n','r','t','nd','st','ck','ll','m','ng','rt'])[1 + n / 200 % 10]
  || (ARRAY['','er','ing','ed','s','ation','ment','ly','ous','ity'])[1 + n / 2000 % 10]`;

/** What is looked for: what it is, the words, and whatever else is asked. */
const SEARCHES: [string, string, Partial<Search>][] = [
  ["a word of most comments", "dan", {}],
  ["a word of one comment in twenty", "flan", {}],
  ["a word of one comment", ONCE, {}],
  ["a word of none", "lanternfish", {}],
  ["a common word and a rare one", `dan ${ONCE}`, {}],
  ["two words seldom said together", "trearing flaindous", {}],
  ["three words", "dan flan moonment", {}],
  ["a phrase", '"dan flandly"', {}],
  ["the beginning of many words", "gra", {}],
  ["the beginning of few", "troo", {}],
  ["the middle of many words", "ation", {}],
  ["a word without another", "moonment -dan", {}],
  ["a word, best first", "flandly", { order: "best" }],
  ["a word of a month", "trooting", { from: "2021-03-01", to: "2021-03-31" }],
  ["a rare word of a month", ONCE, { from: "2022-03-01", to: "2022-03-31" }],
];

/** The worst that can be asked: the index would find nearly every comment, and hardly one holds what is looked for. */
const WORST: typeof SEARCHES = [["a phrase of the commonest words", '"dan han kan"', {}]];

/** A group of one text with a million comments, their words spread as in a language; the index is made after them. */
async function million(db: Database, people: readonly Person[]): Promise<string> {
  const { group, spot } = await place(db, people);
  const { groupId, textId, threadId, revisionId, paragraphId, parentId } = spot;
  const [first, second, third, fourth] = people.map(({ id }) => `'${id}'::uuid`);
  const authors = `(ARRAY[${first}, ${second}, ${third}, ${fourth}])[1 + n % 4]`;
  const statements = [
    // No trigger tells of a comment, finds it or asks for what it refers to: a million rows are laid down as they are.
    `SET LOCAL session_replication_role = 'replica'`,
    `SELECT setseed(0.${SEED})`,
    `CREATE TEMP TABLE said AS SELECT i, s, "search_plain"(s) AS plain FROM (
       SELECT i, (SELECT string_agg(${WORD}, ' ') FROM (
           SELECT floor(${MILLION.vocabulary} ^ random())::int - 1 + 0 * i AS n FROM generate_series(1, ${MILLION.words})) w) AS s
         FROM generate_series(0, ${MILLION.different - 1}) i OFFSET 0) x`,
    `INSERT INTO "Comment" ("id", "groupId", "threadId", "parentId", "authorId", "key", "body", "html", "pipeline", "revisionId", "paragraphId", "createdAt")
     SELECT gen_random_uuid(), '${groupId}', '${threadId}', '${parentId}', ${authors}, 'million-' || n, '', '<p>' || s || '</p>', 1,
            '${revisionId}', '${paragraphId}', timestamp '2021-01-01' + n * interval '2 minutes'
       FROM generate_series(1, ${MILLION.comments}) n JOIN said ON said.i = n % ${MILLION.different}`,
    `CREATE TEMP TABLE stemmed AS SELECT i, plain, "search_stems"(plain, 'en') AS stems FROM said`,
    `DROP INDEX "CommentWords_words"`,
    `INSERT INTO "CommentWords" ("commentId", "groupId", "textId", "authorId", "createdAt", "seq", "plain", "stems")
     SELECT c."id", c."groupId", '${textId}', c."authorId", c."createdAt", c."seq", m.plain, m.stems
       FROM "Comment" c JOIN stemmed m ON m.i = substr(c."key", 9)::int % ${MILLION.different}
      WHERE c."threadId" = '${threadId}' AND c."parentId" IS NOT NULL`,
    `INSERT INTO "KnownWord" ("groupId", "word") SELECT DISTINCT '${groupId}'::uuid, word FROM said, unnest("search_words"(plain)) word`,
    `CREATE INDEX "CommentWords_words" ON "CommentWords" USING gin ("groupId", "search_words"("plain"), "stems")
       WITH (gin_pending_list_limit = 512)`,
    `SET LOCAL session_replication_role = 'origin'`,
    `UPDATE "Comment" SET "html" = '<p>The ${ONCE} of old.</p>' WHERE "key" = 'million-1000'`,
    `ANALYZE`,
  ];
  // One connection, for the tables that only it sees.
  await db.$transaction(
    async (tx) => {
      for (const statement of statements) await tx.$executeRawUnsafe(statement);
    },
    { timeout: 3_600_000 },
  );
  return group;
}

/** The group, its text, and the comment that all others answer. */
async function place(db: Database, people: readonly Person[]) {
  const { id: groupId, slug } = await db.group.create({ data: { slug: "million", name: "A million" } });
  await db.membership.createMany({ data: people.slice(0, 4).map(({ id }) => ({ groupId, userId: id })) });
  const reading = await db.reading.create({ data: { groupId, slug: "long", title: "Long" } });
  const text = await db.text.create({
    data: { groupId, readingId: reading.id, slug: "article", position: 0, title: "Long" },
  });
  const author = people[0]!.id;
  const revision = await db.revision.create({ data: { groupId, textId: text.id, number: 1, createdById: author } });
  const paragraph = await db.paragraph.create({ data: { groupId, textId: text.id, key: "p0" } });
  const spot = { groupId, textId: text.id, revisionId: revision.id, paragraphId: paragraph.id };
  await db.block.create({
    data: { revisionId: revision.id, position: 0, paragraphId: paragraph.id, kind: "paragraph", words: "The sea." },
  });
  const { groupId: _, revisionId: __, ...rest } = spot;
  const thread = await db.thread.create({ data: { groupId, readingId: reading.id, ...rest, subject: "¶" } });
  const root = await db.comment.create({
    data: {
      ...{ groupId, threadId: thread.id, authorId: author, key: "million-root", body: "", html: "<p>It begins.</p>" },
      ...{ pipeline: 1, revisionId: revision.id, paragraphId: paragraph.id, createdAt: new Date("2020-01-01") },
    },
  });
  return { group: slug, spot: { ...spot, threadId: thread.id, parentId: root.id } };
}

type Times = { what: string; times: number[] }[];

/** Every search in a group, in turn, as a member asks it. */
async function searched(group: string, who: Person, searches = SEARCHES): Promise<Times> {
  const { find } = await import("@/server/search/service");
  const all: Times = searches.map(([what]) => ({ what, times: [] }));
  for (let round = 0; round <= 2 * ROUNDS; round++)
    for (const [i, [, words, more]] of searches.entries()) {
      const start = performance.now();
      await find(who, { group, words, within: "both", order: "newest", ...more });
      if (round > 0) all[i]!.times.push(performance.now() - start);
    }
  return all;
}

const every = (times: Times): number[] => times.flatMap((one) => one.times);
const middles = (times: Times) => Object.fromEntries(times.map((one) => [one.what, median(one.times)]));

const slowest = (what: string, times: Times, bar: number | null): Line => ({
  ...{ what, value: percentile(every(times), 0.95), bar, unit: "ms", raw: middles(times), all: times },
});

const compared = (what: string, times: Times, floor: Times, bar: number | null): Line => {
  const raw = [median(every(times)), median(every(floor))] as const;
  return { what, value: raw[0] / raw[1], bar, unit: "", raw };
};

/** How long searches take. The small group is searched before the million is there, and after. */
export async function searches({ slug: group, people }: Stage): Promise<Line[]> {
  const { db } = await import("@/server/db");
  const who = people[0]!;
  const alone = await searched(group, who);
  const large = await million(db, people);
  const beside = await searched(group, who);
  const among = await searched(large, who);
  const worst = await searched(large, who, WORST);
  return [
    slowest("a search among 1,000,000 comments, p95", among, 100),
    slowest("the worst of them, p95", worst, 300),
    compared("a search among 1,000,000 comments / in the small group beside them", among, beside, null),
    compared("a search in a group with 1,000,000 comments elsewhere / without", beside, alone, 1.3),
  ];
}
