// The worker as a process: it mails what is posted, comes through the loss of every connection, and stops when asked.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { db } from "@/server/db";
import { postLetter } from "@/server/mail/service";
import { postTo } from "../support/letters";
import { scriptedSmtpForTests } from "../support/scripted-smtp";

const PATIENCE = 120_000;

/** Told of every mail that comes to its end. */
const waiting = new Map<string, () => void>();
const smtp = await scriptedSmtpForTests((step, { rcptTo }) => {
  if (step === "end") waiting.get(rcptTo)?.();
  return undefined;
});

const settings = { SMTP_URL: smtp.url, MAIL_FROM: "notify@postil.localhost", MAILBOX: "no" };
const worker = spawn(process.execPath, ["--import", "tsx", "server/jobs/worker.ts"], {
  env: { ...process.env, ...settings },
  stdio: "ignore",
});
const ended = once(worker, "exit");
afterAll(() => worker.kill("SIGKILL"));

/** Posts a mail and waits until it has come. */
async function mailTo(address: string): Promise<void> {
  const came = new Promise<void>((resolve) => waiting.set(address, resolve));
  await db.$transaction((tx) => postLetter(tx, postTo(address), new Date()));
  await came;
}

test("what is posted is mailed", () => mailTo("ann@example.org"), PATIENCE);

test(
  "when the database ends every connection, the next mail goes out all the same",
  async () => {
    await db.$queryRaw`
    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await mailTo("bob@example.org");
  },
  PATIENCE,
);

test(
  "asked to stop, it stops",
  async () => {
    worker.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
  },
  PATIENCE,
);
