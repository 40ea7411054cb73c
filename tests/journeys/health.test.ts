// The built app serves: what every other journey rests on.
import { expect, inject, it } from "vitest";

it("says that it is well when its database answers", async () => {
  const answer = await fetch(`${inject("baseUrl")}/api/health`);
  expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
});
