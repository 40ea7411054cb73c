// Workers killed at random before a server that says later, hangs and cuts: nothing lost, nothing altered, no needless repeat.
import { expect, test } from "vitest";
import { underFire } from "./under-fire";

test("100 mails, 3 workers killed at random, a cruel server: none lost, twice only where an answer was lost, the same bytes", async () => {
  const fire = await underFire(100, 3);
  expect(fire).toMatchObject({ mails: 100, kills: 3, lost: 0, thrice: 0, unexplained: 0, altered: 0 });
  // A test in which nothing went wrong would say nothing.
  expect(Object.values(fire.did).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(5);
}, 300_000);
