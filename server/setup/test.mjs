// `npm test`: installs what is missing, runs every test, ends with `N passed, N failed`.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { checkNode, install } from "./install.mjs";

checkNode();
await install({ development: true });
const manifest = createRequire(import.meta.url).resolve("vitest/package.json");
const vitest = path.join(path.dirname(manifest), "vitest.mjs");
const child = spawn(process.execPath, [vitest, "run", ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.once("close", (code) => process.exit(code ?? 1));
