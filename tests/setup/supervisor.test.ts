// What keeps web and worker running, and what ends them.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isAlive } from "@/server/setup/lock";
import { Supervisor } from "@/server/setup/supervisor";
import { newFolder } from "./starting";

let folder: string;
let supervisor: Supervisor;
beforeEach(async () => {
  folder = await newFolder();
  supervisor = new Supervisor();
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(async () => {
  await supervisor.stop();
  vi.mocked(console.log).mockRestore();
  await rm(folder, { recursive: true, force: true });
});

/** A process that notes its number in a file and then does as told. */
const noting = (then: string) => ({
  name: "worker",
  words: ["-e", `fs.appendFileSync(${JSON.stringify(path.join(folder, "runs"))}, process.pid + "\\n"); ${then}`],
  env: process.env,
  logFolder: folder,
});

const runs = () => {
  const file = path.join(folder, "runs");
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(Number) : [];
};

it("starts a process again that was killed, and says so", async () => {
  supervisor.keep(noting("setInterval(() => {}, 1000)"));
  await vi.waitUntil(() => runs().length === 1, { timeout: 20_000 });
  process.kill(runs()[0] ?? 0, "SIGKILL");
  await vi.waitUntil(() => runs().length === 2, { timeout: 20_000 });
  expect(console.log).toHaveBeenCalledWith("  ! worker was ended by SIGKILL; starting it again.");
});

it("gives up when a process crashes twice in a row, and tells its last words", async () => {
  supervisor.keep(noting(`console.error("the tide table is missing"); process.exit(3)`));
  expect(await supervisor.hopeless).toBe("worker ended with code 3, twice in a row:\nthe tide table is missing");
  expect(runs()).toHaveLength(2);
});

it("keeps what a process says, also of the run before", async () => {
  supervisor.keep(noting(`console.log("hello"); process.exit(1)`));
  await supervisor.hopeless;
  expect(readFileSync(path.join(folder, "worker.old.log"), "utf8")).toBe("hello\n");
});

it("waits for the last work of a process when it stops", async () => {
  const finishing = `process.on("SIGTERM", () => { fs.writeFileSync(${JSON.stringify(path.join(folder, "done"))}, ""); process.exit(0) })`;
  supervisor.keep(
    noting(
      `${finishing}; fs.appendFileSync(${JSON.stringify(path.join(folder, "ready"))}, ""); setInterval(() => {}, 1000)`,
    ),
  );
  await vi.waitUntil(() => existsSync(path.join(folder, "ready")), { timeout: 20_000 });
  await supervisor.stop();
  expect(existsSync(path.join(folder, "done"))).toBe(true);
  expect(runs()).toHaveLength(1);
});

it("leaves no process behind when the supervisor itself is killed", async () => {
  const keeper = spawn(process.execPath, ["--import", "tsx", "tests/setup/keeper.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = await new Promise<number>((resolve) => keeper.stdout.once("data", (chunk) => resolve(Number(chunk))));
  expect(isAlive(pid)).toBe(true);
  keeper.kill("SIGKILL");
  await vi.waitUntil(() => !isAlive(pid), { timeout: 20_000 });
});
