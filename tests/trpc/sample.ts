// Makes an input of the right shape for a door, with the same words wherever it takes free words.
import { randomUUID } from "node:crypto";
import type { z } from "zod";

type Def = Record<string, unknown> & {
  type: string;
  checks?: { _zod: { def: { format?: string; pattern?: RegExp } } }[];
};

/** An input that fits the schema as far as its shape goes. */
export function sample(schema: z.core.$ZodType, words: string): unknown {
  const def = schema._zod.def as unknown as Def;
  const inner = (key: string) => sample(def[key] as z.core.$ZodType, words);
  if (def.type === "string") return ofString(def, words);
  if (def.type === "number" || def.type === "int") return 1;
  if (def.type === "boolean") return true;
  if (def.type === "literal") return (def.values as unknown[])[0];
  if (def.type === "enum") return Object.values(def.entries as object)[0];
  if (def.type === "array") return [inner("element")];
  if (def.type === "tuple") return (def.items as z.core.$ZodType[]).map((one) => sample(one, words));
  if (def.type === "union") return sample((def.options as z.core.$ZodType[])[0] as z.core.$ZodType, words);
  if (def.type === "pipe") return inner("in");
  if (def.type === "object") {
    const fields = Object.entries(def.shape as Record<string, z.core.$ZodType>);
    return Object.fromEntries(fields.map(([name, field]) => [name, sample(field, words)]));
  }
  return inner("innerType");
}

/** Ids and keys are random; the few other patterns take one of these. */
const FITTING = ["1", "en", "a1b2c3d4e5"];

function ofString(def: Def, words: string): string {
  if (def.format === "uuid") return randomUUID();
  const pattern = def.checks?.map((check) => check._zod.def.pattern).find(Boolean);
  return pattern ? (FITTING.find((one) => pattern.test(one)) ?? words) : words;
}
