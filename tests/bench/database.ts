// What a look at the reading page costs the database: its own statements, sent again one after the other over the same
// driver, against one statement that fetches what the page shows; and the same with many comments in other groups.
import pg from "pg";
import { get, median } from "@/tests/bench/measure";
import type { Line } from "@/tests/bench/report";
import { SIZES, type Stage } from "@/tests/bench/stage";
import type { Sent, Web } from "@/tests/bench/web";

/** Looks in a round, and rounds. */
const LOOKS = 20;
const TURNS = 9;

/** How many comments elsewhere: `ELSEWHERE=10000000 npm run bench -- elsewhere` for more. */
const ELSEWHERE = Number(process.env.ELSEWHERE ?? 1_000_000);

/** Comments of one of the other groups. */
const GROUP = 1_000;

// F2: the reader by their session, the place, every block of the newest revision, and the counts of its paragraphs: how
// many comments, how many of them new, which passages.
const FLOOR = `
  SELECT u."id", u."name", u."timeZone", g."name" AS "group", r."title", x."id" AS "text", x."title" AS "textTitle", m."role",
         (SELECT json_agg(json_build_array(b."position", b."kind", b."number", b."level", b."label", b."words", b."marks", p."id", p."key")
                          ORDER BY b."position")
            FROM "Block" b JOIN "Paragraph" p ON p."id" = b."paragraphId" WHERE b."revisionId" = v."id") AS "blocks",
         (SELECT json_agg(said) FROM (
            SELECT t."paragraphId", count(*) AS "count",
                   count(*) FILTER (WHERE c."createdAt" > m."joinedAt" AND c."authorId" <> u."id" AND s."seq" IS NULL) AS "fresh",
                   json_agg(json_build_array(t."quoteStart", t."quoteEnd")) FILTER (WHERE c."parentId" IS NULL AND t."quoteStart" IS NOT NULL) AS "passages"
              FROM "Paragraph" p JOIN "Thread" t ON t."paragraphId" = p."id" JOIN "Comment" c ON c."threadId" = t."id"
              LEFT JOIN (SELECT unnest(n."seqs") AS "seq" FROM "Seen" n WHERE n."userId" = u."id" AND n."textId" = x."id") s ON s."seq" = c."seq"
             WHERE p."textId" = x."id" AND c."standing" = 'visible' GROUP BY t."paragraphId") said) AS "counts"
    FROM "Session" k JOIN "User" u ON u."id" = k."userId"
    JOIN "Group" g ON g."slug" = $2 JOIN "Reading" r ON r."groupId" = g."id" AND r."slug" = $3
    JOIN "Text" x ON x."readingId" = r."id" AND x."slug" = 'article'
    JOIN LATERAL (SELECT * FROM "Revision" WHERE "textId" = x."id" ORDER BY "number" DESC LIMIT 1) v ON true
    LEFT JOIN "Membership" m ON m."groupId" = g."id" AND m."userId" = u."id"
   WHERE k."sessionToken" = $1 AND k."expires" > now()`;

type Look = () => Promise<void>;

const asking = (client: pg.Client, all: Sent[], prefix: string): Look => {
  const named = all.map(({ text, values }, i) => ({ name: `${prefix}${i}`, text, values }));
  return async () => {
    for (const one of named) await client.query(one);
  };
};

/** Milliseconds of one look, over a round of them. */
async function timed(look: Look): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < LOOKS; i++) await look();
  return (performance.now() - start) / LOOKS;
}

/** The page's statements and the floor, in turn. */
async function rounds(client: pg.Client, page: Sent[], floor: Sent): Promise<{ page: number[]; floor: number[] }> {
  const looks = { page: asking(client, page, "page"), floor: asking(client, [floor], "floor") };
  const times = { page: [] as number[], floor: [] as number[] };
  for (let i = 0; i <= TURNS; i++)
    for (const kind of ["page", "floor"] as const) {
      const time = await timed(looks[kind]);
      if (i > 0) times[kind].push(time);
    }
  return times;
}

