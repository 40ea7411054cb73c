// When a start has to end: Ctrl-C, a signal, or npm gone from above it.
import { spawnSync } from "node:child_process";
import { isAlive } from "./lock";

/** How often we look whether npm is still there. */
const LOOK_EVERY_MS = 1_000;

/** Resolves when somebody wants us to stop. A second Ctrl-C ends at once. */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = () => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
    const npm = npmAbove();
    if (!npm) return;
    const looking = setInterval(() => {
      if (isAlive(npm)) return;
      clearInterval(looking);
      ask();
    }, LOOK_EVERY_MS);
    looking.unref();
  });
}

/** The npm that runs us, through its shell: after a kill -9 of npm nobody could reach us with Ctrl-C. */
function npmAbove(): number | undefined {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return undefined;
  const above = (pid: number) =>
    Number(spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }).stdout);
  const direct = spawnSync("ps", ["-o", "args=", "-p", String(process.ppid)], { encoding: "utf8" }).stdout ?? "";
  const npm = direct.startsWith("npm") ? process.ppid : above(process.ppid);
  return npm > 1 ? npm : undefined;
}
