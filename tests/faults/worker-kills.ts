// Kills real workers while they speak to a mail server, at a chosen word of the conversation, and counts what arrived.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { db } from "@/server/db";
import { createOutbox } from "@/server/mail/outbox.service";
import { postLetter } from "@/server/mail/service";
import { createTransport } from "@/server/mail/transport";
import { postTo } from "../support/letters";
import { type ScriptedSmtp, type Step, scriptedSmtp } from "../support/scripted-smtp";

/** Where a worker is killed: before it may send the bytes, while it sends them, or right after the server's 250. */
export type Moment = "before" | "within" | "after";

const STEP: Record<Moment, Step> = { before: "DATA", within: "bytes", after: "end" };

/** Mails that wait when a worker starts; all but one have come as far as DATA when it dies. */
const MAILS_PER_KILL = 3;

/** What came of it: how many copies of each mail arrived, and whether every copy was the bytes that are kept. */
export type Toll = { kills: number; mails: number; lost: number; repeated: number; most: number; identical: boolean };

function startWorker(smtp: ScriptedSmtp): ChildProcess {
  const settings = { SMTP_URL: smtp.url, MAIL_FROM: "notify@postil.localhost", MAILBOX: "no", LOG_LEVEL: "silent" };
  const env = { ...process.env, ...settings };
  return spawn(process.execPath, ["--import", "tsx", "server/jobs/worker.ts"], { env, stdio: "ignore" });
}

/** A server that kills `victim()` at the moment, and lets one mail at a time send its bytes until then. */
function deadlyServer(moment: Moment, victim: () => ChildProcess | undefined): Promise<ScriptedSmtp> {
  let chosen: unknown;
  let last: ChildProcess | undefined;
  return scriptedSmtp((step, talk) => {
    const worker = victim();
    if (!worker) return undefined;
    if (worker !== last) chosen = undefined;
    last = worker;
    if (step === "DATA") {
      if (chosen) return "silent";
      chosen = talk;
    }
    if (step !== STEP[moment] || chosen !== talk) return undefined;
    // After this step's answer, if it has one, has been written: that is later in this very turn of the loop.
    queueMicrotask(() => worker.kill("SIGKILL"));
    return moment === "within" ? "silent" : undefined;
  });
}

/** Lets a worker of this process deliver what the dead ones left, when their leases have ended and doubts may be settled. */
async function finish(url: string): Promise<void> {
  for (const minutes of [10, 20]) {
    const outbox = createOutbox(
      createTransport(url),
      () => new Date(Date.now() + minutes * 60_000),
      async () => true,
    );
    await outbox.sendDue();
    await outbox.stop();
  }
}

async function count(smtp: ScriptedSmtp, kills: number): Promise<Toll> {
  const rows = await db.delivery.findMany();
  const copies = rows.map((row) => smtp.taken.filter(({ rcptTo }) => rcptTo === row.rcptTo).map(({ raw }) => raw));
  return {
    kills,
    mails: rows.length,
    lost: rows.filter((row, i) => copies[i]!.length === 0 || row.state !== "sent").length,
    repeated: copies.filter(({ length }) => length > 1).length,
    most: Math.max(...copies.map(({ length }) => length)),
    identical: rows.every((row, i) => copies[i]!.every((raw) => raw.equals(row.raw))),
  };
}

/** Kills so many workers at this moment, one after the other, and tells the toll. Wants the outbox for itself. */
export async function killWorkers(kills: number, moment: Moment): Promise<Toll> {
  await db.delivery.deleteMany();
  let worker: ChildProcess | undefined;
  const smtp = await deadlyServer(moment, () => worker);
  try {
    for (let kill = 0; kill < kills; kill++) {
      await db.$transaction(async (tx) => {
        for (let i = 0; i < MAILS_PER_KILL; i++)
          await postLetter(tx, postTo(`reader${i}@domain${kill}.example`), new Date());
      });
      worker = startWorker(smtp);
      await once(worker, "exit");
      if (worker.signalCode !== "SIGKILL") throw new Error("The worker ended by itself; run it by hand to see why.");
    }
    worker = undefined;
    await finish(smtp.url);
    return await count(smtp, kills);
  } finally {
    worker?.kill("SIGKILL");
    await smtp.close();
  }
}
