// Many people listen while comments are posted, and the web process dies, or everybody's connections are cut.
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { SESSION_COOKIE } from "@/server/accounts/session";
import { PACE } from "@/server/comments/policy";
import { db } from "@/server/db";
import { newestEvent } from "@/server/live/event.store";
import { Listener } from "@/tests/faults/listener";
import { installation, MortalWeb, until } from "@/tests/faults/processes";
import { Wire } from "@/tests/faults/wire";
import { as } from "@/tests/support/as";
import { group, person, reading, session } from "@/tests/support/make";

/** How many comments are posted in a second. */
const A_SECOND = 5;

/** A process may need so long until everybody is back, on a busy machine, in milliseconds. */
const PATIENCE = 180_000;

/** Those who come back are counted within so many milliseconds: a herd would come within one of these. */
const MOMENT = 500;

/** What came of it: over all listeners, what was missed, heard twice or out of order; the fullest moment of a coming back. */
export type Toll = {
  listeners: number;
  posted: number;
  missed: number;
  twice: number;
  disorder: number;
  resets: number;
  /** Which part of the listeners came back within the fullest half second, after the worst of the faults. */
  fullest: number;
};

async function furnish(listeners: number) {
  const host = await person("host");
  const members = await Promise.all(Array.from({ length: Math.ceil(listeners / 2) }, () => person("ann")));
  const here = await group({ owner: [host], member: members });
  const text = await reading(here.id, host, ["One paragraph."]);
  const paragraph = text.paragraphs[0]?.id ?? "";
  await as(host).comments.post({ key: randomUUID(), revision: text.revision.id, body: "Let us begin.", paragraph });
  const posted: string[] = [];
  /** One comment more; nobody writes faster than they may. */
  const say = async () => {
    const number = posted.length;
    const [who, now] = [members[number % members.length], new Date(Date.now() + number * (PACE.within / 10))];
    const words = { key: randomUUID(), revision: text.revision.id, body: `Comment ${number}.`, paragraph };
    // A machine that has no time for it is asked again, as a browser would: the same key is the same comment.
    await until("a comment is posted", async () => {
      posted.push((await as(who ?? host, now).comments.post(words)).comment.id);
      return true;
    });
  };
  const cookies = await Promise.all(members.map((who) => session(who)));
  return { readingId: text.reading.id, say, posted, cookies };
}

type Room = Awaited<ReturnType<typeof furnish>>;

const listenersOf = (room: Room, count: number, origin: () => string): Listener[] =>
  Array.from({ length: count }, (_, at) => {
    const cookie = `${SESSION_COOKIE}=${room.cookies[at % room.cookies.length]}`;
    const headers = { cookie, "x-forwarded-for": `10.1.${Math.floor(at / 250)}.${at % 250}` };
    return new Listener({ url: () => `${origin()}/api/live/${room.readingId}`, headers });
  });

/** Posts in their pace until it is told to stop. */
function talk(room: Room) {
  let over = false;
  const talking = (async () => {
    while (!over) await Promise.all([room.say(), sleep(1_000 / A_SECOND)]);
  })();
  return async () => {
    over = true;
    await talking;
  };
}

const everybodyIsAt = (crowd: readonly Listener[], event: number) =>
  until("everybody has heard all", async () => crowd.every(({ cursor }) => (cursor ?? 0) >= event), PATIENCE);

/** The part of the crowd that asked within the fullest moment since then. */
function fullestSince(crowd: readonly Listener[], since: number): number {
  const times = crowd.flatMap(({ asked }) => asked.find((at) => at > since) ?? []).sort((a, b) => a - b);
  const most = Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + MOMENT).length));
  return most / crowd.length;
}

function tollOf(crowd: readonly Listener[], posted: readonly string[], fullest: number): Toll {
  const sum = (of: (one: Listener) => number) => crowd.reduce((all, one) => all + of(one), 0);
  const order = new Map(posted.map((id, at) => [id, at]));
  return {
    ...{ listeners: crowd.length, posted: posted.length, fullest: Math.round(fullest * 100) / 100 },
    missed: sum(({ heard }) => posted.length - new Set(heard).size),
    twice: sum(({ heard }) => heard.length - new Set(heard).size),
    disorder: sum(
      ({ heard }) => heard.filter((id, at) => at > 0 && order.get(id)! < order.get(heard[at - 1]!)!).length,
    ),
    resets: sum(({ resets }) => resets),
  };
}

/** What happens to everybody, again and again; it answers when it began, once everybody can come back. */
type Fault = () => Promise<number>;

async function through(room: Room, crowd: readonly Listener[], times: number, fault: Fault): Promise<Toll> {
  await everybodyIsAt(crowd, 1);
  const stop = talk(room);
  let fullest = 0;
  for (let time = 0; time < times; time++) {
    const since = await fault();
    await everybodyIsAt(crowd, await newestEvent(db, room.readingId));
    fullest = Math.max(fullest, fullestSince(crowd, since));
  }
  await stop();
  await everybodyIsAt(crowd, await newestEvent(db, room.readingId));
  return tollOf(crowd, room.posted, fullest);
}

async function withCrowd(url: string, count: number, work: (house: House) => Promise<Toll>): Promise<Toll> {
  const room = await furnish(count);
  const { origin, tasks } = await installation(url, undefined, { TRUSTED_PROXIES: "1" });
  const web = new MortalWeb(origin, tasks[0] as (typeof tasks)[0]);
  const wire = await Wire.to(new URL(origin));
  const crowd: Listener[] = [];
  try {
    await web.start();
    crowd.push(...listenersOf(room, count, () => wire.origin));
    return await work({ room, web, wire, crowd });
  } finally {
    for (const one of crowd) one.stop();
    await wire.close();
    await web.kill();
  }
}

type House = { room: Room; web: MortalWeb; wire: Wire; crowd: Listener[] };

/** The web process dies so many times while people listen. */
export const killUnderListeners = (url: string, count: number, kills: number): Promise<Toll> =>
  withCrowd(url, count, ({ room, web, crowd }) =>
    through(room, crowd, kills, async () => {
      const since = performance.now();
      await web.fall();
      return since;
    }),
  );

/** Every connection is cut, and none comes through until so many comments were posted, or so much time has passed. */
export const cutListeners = (url: string, count: number, cut: { comments: number; seconds: number }): Promise<Toll> =>
  withCrowd(url, count, ({ room, wire, crowd }) =>
    through(room, crowd, 1, async () => {
      const [before, since] = [room.posted.length, performance.now()];
      wire.cut();
      await Promise.all([
        until("so much was said", async () => room.posted.length >= before + cut.comments, PATIENCE),
        sleep(cut.seconds * 1_000),
      ]);
      wire.mend();
      return since;
    }),
  );
