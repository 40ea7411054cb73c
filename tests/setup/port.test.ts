// Ports that are given to servers.
import { expect, test } from "vitest";
import { freePort } from "@/server/setup/port";

test("a port at which no browser calls is passed over", async () => {
  expect(await freePort(3659)).toBeGreaterThan(3659);
  expect(await freePort(6665)).not.toBe(6665);
});
