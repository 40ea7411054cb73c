// The web process dies or is stopped while people listen: they come back by themselves, and nothing is missing or twice.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { installation, MortalWeb, SECRET } from "@/tests/faults/processes";
import { bodies, comes, isOffered, type LiveRoom, listening, liveRoom, show } from "@/tests/journeys/live-room";
import { launchBrowser } from "@/tests/support/browser";
import { cloneDatabase, joinTestServer } from "@/tests/support/postgres";

let server: Awaited<ReturnType<typeof joinTestServer>>;
let database: Awaited<ReturnType<typeof cloneDatabase>>;
let browser: Browser;
let web: MortalWeb;
let room: LiveRoom;
beforeAll(async () => {
  server = await joinTestServer();
  database = await cloneDatabase(server.adminUrl, server.template);
  const { origin, tasks } = await installation(database.url);
  const [task] = tasks;
  if (!task) throw new Error("There is no web process to start.");
  web = new MortalWeb(origin, task);
  room = await liveRoom(database.url, SECRET);
  browser = await launchBrowser();
  await web.start();
});
afterAll(async () => {
  await browser.close();
  await web.kill();
  await database.drop();
  await server.leave();
});

test("killed and started again: what was said meanwhile is offered once", async () => {
  const page = await listening(browser, web.origin, room.readers.ann, 2);
  await room.say("Before the fall 1.", { parent: room.root.comment.id });
  await isOffered(page, 1, "before the fall");
  await web.kill();
  for (const at of [2, 3]) await room.say(`During the fall ${at}.`, { parent: room.root.comment.id });
  await web.start();
  await room.say("After the fall 4.", { parent: room.root.comment.id });
  await isOffered(page, 4, "from the restart to the offer");
  await show(page);
  expect(await bodies(page, /the fall \d/)).toHaveLength(4);
  await page.context().close();
});

test("asked to stop while somebody listens, it stops by itself, and they hear on from the next one", async () => {
  const page = await listening(browser, web.origin, room.readers.ann, 2);
  const start = performance.now();
  expect(await web.stop()).toEqual([143, null]);
  console.info(`stopped with an open stream: ${Math.round(performance.now() - start)} ms`);
  await room.say("Between two processes.", { parent: room.root.comment.id });
  await web.start();
  await isOffered(page, 1, "from the start to the offer");
  await show(page);
  await comes("once", async () => (await bodies(page, /Between two/)).length === 1);
  await page.context().close();
});
