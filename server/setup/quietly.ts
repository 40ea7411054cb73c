// Other programs that work for a script: silent unless they fail, and ended when the script is interrupted.
import { type ChildProcess, spawn } from "node:child_process";
import { root } from "./paths";
import type { Given } from "./settings";
import { Trouble } from "./trouble";

/** How many of a failed program's last lines are shown. */
const LAST_LINES = 40;

const working = new Set<ChildProcess>();
let ending = false;

/** Runs node with these words in the checkout; when it fails, its own words become the sentence. */
export function quietly(task: string, words: string[], settings: Given = {}): Promise<void> {
  if (ending) return Promise.reject(new Trouble(`${task} was not begun: we are stopping.`));
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  working.add(child);
  let said = "";
  const listen = (chunk: Buffer) => {
    said += chunk;
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      working.delete(child);
      if (code === 0) resolve();
      else reject(new Trouble(`${task} failed:\n${said.trim().split("\n").slice(-LAST_LINES).join("\n")}`));
    });
  });
}

/** Ends whatever is still working and waits until it has ended; nothing new begins after it. */
export async function endWorkers(): Promise<void> {
  ending = true;
  await Promise.all(
    [...working].map((child) => {
      child.kill("SIGTERM");
      return new Promise((resolve) => child.once("close", resolve));
    }),
  );
}
