// Two workers on one database: every follower is told, and nobody twice.
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { root } from "@/server/setup/paths";
import type { Line } from "@/tests/bench/report";
import type { Stage } from "@/tests/bench/stage";

/** Comments that are told to everybody who follows. */
const COMMENTS = 1;

/** How long it may take before something is broken, in milliseconds. */
const PATIENCE = 600_000;

/** A mail server that writes down of everything that it takes to whom it goes, and its Message-ID, which all letters of one comment share. */
async function postOffice(): Promise<{ url: string; taken: string[]; close(): void }> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      let said = "";
      stream.setEncoding("utf8");
      stream.on("data", (part: string) => {
        said += part;
      });
      stream.on("end", () => {
        const to = envelope.rcptTo.map(({ address }) => address).join();
        taken.push(`${to} ${/^message-id:\s*(\S+)/im.exec(said)?.[1] ?? "none"}`);
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken, close: () => server.close(() => undefined) };
}

const work = (settings: Record<string, string>): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", "server/jobs/worker.ts"], {
    cwd: root,
    env: { ...process.env, ...settings, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

const LEFT = `
  SELECT (SELECT count(*) FROM jobs.job WHERE "name" = 'comment.posted' AND "state" < 'completed')::int
       + (SELECT count(*) FROM "Notice" WHERE "state" = 'pending')::int
       + (SELECT count(*) FROM "Delivery" WHERE "state" IN ('queued', 'sending'))::int AS "left"`;

/** Waits until nothing is left to do. */
async function finished(client: pg.Client): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const { rows } = await client.query<{ left: number }>(LEFT);
    if (rows[0]!.left === 0) return;
    if (Date.now() > until) throw new Error(`Two workers have left ${rows[0]!.left} things undone.`);
    await sleep(200);
  }
}

/** Letters that came more than once, and what was told. */
export async function twoWorkers({ writing, people }: Stage): Promise<Line[]> {
  const { post } = await import("@/server/comments/post.service");
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  // What other parts have left behind is told to nobody.
  await client.query(`DELETE FROM jobs.job`);
  await client.query(`UPDATE "Notice" SET "state" = 'skipped' WHERE "state" = 'pending'`);
  for (let i = 0; i < COMMENTS; i++) {
    const words = { key: randomUUID(), revision: writing.revisionId, body: "The lantern was lit." };
    await post(people[150 + i]!, { ...words, paragraph: writing.paragraphs[i]! }, new Date());
  }
  const office = await postOffice();
  const mail = { SMTP_URL: office.url, MAIL_FROM: "postil@example.org", MAIL_GRACE_SECONDS: "0" };
  const workers = [work(mail), work(mail)];
  try {
    await finished(client);
  } finally {
    await Promise.all(workers.map(end));
    office.close();
  }
  const { rows } = await client.query<{ told: number }>(
    `SELECT count(*)::int AS "told" FROM "Notice" WHERE "state" = 'told'`,
  );
  await client.end();
  const raw = { letters: office.taken.length, told: rows[0]!.told, wanted: COMMENTS * (people.length - 1) };
  const twice = office.taken.length - new Set(office.taken).size;
  return [
    { what: "two workers: letters sent twice", value: twice, bar: 0, unit: "", raw },
    { what: "two workers: followers not told", value: raw.wanted - raw.told, bar: 0, unit: "", raw },
  ];
}
