// Installs the packages that package-lock.json names, when they are not there. Plain JavaScript: it runs before them.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { step } from "./steps.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** Ends with one sentence when this Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  console.error(
    `\nPostil needs Node 20.20 or newer; this is ${process.versions.node}. Get one from https://nodejs.org.\n`,
  );
  process.exit(1);
}

/** Makes node_modules complete: for running, or with everything that tests and checks need. */
export async function install({ development }) {
  if (isInstalled(development)) return;
  try {
    await step("Install packages", () => npm("ci", development));
  } catch {
    console.log("    `npm ci` did not work here; trying `npm install`, which may choose newer versions.");
    await step("Install packages", () => npm("install", development)).catch((error) => {
      console.error(`\nnpm could not install the packages:\n${error.message}\n`);
      process.exit(1);
    });
  }
}

/** Does node_modules hold every version that the lock file names? What is optional may be missing. */
function isInstalled(development) {
  const there = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(there)) return false;
  const wanted = Object.entries(packagesIn(path.join(root, "package-lock.json")));
  const found = packagesIn(there);
  return wanted.every(([place, { version, dev, optional }]) => {
    if (place === "" || optional || (dev && !development)) return true;
    return found[place]?.version === version;
  });
}

const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

function npm(command, development) {
  const words = [command, development ? "--include=dev" : "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const own = process.env.npm_execpath;
  const child = own?.endsWith(".js")
    ? spawn(process.execPath, [own, ...words], { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
    : spawn("npm", words, { cwd: root, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(said.trim()))));
  });
}
