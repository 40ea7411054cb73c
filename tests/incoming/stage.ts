// A listener for a test file, and somebody with a mail that can be answered.
import { afterAll, beforeAll, vi } from "vitest";
import { db } from "@/server/db";
import { receiver } from "@/server/incoming/arrival.service";
import { type Door, startListener } from "@/server/mail/listener";
import type { Receiver } from "@/server/mail/receiver";
import { minute, story } from "../follows/story";
import { mailbox } from "../support/mailbox";
import { workUntilIdle } from "../support/work";

// A first mail starts the thread that trims, and a test is many turns of the worker.
vi.setConfig({ testTimeout: 120_000 });

/** Who takes answers in. */
export function answers(): Receiver {
  const taken = receiver();
  if (!taken) throw new Error("no answers are taken in");
  return taken;
}

/** A door that is open while the file's tests run. */
export function openDoor(protocol: Door["protocol"] = "lmtp"): { port: number } {
  const door = { port: 0 };
  let close = async () => {};
  beforeAll(async () => {
    const listener = await startListener(answers(), { port: 0, host: "127.0.0.1", protocol });
    door.port = listener.port;
    close = listener.close;
  });
  afterAll(() => close());
  return door;
}

/** Ann follows a text, Bob writes "Who lit it before him?", and Ann has the mail. */
export async function mailed() {
  (await mailbox()).empty();
  const all = await story();
  await all.follow(all.ann);
  const root = await all.begin(all.bob, minute(0), "Who lit it before him?");
  await workUntilIdle(minute(6));
  const [arrived] = (await mailbox()).to(all.ann.email);
  if (!arrived) throw new Error("Ann has no mail");
  (await mailbox()).empty();
  return { ...all, root, arrived };
}

/** The words of a thread in their order, without the first ones. */
export const repliesIn = async (thread: string): Promise<string[]> =>
  (await db.comment.findMany({ where: { threadId: thread, parentId: { not: null } }, orderBy: { seq: "asc" } })).map(
    ({ body }) => body,
  );

/** What became of all mails to a person's addresses, in the order in which they came. */
export const outcomes = async (userId: string): Promise<string[]> =>
  (await db.inboundMail.findMany({ where: { userId }, orderBy: { id: "asc" } })).map(({ state, because }) =>
    because ? `${state}, ${because}` : state,
  );

/** The letters about incoming mail that a person got: subject and text. */
export const lettersTo = async (address: string) =>
  (await mailbox())
    .to(address)
    .filter(({ mailFrom }) => mailFrom === "")
    .map(({ mail, raw }) => ({
      subject: mail.subject ?? "",
      text: (mail.text ?? "").replace(/\s+/g, " "),
      raw: raw.toString(),
    }));
