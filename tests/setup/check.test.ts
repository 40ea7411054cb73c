// The whole tree is formatted, linted and typed: the production build leaves that to `npm run check`.
import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "@/server/setup/paths";

test("npm run check finds nothing", () => {
  expect(() =>
    execFileSync("npm", ["run", "check"], { cwd: root, stdio: "pipe", shell: process.platform === "win32" }),
  ).not.toThrow();
});
