// Walking through the built app: asking as somebody, in roundabout ways, and for things that are not there.
import type { Ask } from "@/tests/law/pages-asks";
import { type Stage, WORDS } from "@/tests/law/pages-stage";
import type { ActorName } from "@/tests/law/table";

/** An answer as it came: every byte of it counts. */
export type Answer = { status: number; headers: [string, string][]; body: string };

/** The app, and the name of its session cookie. */
export type Door = { base: string; cookieName: string };

/** Asks; a form goes as JSON to the API and as a form elsewhere. */
export async function ask(
  { base, cookieName }: Door,
  { path, form }: Ask,
  cookie: string,
  more: Record<string, string> = {},
): Promise<Answer> {
  const json = path.startsWith("/api/trpc/");
  const type = json ? "application/json" : "application/x-www-form-urlencoded";
  const headers = {
    ...(cookie && { cookie: `${cookieName}=${cookie}` }),
    ...(form && { origin: base, "content-type": type }),
    ...more,
  };
  const body = form && (json ? JSON.stringify({ json: form }) : new URLSearchParams(form).toString());
  const given = await fetch(base + path, { redirect: "manual", method: form ? "POST" : "GET", headers, body });
  return { status: given.status, headers: [...given.headers], body: await (isStream(given) ? begun : whole)(given) };
}

const isStream = (given: Response) => given.headers.get("content-type")?.startsWith("text/event-stream");
const whole = (given: Response) => given.text();

/** A stream has no end: what it says up to its first message. */
async function begun(given: Response): Promise<string> {
  const reader = given.body?.pipeThrough(new TextDecoderStream()).getReader();
  let said = "";
  while (!said.includes("event: ")) said += (await reader?.read())?.value ?? "event: none";
  await reader?.cancel();
  return said;
}

/** How often Next sends a client on to the address at which it keeps data, before something is wrong. */
const HOPS = 3;

/** Asks by a roundabout way and goes wherever it leads; every answer on the way. */
export async function askBy(way: string, door: Door, path: string, cookie: string): Promise<Answer[]> {
  const [start, headers] = ROUNDABOUT[way]?.(path) ?? [path, {}];
  const answers: Answer[] = [];
  for (let next: string | undefined = start; next !== undefined && answers.length <= HOPS; ) {
    const answer = await ask(door, { path: next }, cookie, headers);
    answers.push(answer);
    const to = new URL(header(answer, "location") || "/", door.base);
    next = header(answer, "location") && to.origin === door.base ? to.pathname + to.search : undefined;
  }
  return answers;
}

/** Everything that was received, as one string. */
export const bytes = ({ headers, body }: Answer): string => `${headers.flat().join("\n")}\n${body}`;

/** The answer's header. */
export const header = ({ headers }: Answer, name: string): string => headers.find(([key]) => key === name)?.[1] ?? "";

const withQuery = (path: string, query: string) => `${path}${path.includes("?") ? "&" : "?"}${query}`;
const rsc = (more: Record<string, string> = {}) => ({ RSC: "1", ...more });
const SUBREQUESTS = ["proxy", "src/proxy", "middleware", "src/middleware"].map((name) => Array(5).fill(name).join(":"));

/** Other ways to a page: as data, as a prefetch, as a segment, past the proxy, with slashes in disguise. */
export const ROUNDABOUT: Record<string, (path: string) => [path: string, headers: Record<string, string>]> = {
  "as data": (path) => [path, rsc()],
  "as data with a key": (path) => [withQuery(path, "_rsc=1vz9d"), rsc()],
  "as a prefetch": (path) => [path, rsc({ "Next-Router-Prefetch": "1" })],
  "as a tree": (path) => [path, rsc({ "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" })],
  "as a page": (path) => [path, rsc({ "Next-Router-Prefetch": "2", "Next-Router-Segment-Prefetch": "/__PAGE__" })],
  "as a data file": (path) => [path.replace(/(\?|$)/, ".rsc$1"), {}],
  "as a segment file": (path) => [path.replace(/(\?|$)/, ".segments/_tree.segment.rsc$1"), {}],
  "as old data": (path) => [`/_next/data/build${path.replace(/(\?|$)/, ".json$1")}`, { "x-nextjs-data": "1" }],
  "past the proxy": (path) => [path, { "x-middleware-subrequest": SUBREQUESTS.join(",") }],
  "past the proxy as data": (path) => [path, rsc({ "x-middleware-subrequest": SUBREQUESTS[0] ?? "" })],
  "by another address": (path) => [path, { "x-original-url": "/signin", "x-rewrite-url": "/signin" }],
  "with encoded slashes": (path) => [`/${path.slice(1).replaceAll("/", "%2F")}`, {}],
  "with one encoded slash": (path) => [path.replace(/\/([^/]*)$/, "%2f$1"), {}],
  "with double slashes": (path) => [path.replaceAll("/", "//"), {}],
};

/** Words that stand in the scene of this stage and that this reader may not get here. */
export function hidden(stage: Stage, actor: ActorName, denied: boolean): string[] {
  const { reason, ...words } = WORDS;
  if (denied) return [...Object.values(words), ...(actor === "suspended" ? [] : [reason])];
  const addresses = actor === "owner" || actor === "member" ? [] : [stage.actors.member.email];
  if (actor === "owner" || actor === "moderator") return addresses;
  return [...addresses, words.draft, words.removed, reason, ...(actor === "author" ? [] : [words.held])];
}

/** The same stage with names and ids of the same length that nothing has. */
export function nowhere(stage: Stage): Stage {
  const id = <T extends { id: string }>(one: T) => ({ ...one, id: nobody(one.id) });
  return {
    ...stage,
    group: { ...stage.group, slug: `grxup${stage.group.slug.slice(5)}` },
    reading: { ...id(stage.reading), slug: `rexding${stage.reading.slug.slice(7)}` },
    comment: id(stage.comment),
    paragraphs: stage.paragraphs.map(id),
    ...{ held: nobody(stage.held), removed: nobody(stage.removed), draft: nobody(stage.draft) },
    revising: nobody(stage.revising),
  };
}

const nobody = (id: string) => `${id.slice(0, -12)}000000000000`;

const FLIGHT = /(?:<script nonce="@">)?self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/** A page with the rows of its data in one order: React sends each when it is ready, in as many pieces as it likes. */
function settled(body: string): string {
  const rows = [...body.matchAll(FLIGHT)]
    .map(([, piece = '""']) => JSON.parse(piece))
    .join("")
    .split("\n");
  return `${body.replace(FLIGHT, "")}\n${rows.sort().join("\n")}`;
}

/** An answer without what is new each time, and without the address that it answers. */
export function bare(answer: Answer, stage: Stage): Answer {
  const nonce = header(answer, "content-security-policy").match(/'nonce-([^']+)'/)?.[1] ?? "no nonce";
  const names = [
    stage.group.slug,
    stage.reading.slug,
    stage.reading.id,
    stage.comment.id,
    stage.held,
    stage.removed,
    stage.draft,
    stage.revising,
  ];
  const plain = (said: string) => names.reduce((left, name) => left.replaceAll(name, "#"), said.replaceAll(nonce, "@"));
  const headers = answer.headers
    .filter(([name]) => name !== "date")
    .map(([name, said]) => [name, plain(said)] as const);
  return {
    status: answer.status,
    headers: headers.map(([name, said]) => [name, said]),
    body: settled(plain(answer.body)),
  };
}
