// A thousand who listen at one web process: what each of them costs, and when the last of them hears of a comment.
import { randomUUID } from "node:crypto";
import { Agent, get, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { median, percentile, ROUNDS } from "@/tests/bench/measure";
import type { Line } from "@/tests/bench/report";
import type { Stage } from "@/tests/bench/stage";
import type { Web } from "@/tests/bench/web";

/** How many listen, and how many come in at the same time. */
const LISTENERS = 1_000;
const AT_ONCE = 20;

/** Each of so many people has windows open, as many as they may. */
const WINDOWS = 5;

/** How long the last may take before something is broken, in milliseconds. */
const PATIENCE = 60_000;

type Listener = { heard: number; close: () => void };

/** One stream, from an address of its own. */
function listen(url: string, cookie: string, at: number, agent: Agent): Promise<Listener> {
  const headers = { cookie, "x-forwarded-for": `10.0.${at >> 8}.${at & 255}` };
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent }, (answer: IncomingMessage) => {
      if (answer.statusCode !== 200) return reject(new Error(`${url} answers ${answer.statusCode}.`));
      const listener: Listener = { heard: 0, close: () => request.destroy() };
      answer.setEncoding("utf8");
      answer.on("data", (said: string) => {
        if (said.includes("event: talk")) listener.heard = performance.now();
        if (said.includes("event: here")) resolve(listener);
      });
      answer.on("error", () => undefined);
    });
    request.on("error", reject);
  });
}

async function crowd(app: Web, stage: Stage, count: number, agent: Agent): Promise<Listener[]> {
  const { openSession, SESSION_COOKIE } = await import("@/server/accounts/session");
  const url = `${app.origin}/api/live/${stage.writing.readingId}`;
  const people = stage.people.slice(0, Math.ceil(count / WINDOWS));
  const cookies: string[] = [];
  for (const { id } of people) cookies.push(`${SESSION_COOKIE}=${await openSession(id, new Date())}`);
  const those: Listener[] = [];
  for (let at = 0; at < count; at += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, i) => at + i);
    those.push(...(await Promise.all(some.map((n) => listen(url, cookies[n % cookies.length]!, n, agent)))));
  }
  return those;
}

/** From the moment at which a comment is kept until all have heard of it: half of them, and the last. */
async function spread(stage: Stage, those: Listener[]): Promise<{ half: number; last: number }> {
  const { post } = await import("@/server/comments/post.service");
  const { writing, author } = stage;
  const words = { key: randomUUID(), revision: writing.revisionId, body: "The lantern was lit." };
  for (const one of those) one.heard = 0;
  await post(author, { ...words, paragraph: writing.paragraphs[0]! }, new Date());
  const kept = performance.now();
  while (those.some(({ heard }) => heard === 0)) {
    if (performance.now() - kept > PATIENCE) throw new Error("Not everybody heard of a comment.");
    await sleep(5);
  }
  const times = those.map(({ heard }) => heard - kept);
  return { half: median(times), last: percentile(times, 1) };
}

/** What those who listen cost, and when they hear. */
export async function listeners(app: Web, stage: Stage): Promise<Line[]> {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  // The first ones warm everything up.
  for (const one of await crowd(app, stage, LISTENERS / 5, agent)) one.close();
  await sleep(1_000);
  const before = await app.memory();
  const those = await crowd(app, stage, LISTENERS, agent);
  const after = await app.memory();
  const each = (after.resident - before.resident) / LISTENERS;
  const raw = { half: [] as number[], last: [] as number[] };
  for (let i = 0; i < ROUNDS; i++) {
    const { half, last } = await spread(stage, those);
    raw.half.push(half);
    raw.last.push(last);
  }
  for (const one of those) one.close();
  agent.destroy();
  const used = (after.used - before.used) / LISTENERS;
  return [
    { what: "1,000 listen: memory each", value: each, bar: 200, unit: "kB", raw: { resident: each, used } },
    { what: "1,000 listen: the last hears of a comment after", value: median(raw.last), bar: 1_000, unit: "ms", raw },
  ];
}
