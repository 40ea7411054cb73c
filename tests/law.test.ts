// The law, line by line, through the real doors; and no door without a line.
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { appRouter } from "@/server/trpc/root";
import { ACTS } from "@/tests/law/acts";
import { CANARY } from "@/tests/law/canary";
import { checksum } from "@/tests/law/checksum";
import { type Scene, STATES, setScene } from "@/tests/law/scene";
import { ACTORS, type ActorName, LINES, type Line } from "@/tests/law/table";
import { as } from "@/tests/support/as";
import { emptyDatabase } from "@/tests/support/postgres";

type Answer = { status: number; words: string };

const spoken = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}` : part)) ?? "";

async function answer(ask: Promise<unknown>): Promise<Answer> {
  try {
    return { status: 200, words: spoken(await ask) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { status: getHTTPStatusCodeFromError(error), words: error.message };
  }
}

/** A scene is used again as long as it was only looked at or refused in: that it is unchanged is checked. */
async function tryLine(line: Line, actor: ActorName, scenes: Scene[]) {
  const act = ACTS[line.act];
  const prepare = STATES[line.state];
  if (!act || !prepare) throw new Error(`the law speaks of ${line.act} on ${line.state}, and nothing here knows it`);
  const scene = scenes.pop() ?? (await setScene(line.visibility, prepare));
  const before = await checksum(db);
  const given = await answer(act.knock(as(scene.actors[actor]), scene, actor));
  const shown = act.word ? given.words.includes(act.word) : null;
  const result = `${given.status}${given.status === 200 && shown === false ? "-" : ""}`;
  const after = await checksum(db);
  if (after === before) scenes.push(scene);
  if (given.status !== 200) {
    expect.soft(after, `${actor}: a refusal changes nothing`).toBe(before);
    for (const word of Object.values(CANARY))
      expect.soft(given.words, `${actor}: a refusal tells nothing`).not.toContain(word);
  }
  return result;
}

// What is counted again and again is only what the line itself has made.
beforeEach(() => emptyDatabase(env.DATABASE_URL));

describe("the law", () => {
  test.each(LINES.map((line) => [`${line.act} · ${line.state} · ${line.visibility}`, line] as const))(
    "%s",
    async (_, line) => {
      const answers: Record<string, string> = {};
      const scenes: Scene[] = [];
      for (const actor of ACTORS) answers[actor] = await tryLine(line, actor, scenes);
      expect(answers).toEqual(line.answers);
    },
  );

  test("every door of the API is named by the law, and the law names no door that is not there", () => {
    const named = new Set(Object.values(ACTS).flatMap(({ doors }) => doors));
    const acts = new Set(LINES.map(({ act }) => act));
    expect([...named].sort()).toEqual(Object.keys(appRouter._def.procedures).sort());
    expect([...acts].sort()).toEqual(Object.keys(ACTS).sort());
  });
});
