// Words that break careless programs, wherever a door takes words: answered or refused, never a fault of ours.
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { Person } from "@/server/actor";
import { appRouter } from "@/server/trpc/root";
import { as } from "@/tests/support/as";
import { person } from "@/tests/support/make";
import { sample } from "@/tests/trpc/sample";

type Door = { _def: { inputs?: z.ZodType[] } };
type Knock = (input: unknown) => Promise<unknown>;

const doors = Object.entries(appRouter._def.procedures as unknown as Record<string, Door>);

const HOSTILE = {
  "U+0000": "a\u0000b",
  "half a character": "a\ud800b",
  "the other half": "\udc00",
  "turned direction": "\u202eabc\u2066",
  "lines and returns": "a\r\nBcc: eve@evil.test\u2028",
  "marks of other languages": `'"--;<script>{{7*7}}\${7}%00%n../../`,
  "a million characters": "a".repeat(1_000_000),
  nothing: "",
};

let eve: Person;
beforeAll(async () => {
  eve = await person("eve");
});

const doorOf = (name: string): Knock =>
  name.split(".").reduce((at, part) => (at as Record<string, unknown>)[part], as(eve) as unknown) as Knock;

async function status(name: string, input: unknown): Promise<number | string> {
  try {
    await doorOf(name)(input);
    return 200;
  } catch (error) {
    if (!(error instanceof TRPCError)) return `threw ${error}`;
    const code = getHTTPStatusCodeFromError(error);
    return code < 500 ? code : `${code} ${error.cause ?? error.message}`;
  }
}

test.each(doors)("%s bears every kind of words", async (name, door) => {
  const [schema] = door._def.inputs ?? [];
  for (const [kind, words] of Object.entries(HOSTILE))
    expect.soft(await status(name, schema && sample(schema, words)), kind).toBeTypeOf("number");
});
