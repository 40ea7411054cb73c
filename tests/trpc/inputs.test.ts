// What the API takes in: every door's input is closed and every string and list in it has an end.
import { expect, test } from "vitest";
import { z } from "zod";
import { appRouter } from "@/server/trpc/root";
import { openings } from "@/tests/trpc/bounds";

type Door = { _def: { inputs?: z.ZodType[] } };
const doors = Object.entries(appRouter._def.procedures as unknown as Record<string, Door>);

test.each(doors)("%s takes in nothing without an end", (_, door) => {
  expect((door._def.inputs ?? []).flatMap((input) => openings(input))).toEqual([]);
});

test("what is open would be noticed", () => {
  const loose = z.object({
    words: z.string(),
    list: z.array(z.literal("a")),
    any: z.unknown(),
    mark: z.string().regex(/^a+$/),
    pair: z.tuple([z.string(), z.string()]),
    row: z.tuple([z.number()], z.number()),
  });
  expect(openings(loose)).toEqual([
    "input: object that takes what it does not know",
    "input.words: string without an end",
    "input.list: list without an end",
    "input.any: unknown, of which nothing is known",
    "input.mark: string without an end",
    "input.pair[0]: string without an end",
    "input.pair[1]: string without an end",
    "input.row: list without an end",
  ]);
  expect(
    openings(
      z.strictObject({ id: z.uuid(), mark: z.string().regex(/^[a-z+]{1,8}$/), one: z.string().max(9).optional() }),
    ),
  ).toEqual([]);
});
