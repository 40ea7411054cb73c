// Holds every file against the house: floors, rooms, purity of the ground, names, sizes.
import { describe, expect, test } from "vitest";
import { floorOf, objection } from "@/tests/architecture/floors";
import { type Source, sources } from "@/tests/architecture/imports";

/** A file longer than this needs its reason in it, as a line with "Long because". */
const LONGEST = 250;

const house = sources("server", "app", "components");
const ours = [...house, ...sources("prisma", "tests")].filter(({ path }) => !path.startsWith("prisma/client/"));
const onFloor = (...floors: string[]) => house.filter(({ path }) => floors.includes(floorOf(path) ?? ""));

const offences = (files: Source[], find: (file: Source) => (string | null)[]): string[] =>
  files.flatMap((file) => find(file).flatMap((offence) => (offence ? [`${file.path}: ${offence}`] : [])));

const mentions = (file: Source, pattern: RegExp, why: string) => (pattern.test(code(file)) ? [why] : []);
const code = ({ code }: Source) => code.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "");
const imports = (file: Source, pattern: RegExp, why: string) =>
  file.imports
    .filter(({ target, typeOnly }) => !typeOnly && pattern.test(target))
    .map(({ target }) => `${why} (${target})`);

describe("the house", () => {
  test("imports point down, and on one floor toward an earlier room", () => {
    const found = offences(house, (file) =>
      file.imports.map(({ target, typeOnly }) => objection(file.path, target, typeOnly)),
    );
    expect(found).toEqual([]);
  });

  test("the ground does no I/O, reads no clock and throws no dice", () => {
    const found = offences(onFloor("ground"), (file) => [
      ...imports(file, /^(node:)?(fs|net|tls|http|https|child_process|dns|worker_threads|crypto)(\/|$)/, "I/O"),
      ...imports(
        file,
        /^(pg|postgres|pg-boss|smtp-server|next|react|@trpc\/server|prisma\/client\/client)(\/|$)/,
        "not of the ground",
      ),
      ...mentions(file, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/, "takes the time or luck from the air"),
    ]);
    expect(found).toEqual([]);
  });

  test("only env.ts reads the environment", () => {
    const files = house.filter(({ path }) => !path.startsWith("server/setup/") && path !== "server/env.ts");
    expect(offences(files, (file) => mentions(file, /process\.env\b/, "reads process.env"))).toEqual([]);
  });

  test("services and stores know neither tRPC nor Next nor React", () => {
    const found = offences(onFloor("services", "stores"), (file) =>
      imports(file, /^(@trpc\/|next(\/|$)|react)/, "knows a face"),
    );
    expect(found).toEqual([]);
  });

  test("doors leave rows to stores", () => {
    const doors = onFloor("doors").filter(({ path }) => path !== "prisma/seed.ts");
    expect(
      offences(doors, (file) => imports(file, /(^server\/db$|store$|^prisma\/client\/client)/, "reaches into a store")),
    ).toEqual([]);
  });

  test("there are no Server Actions, and no luck from Math.random", () => {
    expect(offences(house, (file) => mentions(file, /["']use server["']|Math\.random\(/, "not in this house"))).toEqual(
      [],
    );
  });
});

describe("every file", () => {
  test("opens with a line of purpose", () => {
    const opens = /^(#!.*\n)?(["']use client["'];?\n)?(\/\/|\/\*)/;
    expect(offences(ours, (file) => (opens.test(file.code) ? [] : ["no line of purpose"]))).toEqual([]);
  });

  test("is short, or says why not", () => {
    const long = ours.filter(({ code }) => code.split("\n").length > LONGEST && !code.includes("Long because"));
    expect(long.map(({ path, code }) => `${path}: ${code.split("\n").length} lines`)).toEqual([]);
  });

  test("is named for an idea, not for a drawer", () => {
    const drawers = /(^|\/)(utils?|helpers?|types?|constants?|common|misc|index)\.(ts|tsx)$/;
    expect(ours.filter(({ path }) => drawers.test(path)).map(({ path }) => path)).toEqual([]);
  });

  test("says what its exports are", () => {
    const silent =
      /(?:^|\n)(?!\s*\*\/\n)(?<before>[^\n]*)\nexport (async )?(function|const|class|type|interface) (?<name>\w+)/g;
    const files = house.filter(({ path }) => path.startsWith("server/") && !path.startsWith("server/setup/"));
    const found = offences(files, (file) =>
      [...file.code.matchAll(silent)]
        .filter(({ groups }) => !/\*\/\s*$/.test(groups?.before ?? ""))
        .map(({ groups }) => `${groups?.name} has no docstring`),
    );
    expect(found).toEqual([]);
  });

  test("holds no `any`, no TODO, no focused or skipped test", () => {
    const files = ours.filter(({ path }) => path !== "tests/architecture.test.ts");
    expect(
      offences(files, (file) =>
        mentions(file, /:\s*any\b|\bas any\b|\bTODO\b|\bFIXME\b|\.(skip|only)\(/, "left behind"),
      ),
    ).toEqual([]);
  });
});
