// The law over HTTP: every page and route of the built app, asked by everybody, and what their answers must not hold.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { PAGE_LINES, type PageLine } from "@/tests/law/pages";
import { ACTORS, type ActorName } from "@/tests/law/table";

type Walk = typeof import("@/tests/law/pages-walk");
type Stage = import("@/tests/law/pages-stage").Stage;
type Ask = import("@/tests/law/pages-asks").Ask;

let walk: Walk;
let asks: Record<string, Record<string, (stage: Stage) => Ask>>;
let setStage: (visibility: PageLine["visibility"]) => Promise<Stage>;
let door: import("@/tests/law/pages-walk").Door;
const base = inject("baseUrl");

beforeAll(async () => {
  const secret = "a secret for journeys and for nothing else";
  Object.assign(process.env, {
    DATABASE_URL: inject("databaseUrl"),
    SECRET: secret,
    ORIGIN: base,
    LOG_LEVEL: "silent",
  });
  walk = await import("@/tests/law/pages-walk");
  ({ ASKS: asks } = await import("@/tests/law/pages-asks"));
  ({ setStage } = await import("@/tests/law/pages-stage"));
  door = { base, cookieName: (await import("@/server/accounts/session")).SESSION_COOKIE };
});

const askFor = ({ at, state }: PageLine, stage: Stage): Ask => {
  const made = asks[at]?.[state]?.(stage);
  if (!made) throw new Error(`the law speaks of ${at} ${state}, and nothing here knows how to ask for it`);
  return made;
};
const name = ({ at, state, visibility }: PageLine) => `${at} · ${state} · ${visibility}`;
const each = (lines: PageLine[]) => lines.map((line) => [name(line), line] as const);
/** Whoever asks for these leaves something behind; they get a stage of their own. */
const changes = ({ at }: PageLine) => at.startsWith("POST:");
const stages: Partial<Record<PageLine["visibility"], Promise<Stage>>> = {};
const stageFor = (visibility: PageLine["visibility"]) => (stages[visibility] ??= setStage(visibility));
const isPage = ({ at }: PageLine) => at.startsWith("/");
/** The mailbox is everybody's on a machine that mails nobody; it is not there on any other. */
const isMailbox = ({ at }: PageLine) => at.startsWith("/mailbox");

test.each(each(PAGE_LINES))("%s answers each reader by the law", async (_, line) => {
  const stage = changes(line) ? await setStage(line.visibility) : await stageFor(line.visibility);
  const wanted = askFor(line, stage);
  const answers: Record<string, string> = {};
  const asked = async (actor: ActorName) => {
    const answer = await walk.ask(door, wanted, stage.cookies[actor]);
    const told = walk.bytes(answer);
    const shown = wanted.word === undefined || told.includes(wanted.word);
    answers[actor] = `${answer.status}${answer.status === 200 && !shown ? "-" : ""}`;
    const hidden = isMailbox(line) ? [] : walk.hidden(stage, actor, answer.status !== 200);
    for (const word of hidden) expect.soft(told, `${actor} is told nothing that is kept from them`).not.toContain(word);
    keepsItsHeaders(line, wanted.path, answer);
  };
  await Promise.all(ACTORS.map(asked));
  expect(answers).toEqual(line.answers);
});

function keepsItsHeaders({ at }: PageLine, asked: string, answer: import("@/tests/law/pages-walk").Answer) {
  const header = (name: string) => walk.header(answer, name);
  const policy = header("content-security-policy");
  const nonce = policy.match(/script-src 'self' 'nonce-([^']{20,})' 'strict-dynamic'/)?.[1];
  expect.soft(nonce, "scripts run by a nonce").toBeTruthy();
  expect.soft(policy).toContain("frame-ancestors 'none'");
  const scripts = answer.body.match(/<script(?=[\s>])[^>]*>/g) ?? [];
  if (header("content-type").startsWith("text/html"))
    for (const script of scripts) expect.soft(script, "no script without the nonce").toContain(`nonce="${nonce}"`);
  expect.soft(header("x-content-type-options")).toBe("nosniff");
  const token = /^\/(api\/)?(invitations|unsubscribe|held)\/|^\/signin\/confirm/.test(asked);
  expect.soft(header("referrer-policy"), asked).toBe(token ? "no-referrer" : "same-origin");
  expect.soft(header("cache-control"), at).toContain("no-store");
  const cookies = answer.headers.filter(([key]) => key === "set-cookie").map(([, value]) => value);
  for (const cookie of cookies) expect.soft(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/i);
}

