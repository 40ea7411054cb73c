// Reads an input schema down to its leaves and says what of it is open: loose objects, endless strings and lists.
import type { z } from "zod";

/** What zod keeps of a schema: its definition, in which `checks` say the bounds. */
type Def = Record<string, unknown> & { type: string; checks?: { _zod: { def: Check } }[]; pattern?: RegExp };
type Check = { check: string; maximum?: number; length?: number; pattern?: RegExp };
type Inner = z.core.$ZodType;

const LEAVES = new Set(["boolean", "number", "int", "literal", "enum", "null", "undefined", "date"]);
const WRAPPERS = new Set(["optional", "nullable", "default", "prefault", "nonoptional", "readonly", "catch"]);

/** Does a pattern begin and end with the string, and repeat nothing without an end? */
const hasEnds = (pattern: RegExp | undefined): boolean => {
  const source = pattern?.source.replace(/\\.|\[[^\]]*\]/g, ".") ?? "";
  return source.startsWith("^") && source.endsWith("$") && !/[*+]|\{\d+,\}/.test(source);
};

function isBounded(def: Def): boolean {
  const checks = (def.checks ?? []).map((check) => check._zod.def);
  return hasEnds(def.pattern) || checks.some((one) => one.maximum ?? one.length ?? hasEnds(one.pattern));
}

/** Everything in the schema that has no bound, by its place: `input.body: string without an end`. */
export function openings(schema: Inner, place = "input"): string[] {
  const def = schema._zod.def as unknown as Def;
  const inside = (key: string, at = place) => openings(def[key] as Inner, at);
  if (LEAVES.has(def.type)) return [];
  if (WRAPPERS.has(def.type)) return inside("innerType");
  if (def.type === "string") return isBounded(def) ? [] : [`${place}: string without an end`];
  if (def.type === "array")
    return [...(isBounded(def) ? [] : [`${place}: list without an end`]), ...inside("element", `${place}[]`)];
  if (def.type === "tuple")
    return def.rest
      ? [`${place}: list without an end`]
      : (def.items as Inner[]).flatMap((one, at) => openings(one, `${place}[${at}]`));
  if (def.type === "union") return (def.options as Inner[]).flatMap((one) => openings(one, place));
  if (def.type === "pipe") return inside("in");
  if (def.type === "object") return ofObject(def, place);
  return [`${place}: ${def.type}, of which nothing is known`];
}

function ofObject(def: Def, place: string): string[] {
  const closed = (def.catchall as Inner | undefined)?._zod.def.type === "never";
  const fields = Object.entries(def.shape as Record<string, Inner>);
  return [
    ...(closed ? [] : [`${place}: object that takes what it does not know`]),
    ...fields.flatMap(([name, field]) => openings(field, `${place}.${name}`)),
  ];
}
