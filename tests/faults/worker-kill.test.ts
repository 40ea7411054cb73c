// kill -9 of a real worker while it mails: nothing lost, and a repeat only where a 250 had been said.
import { expect, test } from "vitest";
import { killWorkers } from "./worker-kills";

const PATIENCE = 300_000;

test(
  "killed 20 times between the server's 250 and the commit: no mail lost, at most one repeat each, the same bytes",
  async () => {
    const toll = await killWorkers(20, "after");
    expect(toll).toMatchObject({ kills: 20, mails: 60, lost: 0, most: 2, identical: true });
    expect(toll.repeated).toBe(20);
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
