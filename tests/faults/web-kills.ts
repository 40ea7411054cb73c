// Kills the web process while many people post, at chosen moments of a post, and counts what is kept.
import { randomInt, randomUUID } from "node:crypto";
import { once } from "node:events";
import pg from "pg";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { PACE } from "@/server/comments/policy";
import { db } from "@/server/db";
import { installation, MortalWeb, until } from "@/tests/faults/processes";
import { as } from "@/tests/support/as";
import { group, person, reading, session } from "@/tests/support/make";

/** How many people write at once. */
const LANES = 8;

/** When the process dies: as a post arrives, in the middle of its transaction, or when it is kept and not yet answered. */
const MOMENTS = ["sent", "held", "kept"] as const;

/** What came of it. `again` counts posts that were sent more than once. */
export type Toll = {
  kills: number;
  acknowledged: number;
  again: number;
  lost: number;
  twice: number;
  altered: number;
  untold: number;
};

type Post = { key: string; body: string; id?: string };
type Room = Awaited<ReturnType<typeof furnish>>;

async function furnish(posts: number) {
  const writers = await Promise.all(Array.from({ length: Math.ceil(posts / PACE.comments) }, () => person("ann")));
  const host = await person("host");
  const here = await group({ owner: [host], member: writers });
  const { revision, paragraphs } = await reading(here.id, host, ["One paragraph.", "Another one."]);
  const place = { key: randomUUID(), revision: revision.id, paragraph: paragraphs[0]?.id ?? "" };
  const { comment } = await as(host).comments.post({ ...place, body: "Let us begin." });
  const cookies = await Promise.all(writers.map((who) => session(who)));
  const places = [{ paragraph: paragraphs[1]?.id }, { parent: comment.id }];
  return { groupId: here.id, root: comment.id, revision: revision.id, places, cookies };
}

const words = (number: number) =>
  `Post ${number}: “naïve” words, *marked*, 日本語, 🦔, e\u0301\n\n> and a second paragraph ${"of some length ".repeat(number % 40)}end.`;

/** Sends one post with its key until it is acknowledged. */
async function insist(web: MortalWeb, room: Room, cookie: string, post: Post, place: object, sent: () => void) {
  for (let tries = 1; ; tries++) {
    await web.up;
    const asked = fetch(`${web.origin}/api/trpc/comments.post`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `${SESSION_COOKIE}=${cookie}` },
      body: JSON.stringify({ json: { key: post.key, revision: room.revision, body: post.body, ...place } }),
    });
    sent();
    const answer = await asked
      .then(async (given) => ({ status: given.status, said: await given.json() }))
      .catch(() => null);
    if (answer?.status === 200) {
      post.id = answer.said.result.data.json.comment.id;
      return tries;
    }
    if (answer && answer.status < 500) throw new Error(`The post was refused: ${JSON.stringify(answer.said)}`);
  }
}

/** What happens to posts, as the killer hears it: one is sent, one waits for a lock, one is kept. */
async function listen(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`
    CREATE OR REPLACE FUNCTION tell_kept() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_notify('kept', ''); RETURN NULL; END $$;
    CREATE OR REPLACE TRIGGER tell_kept AFTER INSERT ON "Comment" EXECUTE FUNCTION tell_kept();
    LISTEN kept`);
  const waiting = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '"Comment"'::regclass`;
  return {
    kept: () => once(client, "notification"),
    hold: async () => {
      await client.query(`BEGIN; LOCK TABLE "Comment" IN SHARE MODE`);
      await until("a post waits for the lock", async () => (await client.query(waiting)).rowCount !== 0);
      return () => client.query("ROLLBACK");
    },
    close: async () => {
      await client.query(`DROP TRIGGER tell_kept ON "Comment"; DROP FUNCTION tell_kept`);
      await client.end();
    },
  };
}

/** Kills the web process so many times while so many posts are sent, and tells the toll. */
export async function killWebs(kills: number, posts: number, databaseUrl: string): Promise<Toll> {
  const room = await furnish(posts);
  const { origin, tasks } = await installation(databaseUrl);
  const web = new MortalWeb(origin, tasks[0] as (typeof tasks)[0]);
  const ears = await listen(databaseUrl);
  const all: Post[] = Array.from({ length: posts }, (_, i) => ({ key: randomUUID(), body: words(i) }));
  let [next, acknowledged, again] = [0, 0, 0];
  let told: (() => void)[] = [];
  const tell = () => {
    const heard = told;
    told = [];
    for (const go of heard) go();
  };
  const event = () => new Promise<void>((resolve) => told.push(resolve));
  const lane = async () => {
    for (let at = next++; at < posts; at = next++) {
      const cookie = room.cookies[at % room.cookies.length] ?? "";
      const tries = await insist(web, room, cookie, all[at] as Post, room.places[at % 2] ?? {}, tell);
      acknowledged++;
      if (tries > 1) again++;
    }
  };
  const killer = async () => {
    for (let kill = 0; kill < kills; kill++) {
      const from =
        Math.floor((kill * (posts - 2 * LANES)) / kills) + randomInt(Math.max(1, Math.floor(posts / kills / 2)));
      while (acknowledged < from) await event();
      const moment = MOMENTS[kill % MOMENTS.length];
      if (moment === "sent") await event();
      if (moment === "kept") await ears.kept();
      const release = moment === "held" ? await ears.hold() : undefined;
      const risen = web.fall();
      await release?.();
      await risen;
    }
  };
  try {
    await web.start();
    await Promise.all([killer(), ...Array.from({ length: LANES }, lane)]);
    return { kills, acknowledged, again, ...(await count(room, all)) };
  } finally {
    await web.kill();
    await ears.close();
  }
}

async function count({ groupId, root }: Room, all: Post[]) {
  const rows = await db.comment.findMany({ where: { groupId, id: { not: root } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const jobs = await db.$queryRaw<
    { id: string }[]
  >`SELECT data->>'commentId' AS id FROM jobs.job WHERE name = 'comment.posted'`;
  const told = new Map<string, number>();
  for (const { id } of jobs) told.set(id, (told.get(id) ?? 0) + 1);
  return {
    lost: all.filter(({ id }) => !id || !byId.has(id)).length,
    twice: rows.length - new Set(rows.map(({ body }) => body)).size + Math.max(0, rows.length - all.length),
    altered: all.filter(({ id, body }) => id && byId.get(id)?.body !== body).length,
    untold: rows.filter(({ id }) => told.get(id) !== 1).length,
  };
}
