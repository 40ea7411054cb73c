// Through real parts, where they are installed: a notice out through Postfix, swaks answering through it, LMTP taking the
// answer, the next notice out again, and mutt showing all of it as one tree.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/server/db";
import { handlers, ticks } from "@/server/jobs/handlers";
import { runJobs } from "@/server/jobs/service";
import { createOutbox } from "@/server/mail/outbox.service";
import { createTransport } from "@/server/mail/transport";
import { minute } from "../follows/story";
import { answerTo, replyTo } from "../support/answering";
import { mailbox } from "../support/mailbox";
import { canRelay, type Postfix, startPostfix } from "../support/postfix";
import { workUntilIdle } from "../support/work";
import { mailed, openDoor, outcomes, repliesIn } from "./stage";

const MUTTRC = `set sort=threads
set ascii_chars=yes
set index_format="LINE %s"
set charset=utf-8
set mbox_type=mbox
set hide_thread_subject=no
set quit=yes
set move=no
`;

const PATIENCE = { timeout: 60_000, interval: 200 };

/** Sends the bytes of a mail as swaks does. */
const swaks = (port: number, from: string, to: string, raw: string): Promise<string> =>
  new Promise((resolve) => {
    const words = ["--server", "127.0.0.1", "--port", `${port}`, "--from", from, "--to", to, "--data", "-"];
    const child = spawn("swaks", [...words, "--helo", "client.example.org"]);
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.on("close", () => resolve(said));
    child.stdin.end(raw.replaceAll("\r\n", "\n"));
  });

/** What mutt's index shows of these mails: one line each, with the tree in front of the subject. */
function muttIndex(mails: Buffer[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "postil-mutt-"));
  const mbox = path.join(folder, "mbox");
  writeFileSync(
    mbox,
    mails.map((raw) => `From postil Mon Nov 24 19:00:00 2025\n${raw.toString().replaceAll("\r\n", "\n")}\n`).join(""),
  );
  writeFileSync(path.join(folder, "muttrc"), `${MUTTRC}set folder=${folder}\n`);
  const shell = `stty rows 40 cols 200; mutt -n -R -F ${folder}/muttrc -f ${mbox} -e 'push q'`;
  const env = { ...process.env, TERM: "vt100", LC_ALL: "C.UTF-8", HOME: folder };
  const screen = execFileSync("script", ["-qec", shell, "/dev/null"], { env, input: "", timeout: 60_000 }).toString();
  rmSync(folder, { recursive: true, force: true });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's own commands are taken out
  const plain = screen.replace(/\u001b\[[\d;?]*[A-Za-z]|\u001b[()][A-Z0-9]|\u000f|\u001b[=>]/g, "\n");
  return plain.split(/[\r\n]+/).filter((line) => line.includes("LINE "));
}

describe.skipIf(!canRelay())("through Postfix (skipped where Postfix, swaks, mutt or root are missing)", () => {
  const door = openDoor();
  let postfix: Postfix;
  beforeAll(async () => {
    const { url } = await mailbox();
    postfix = await startPostfix("reply.postil.localhost", door.port, Number(new URL(url).port));
  }, 60_000);
  afterAll(() => postfix?.stop());

  /** Does the jobs and sends what is due through Postfix. */
  async function workThroughPostfix(now: Date): Promise<void> {
    const outbox = createOutbox(
      createTransport(`smtp://127.0.0.1:${postfix.port}`),
      () => now,
      async () => true,
    );
    await runJobs(handlers, now);
    for (const tick of ticks) await tick(now);
    await outbox.sendDue();
    await outbox.stop();
  }

  test("an answer goes in, its notice comes out, and an unknown address is refused", async () => {
    const all = await mailed();
    const { ann, bob, arrived, root } = all;
    const raw = answerTo(arrived, ann.email, "Her father, says note 2.");
    const said = await swaks(postfix.port, ann.email, replyTo(arrived), raw);
    expect(said).toMatch(/250 2\.0\.0 Ok: queued/);
    await expect.poll(() => db.inboundMail.count({ where: { userId: ann.id } }), PATIENCE).toBe(1);
    const kept = await db.inboundMail.findFirstOrThrow({ where: { userId: ann.id } });
    expect([kept.client, kept.helo]).toEqual(["127.0.0.1", "client.example.org"]);
    await workThroughPostfix(minute(10));
    expect(await repliesIn(root.thread)).toEqual(["Her father, says note 2."]);
    expect(await outcomes(ann.id)).toEqual(["posted"]);

    await workThroughPostfix(minute(11));
    await workThroughPostfix(minute(20));
    await expect.poll(async () => (await mailbox()).to(bob.email).length, PATIENCE).toBe(1);
    const [out] = (await mailbox()).to(bob.email);
    expect(out?.raw.toString()).toMatch(/^Received: [^\0]*\bmx\.postil\.test \(Postfix\)/m);
    expect(out?.mail.text).toContain("Her father, says note 2.");

    await workUntilIdle(minute(21));
    await all.follow(bob);
    await all.reply(bob, minute(30), "And who before him?", { id: (await last(root.thread)).id });
    await all.reply(bob, minute(31), "Never mind.", { id: root.id });
    await workUntilIdle(minute(50));
    const told = [arrived, ...(await mailbox()).to(ann.email)].map(({ raw: bytes }) => bytes);
    expect(muttTree(muttIndex([Buffer.from(raw), ...told]))).toEqual({ roots: 1, all: told.length + 1 });

    const unknown = `r-${"a".repeat(26)}@reply.postil.localhost`;
    await swaks(postfix.port, ann.email, unknown, raw);
    await expect.poll(() => postfix.log(), PATIENCE).toMatch(/Nobody is behind this address/);
  }, 180_000);
});

const last = (thread: string) =>
  db.comment.findFirstOrThrow({ where: { threadId: thread, parentId: { not: null } }, orderBy: { seq: "desc" } });

/** How many of the lines begin a tree, and how many there are. */
function muttTree(lines: string[]): { roots: number; all: number } {
  const distinct = [...new Set(lines.map((line) => line.slice(line.indexOf("LINE ") + 5).trimEnd()))];
  return { roots: distinct.filter((line) => !/^\s*[|`*?-]/.test(line)).length, all: lines.length };
}
