// Connections of people who listen are cut for as much as is said in a minute, or their server dies: nothing is missing, nothing twice.
import { expect, test } from "vitest";
import { ownDatabase } from "@/tests/faults/own-database";

const LISTENERS = 12;

/** What is said in a minute at five comments a second. */
const A_MINUTE = 300;

const database = ownDatabase();

const WHOLE = { listeners: LISTENERS, missed: 0, twice: 0, disorder: 0, resets: 0 };

test(`cut off from ${A_MINUTE} comments, everybody hears each of them once and in order`, async () => {
  const { cutListeners } = await import("@/tests/faults/live-crowd");
  const toll = await cutListeners(database(), LISTENERS, { comments: A_MINUTE, seconds: 0 });
  expect(toll).toMatchObject(WHOLE);
  expect(toll.posted).toBeGreaterThanOrEqual(A_MINUTE);
});

test("killed twice while people listen and others write, the server is heard on where it stopped", async () => {
  const { killUnderListeners } = await import("@/tests/faults/live-crowd");
  const toll = await killUnderListeners(database(), LISTENERS, 2);
  expect(toll).toMatchObject(WHOLE);
  expect(toll.posted).toBeGreaterThan(0);
});
