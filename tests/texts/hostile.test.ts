// Hostile files through the real doors: each ends in one sentence or in its words alone, and nothing else comes of it.
import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { bringIn } from "@/server/texts/intake.service";
import { TROUBLE } from "@/server/texts/reader.service";
import { as } from "@/tests/support/as";
import { group, person } from "@/tests/support/make";
import { workUntilIdle } from "@/tests/support/work";
import { HOSTILE_FILES } from "@/tests/texts/hostile/files";

const now = new Date("2026-03-12T08:00:00Z");
const PATIENCE = 600_000;

let ann: Person;
let slug: string;
const drafts = new Map<string, string>();

beforeAll(async () => {
  ann = await person("Ann");
  slug = (await group({ owner: [ann] })).slug;
  for (const { what, name, bytes } of HOSTILE_FILES) {
    const file = { name, type: "application/octet-stream", bytes: await bytes };
    drafts.set(what, (await bringIn(ann, { group: slug }, { file })).id);
  }
  await workUntilIdle(now);
}, PATIENCE);

const draftOf = (what: string) => db.draft.findUniqueOrThrow({ where: { id: drafts.get(what) ?? "" } });

/** What may come of none of them. */
const HARM = /<script|evil|javascript:|onerror|onclick|root:x:/i;

describe("a hostile file", () => {
  test("there are 25 and more", () => expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(25));

  test.each(HOSTILE_FILES.map((file) => [file.what, file] as const))("%s", async (what, { ends }) => {
    const { state, refusal, found } = await draftOf(what);
    if (ends === "refused" || state === "refused") {
      expect([state, refusal]).toEqual(["refused", expect.stringMatching(/^[A-Z].{20,260}\.$/)]);
      expect(refusal).not.toBe(TROUBLE.broken);
      expect(refusal).not.toMatch(HARM);
    } else expect(["ready", "choosing"]).toContain(state);
    if (!Array.isArray(ends)) return;
    const { blocks } = found as unknown as { blocks: { kind: string; words: string }[] };
    expect(blocks.filter(({ kind }) => kind !== "furniture").map(({ words }) => words)).toEqual(ends);
  });

  test("leaves nothing of its scripts in any preview", async () => {
    const ready = await db.draft.findMany({ where: { state: "ready" }, select: { id: true } });
    expect(ready.length).toBeGreaterThan(3);
    for (const { id } of ready) expect(JSON.stringify(await as(ann).texts.draft({ draft: id }))).not.toMatch(HARM);
  });

  test("publishes nothing by itself", async () => {
    expect([await db.text.count(), await db.reading.count()]).toEqual([0, 0]);
  });

  test("keeps no honest file from being read after it", async () => {
    const file = { name: "lamp.txt", type: "text/plain", bytes: Buffer.from("A lamp.\n\nA ledger.") };
    const { id } = await bringIn(ann, { group: slug }, { file });
    await workUntilIdle(now);
    expect(await as(ann).texts.reading({ draft: id })).toMatchObject({ state: "ready" });
  });
});