/** What the web process sends for the page of this size. */
async function statementsOf(app: Web, { pages, header }: Stage): Promise<Sent[]> {
  const url = `${app.origin}${pages.get(SIZES[1])}`;
  await get(url, header);
  await app.sent();
  await get(url, header);
  return app.sent();
}

async function floorOf({ slug, cookie }: Stage): Promise<Sent> {
  const { hashToken } = await import("@/server/accounts/token.service");
  return { text: FLOOR, values: [hashToken(cookie.value), slug, `talk-${SIZES[1]}`] };
}

async function connected<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  return work(client).finally(() => client.end());
}

/** The page's database time against one statement's. */
export function databaseTime(app: Web, stage: Stage): Promise<Line[]> {
  return connected(async (client) => {
    const [page, floor] = [await statementsOf(app, stage), await floorOf(stage)];
    const raw = await rounds(client, page, floor);
    const what = "reading page, 2,000 comments: database time / one statement's";
    return [{ what, value: median(raw.page) / median(raw.floor), ...{ bar: 2, unit: "", raw, all: { page, raw } } }];
  });
}

// Rows laid down past the triggers: what the page reads of other groups is only how large the tables and indexes are.
const FILL = [
  `SET LOCAL session_replication_role = 'replica'`,
  `CREATE TEMP TABLE place ON COMMIT DROP AS
   SELECT n, gen_random_uuid() AS "group", gen_random_uuid() AS "reading", gen_random_uuid() AS "text",
          gen_random_uuid() AS "revision", gen_random_uuid() AS "paragraph"
     FROM generate_series(1, ${Math.ceil(ELSEWHERE / GROUP)}) n`,
  `INSERT INTO "Group" ("id", "slug", "name") SELECT "group", 'elsewhere-' || n, 'Elsewhere' FROM place`,
  `INSERT INTO "Reading" ("id", "groupId", "slug", "title") SELECT "reading", "group", 'far', 'Far' FROM place`,
  `INSERT INTO "Text" ("id", "groupId", "readingId", "slug", "position", "title") SELECT "text", "group", "reading", 'article', 0, 'Far' FROM place`,
  `INSERT INTO "Paragraph" ("id", "groupId", "textId", "key") SELECT "paragraph", "group", "text", 'p0' FROM place`,
  `CREATE TEMP TABLE begun ON COMMIT DROP AS
   SELECT gen_random_uuid() AS "thread", gen_random_uuid() AS "root", p.*, i FROM place p, generate_series(1, ${GROUP / 10}) i`,
  `INSERT INTO "Thread" ("id", "groupId", "readingId", "textId", "paragraphId", "subject")
   SELECT "thread", "group", "reading", "text", "paragraph", 'far' FROM begun`,
  `INSERT INTO "Comment" ("id", "groupId", "threadId", "parentId", "authorId", "key", "body", "html", "pipeline", "revisionId", "paragraphId")
   SELECT CASE j WHEN 1 THEN "root" ELSE gen_random_uuid() END, "group", "thread", CASE WHEN j > 1 THEN "root" END, (SELECT "id" FROM "User" LIMIT 1), 'far-' || b.n || '-' || i || '-' || j,
          repeat('The tide. ', 25), repeat('The tide. ', 25), 1, "revision", "paragraph"
     FROM begun b, generate_series(1, 10) j`,
];

/** The page's database time with many comments elsewhere against the time without. */
export function elsewhere(app: Web, stage: Stage): Promise<Line[]> {
  return connected(async (client) => {
    const [page, floor] = [await statementsOf(app, stage), await floorOf(stage)];
    const few = (await rounds(client, page, floor)).page;
    await client.query("BEGIN");
    for (const statement of FILL) await client.query(statement);
    await client.query("COMMIT");
    for (const table of ["Group", "Reading", "Text", "Paragraph", "Thread", "Comment"])
      await client.query(`VACUUM ANALYZE "${table}"`);
    const many = (await rounds(client, page, floor)).page;
    const what = `reading page: database time with ${ELSEWHERE.toLocaleString("en")} comments elsewhere / without`;
    return [{ what, value: median(many) / median(few), bar: 1.3, unit: "", raw: { few, many } }];
  });
}