const secluded = PAGE_LINES.filter(
  (line) => isPage(line) && line.visibility === "private" && line.answers.nonmember === "404",
);

describe("by no other way", () => {
  test.each(each(secluded))("%s tells anything to those who may not see it", async (_, line) => {
    const stage = await stageFor(line.visibility);
    const { path: direct } = askFor(line, stage);
    const denied = ACTORS.filter((actor) => !line.answers[actor].startsWith("200"));
    const tries = denied.flatMap((actor) => Object.keys(walk.ROUNDABOUT).map((way) => [actor, way] as const));
    await Promise.all(tries.map(([actor, way]) => tryWay(stage, direct, actor, way)));
  });

  test("and those ways do lead somewhere: whoever may read gets the words by several of them", async () => {
    const stage = await stageFor("private");
    const line = PAGE_LINES.find(({ at }) => at === "/groups/[group]/[reading]/[text]") as PageLine;
    const { path: direct, word = "" } = askFor(line, stage);
    const leads = async (way: string) =>
      (await walk.askBy(way, door, direct, stage.cookies.member)).some((answer) => answer.body.includes(word));
    for (const way of ["as data", "past the proxy", "past the proxy as data", "with double slashes"])
      expect.soft(await leads(way), way).toBe(true);
  });
});

async function tryWay(stage: Stage, direct: string, actor: ActorName, way: string) {
  for (const answer of await walk.askBy(way, door, direct, stage.cookies[actor])) {
    expect.soft(answer.status, `${actor} ${way}`).toBeLessThan(500);
    const told = walk.bytes(answer);
    for (const word of walk.hidden(stage, actor, true)) expect.soft(told, `${actor} ${way}`).not.toContain(word);
  }
}

describe("alike", () => {
  const lines = PAGE_LINES.filter((line) => Object.values(line.answers).includes("404"));
  test.each(each(lines))("%s answers as if there were nothing, word for word", async (_, line) => {
    const stage = await stageFor(line.visibility);
    const empty = walk.nowhere(stage);
    for (const actor of ACTORS.filter((actor) => line.answers[actor] === "404")) {
      const there = await walk.ask(door, askFor(line, stage), stage.cookies[actor]);
      const absent = await walk.ask(door, askFor(line, empty), stage.cookies[actor]);
      expect.soft(walk.bare(there, stage), actor).toEqual(walk.bare(absent, empty));
    }
  });
});

test("every page and every route is named by the law, and the law names none that is not there", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const address = (file: string) => `/${file.split(path.sep).slice(0, -1).join("/")}`;
  const pages = files.filter((file) => path.basename(file) === "page.tsx").map(address);
  const routes = files
    .filter((file) => path.basename(file) === "route.ts")
    .flatMap((file) => methods(readFileSync(`app/${file}`, "utf8")).map((method) => `${method}:${address(file)}`));
  const named = new Set(PAGE_LINES.map(({ at }) => at));
  expect([...named].sort()).toEqual([...pages, ...routes].sort());
  expect(Object.keys(asks).sort()).toEqual([...named].sort());
});

const methods = (source: string): string[] => {
  const found = source.matchAll(/export (?:async function|function|const) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g);
  const renamed = source.matchAll(/\bas (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g);
  return [...found, ...renamed].map(([, method]) => method ?? "");
};
