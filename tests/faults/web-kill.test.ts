// kill -9 of the web process while people post: what was acknowledged is there, once, and as it was written.
import { expect, test } from "vitest";
import { ownDatabase } from "@/tests/faults/own-database";

const [KILLS, POSTS] = [6, 200];

const database = ownDatabase();

test(`killed ${KILLS} times during ${POSTS} posts: each is there once, byte for byte, and will be told`, async () => {
  const { killWebs } = await import("@/tests/faults/web-kills");
  const toll = await killWebs(KILLS, POSTS, database());
  expect(toll).toMatchObject({ acknowledged: POSTS, lost: 0, twice: 0, altered: 0, untold: 0 });
  expect(toll.again, "posts were on their way when it died").toBeGreaterThanOrEqual(KILLS / 2);
});
