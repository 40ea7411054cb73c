// What writing costs: a comment from the door to the disk, its followers' notices, and the letters to them.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { median, percentile, ROUNDS } from "@/tests/bench/measure";
import type { Line } from "@/tests/bench/report";
import type { Stage } from "@/tests/bench/stage";
import type { Web } from "@/tests/bench/web";
import { noticeLetter } from "@/tests/support/letters";

/** How many write at once. */
const AT_ONCE = 8;

/** How many comments each of them writes in one round. */
const EACH = 8;

/** Letters in one round. */
const LETTERS = 200;

const BODY = "The lantern was lit an hour before the tide, *as the table had it*; who copied the table?";

type Timed = (writer: number) => Promise<void>;

/** So many at once, each one after the other; the slowest of 20, in milliseconds. */
async function slowest(work: Timed): Promise<number> {
  const times: number[] = [];
  const one = async (writer: number) => {
    for (let i = 0; i < EACH; i++) {
      const start = performance.now();
      await work(writer * EACH + i);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, writer) => one(writer)));
  return percentile(times, 0.95);
}

const posting =
  (app: Web, { writing, writers }: Stage): Timed =>
  async (at) => {
    const paragraph = writing.paragraphs[at % writing.paragraphs.length]!;
    const answer = await fetch(`${app.origin}/api/trpc/comments.post`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: app.origin, cookie: writers[at % writers.length]! },
      body: JSON.stringify({ json: { key: randomUUID(), revision: writing.revisionId, body: BODY, paragraph } }),
    });
    if (answer.status !== 200) throw new Error(`Posting answers ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };

/** The floor: nothing but the row itself, an answer to a comment, on connections of its own. */
async function inserting({ writing, author }: Stage): Promise<{ work: Timed; end: () => Promise<void> }> {
  const { post } = await import("@/server/comments/post.service");
  const { groupId, revisionId, paragraphs } = writing;
  const first = { key: randomUUID(), revision: revisionId, body: BODY, paragraph: paragraphs[0]! };
  const root = await post(author, first, new Date());
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: AT_ONCE });
  const text = `INSERT INTO "Comment" ("id", "groupId", "threadId", "parentId", "authorId", "key", "body", "html", "pipeline", "revisionId", "paragraphId", "createdAt")
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 1, $8, $9, '2026-03-01')`;
  const work = async () => {
    const id = randomUUID();
    const values = [id, groupId, root.thread, root.comment.id, author.id, id, BODY, revisionId, paragraphs[0]];
    await pool.query({ name: "floor", text, values });
  };
  return { work, end: () => pool.end() };
}

/** Posting, at eight at once, against the mere insert. */
export async function posts(app: Web, stage: Stage): Promise<Line[]> {
  const post = posting(app, stage);
  const floor = await inserting(stage);
  await slowest(post);
  const raw = { post: [] as number[], insert: [] as number[], statements: [] as number[], cpu: [] as number[] };
  for (let i = 0; i < ROUNDS; i++) {
    const before = await app.read();
    raw.post.push(await slowest(post));
    const after = await app.read();
    raw.statements.push((after.statements - before.statements) / (AT_ONCE * EACH));
    raw.cpu.push((after.cpu - before.cpu) / (AT_ONCE * EACH));
    raw.insert.push(await slowest(floor.work));
  }
  await floor.end();
  return [
    {
      what: "posting: statements, session included",
      value: median(raw.statements),
      bar: 8,
      unit: "",
      raw: raw.statements,
    },
    {
      what: "posting, 8 at once: 95th percentile / mere insert's",
      value: median(raw.post) / median(raw.insert),
      ...{ bar: 6, unit: "", raw: { post: raw.post, insert: raw.insert } },
    },
    { what: "posting, 8 at once: CPU of the web process", value: median(raw.cpu), bar: null, unit: "ms", raw: raw.cpu },
  ];
}

/** Replies of one busy thread on their way to the notices of 200 followers: statements, database time, notices a second. */
export async function fanOuts({ writing, author, people }: Stage): Promise<Line[]> {
  const { fanOut } = await import("@/server/follows/fanout.service");
  const { post } = await import("@/server/comments/post.service");
  const raw = { statements: [] as number[], time: [] as number[], rate: [] as number[] };
  let root: string | undefined;
  for (let i = 0; i <= ROUNDS; i++) {
    const said = { key: randomUUID(), revision: writing.revisionId, body: BODY };
    const where = root ? { parent: root } : { paragraph: writing.paragraphs[0]! };
    const made = await post(author, { ...said, ...where }, new Date());
    const start = performance.now();
    const sent = await watched(() => fanOut(made.comment.id, new Date()));
    const seconds = (performance.now() - start) / 1000;
    root ??= made.comment.id;
    if (i === 0) continue; // the first one warms everything up
    raw.rate.push((people.length - 1) / seconds);
    raw.statements.push(sent.length);
    raw.time.push(sent.reduce((sum, time) => sum + time, 0));
  }
  return [
    { what: "fan-out to 200: statements", value: median(raw.statements), bar: 5, unit: "", raw: raw.statements },
    { what: "fan-out to 200: database time", value: median(raw.time), bar: 100, unit: "ms", raw: raw.time },
    { what: "fan-out to 200: notices a second", value: median(raw.rate), bar: null, unit: "", raw: raw.rate },
  ];
}

/** How long each statement of this process took meanwhile, a transaction's frame left out. */
async function watched(work: () => Promise<unknown>): Promise<number[]> {
  const times: Promise<number>[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function watching(this: pg.Client, ...words: Parameters<typeof query>) {
    const start = performance.now();
    const answer = query.apply(this, words) as unknown as Promise<unknown>;
    const text = String((words[0] as { text?: string }).text ?? words[0]);
    if (!/^(BEGIN|COMMIT|ROLLBACK)/.test(text)) times.push(answer.then(() => performance.now() - start));
    return answer;
  } as typeof query;
  await work();
  pg.Client.prototype.query = query;
  return Promise.all(times);
}

/** Notice letters, from what they say to the bytes of the mail, for each second of CPU. */
export async function letters(): Promise<Line[]> {
  const { mimeOf } = await import("@/server/mail/mime");
  const by = { deliveryId: randomUUID(), from: "postil@example.org", host: "example.org", now: new Date() };
  const post = { kind: "notice" as const, dedupKey: "bench", to: "ann@example.org", letter: noticeLetter };
  const rates: number[] = [];
  for (let i = 0; i <= ROUNDS; i++) {
    const before = process.cpuUsage();
    for (let at = 0; at < LETTERS; at++) await mimeOf(post, by);
    const { user, system } = process.cpuUsage(before);
    if (i > 0) rates.push(LETTERS / ((user + system) / 1e6));
  }
  return [{ what: "letters a second and core", value: median(rates), bar: 300, atLeast: true, unit: "", raw: rates }];
}
