// The lock file: it serves macOS, Windows and Linux, and asks a newer npm no question about install scripts.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Locked {
  version: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

const locked: Record<string, Locked> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
const { allowScripts } = JSON.parse(readFileSync("package.json", "utf8"));

/** The places where Node would look for `name` from the package at `place`. */
function places(place: string, name: string): string[] {
  const above = place.lastIndexOf("/node_modules/");
  const own = `${place ? `${place}/` : ""}node_modules/${name}`;
  return place ? [own, ...places(above < 0 ? "" : place.slice(0, above), name)] : [own];
}

it("names every optional package of every platform", () => {
  const missing = Object.entries(locked).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !places(place, name).some((where) => where in locked)),
  );
  expect(missing).toEqual([]);
});

it("decides on every package that wants to run a script when it is installed", () => {
  const asking = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = asking.map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length));
  expect(Object.keys(allowScripts)).toEqual(expect.arrayContaining(names));
});
