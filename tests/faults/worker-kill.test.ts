// kill -9 of a real worker while it mails: nothing lost, and a repeat only where a 250 had been said.
import { expect, test } from "vitest";
import { killWorkers } from "./worker-kills";

const PATIENCE = 300_000;

/** `npm run faults -- worker` does it at length. */
const KILLS = 8;

test(
  `killed ${KILLS} times between the server's 250 and the commit: no mail lost, at most one repeat each, the same bytes`,
  async () => {
    const toll = await killWorkers(KILLS, "after");
    expect(toll).toMatchObject({ kills: KILLS, mails: 3 * KILLS, lost: 0, most: 2, identical: true });
    expect(toll.repeated).toBe(KILLS);
  },
  PATIENCE,
);

test.each(["before", "within"] as const)(
  "killed %s the bytes: no mail lost, none repeated",
  async (moment) => {
    expect(await killWorkers(1, moment)).toMatchObject({ lost: 0, repeated: 0, identical: true });
  },
  PATIENCE,
);
