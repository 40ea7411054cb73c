// Hostile bodies at every door of the built app: each is refused, none breaks anything.
import { beforeAll, describe, expect, inject, test } from "vitest";
import { HOSTILE } from "@/tests/law/hostile";

const base = inject("baseUrl");
let cookie = "";
let doors: [name: string, kind: "query" | "mutation"][] = [];
let limit = 0;

beforeAll(async () => {
  const secret = "a secret for journeys and for nothing else";
  Object.assign(process.env, {
    DATABASE_URL: inject("databaseUrl"),
    SECRET: secret,
    ORIGIN: base,
    LOG_LEVEL: "silent",
  });
  const make = await import("@/tests/support/make");
  const { SESSION_COOKIE } = await import("@/server/accounts/session");
  const { appRouter } = await import("@/server/trpc/root");
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: "query" | "mutation" } }>;
  doors = Object.entries(procedures).map(([name, { _def }]) => [name, _def.type]);
  ({ BATCH_LIMIT: limit } = await import("@/app/api/trpc/[trpc]/route"));
  cookie = `${SESSION_COOKIE}=${await make.session(await make.person("eve"))}`;
});

const knock = (call: string, kind: "query" | "mutation", body: string, headers: Record<string, string> = { cookie }) =>
  kind === "query"
    ? fetch(`${base}/api/trpc/${call}${call.includes("?") ? "&" : "?"}input=${encodeURIComponent(body)}`, { headers })
    : fetch(`${base}/api/trpc/${call}`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body,
      });

describe("every door", () => {
  test.each(Object.entries(HOSTILE))("bears %s", async (_, body) => {
    const long = body.length > 8_000; // longer than an address may be
    for (const [name, kind] of doors.filter(([, kind]) => kind === "mutation" || !long)) {
      const answer = await knock(name, kind, body);
      expect.soft(answer.status, `${name}: ${await answer.text()}`).toBeLessThan(500);
    }
  });
});

describe("a batch", () => {
  const batch = (size: number) => knock(`${Array(size).fill("x").join(",")}?batch=1`, "query", "{}");

  test("as large as a page needs is answered one by one", async () => {
    expect((await batch(limit)).status).toBe(404);
  });

  test.each([21, 1000])("of %i is refused as a whole", async (size) => {
    const answer = await batch(size);
    expect([answer.status, (await answer.json()).length ?? 1]).toEqual([400, 1]);
  });
});

test("whoever has no session gets no further than the sentence about signing in", async () => {
  for (const [name] of doors.filter(([, kind]) => kind === "mutation")) {
    const answer = await knock(name, "mutation", '{"json":{}}', {});
    expect.soft(answer.status, name).toBe(401);
  }
});

test("after all that the app is well, and nothing has been added to every object", async () => {
  const answer = await fetch(`${base}/api/health`);
  expect(await answer.json()).toEqual({ ok: true });
  expect(JSON.stringify(await (await knock("groups.mine", "query", "{}")).json())).not.toContain("polluted");
});
