// kill -9 of the web process while people post: what was acknowledged is there, once, and as it was written.
import { afterAll, beforeAll, expect, test } from "vitest";
import { SECRET } from "@/tests/faults/processes";
import { cloneDatabase, joinTestServer } from "@/tests/support/postgres";

const [KILLS, POSTS] = [6, 200];

let server: Awaited<ReturnType<typeof joinTestServer>>;
let database: Awaited<ReturnType<typeof cloneDatabase>>;
beforeAll(async () => {
  server = await joinTestServer();
  database = await cloneDatabase(server.adminUrl, server.template);
  Object.assign(process.env, { DATABASE_URL: database.url, SECRET, LOG_LEVEL: "silent" });
});
afterAll(async () => {
  await database.drop();
  await server.leave();
});

test(`killed ${KILLS} times during ${POSTS} posts: each is there once, byte for byte, and will be told`, async () => {
  const { killWebs } = await import("@/tests/faults/web-kills");
  const toll = await killWebs(KILLS, POSTS, database.url);
  expect(toll).toMatchObject({ acknowledged: POSTS, lost: 0, twice: 0, altered: 0, untold: 0 });
  expect(toll.again, "posts were on their way when it died").toBeGreaterThanOrEqual(KILLS / 2);
});
