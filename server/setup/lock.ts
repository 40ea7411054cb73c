// A lock between processes of one machine: a file that names its holder and dies with it.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Trouble } from "./trouble";

/** How long to wait for somebody else's work under the lock; the longest, a first migration, takes seconds. */
export const LOCK_PATIENCE_MS = 120_000;

/** Is there a process with this number? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The process that holds the lock, or nothing when it is free or its holder is dead. */
export function lockHolder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return pid > 0 && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock if it is free; answers a function that gives it back, or nothing. */
export function tryLock(file: string): (() => void) | undefined {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    if (lockHolder(file) === undefined) rmSync(file, { force: true });
    linkSync(mine, file); // atomic: fails when somebody was quicker
    return () => rmSync(file, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return undefined;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Does the work while holding the lock, waiting for it first. */
export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const until = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    const release = tryLock(file);
    if (release) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    if (Date.now() > until)
      throw new Trouble(`Process ${lockHolder(file)} has held ${file} for minutes; stop it and try again.`);
    await sleep(50);
  }
}
