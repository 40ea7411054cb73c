// Digests of readers in twelve zones, made by the real service on PostgreSQL, while a clock of ours goes hour by hour.
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import { dateAt, weekdayOf } from "@/server/follows/calendar";
import { tellDigests } from "@/server/follows/digest.service";
import { fanOut } from "@/server/follows/fanout.service";
import type { DigestCadence } from "@/server/follows/schema";
import { as } from "../support/as";
import { group, person, reading } from "../support/make";
import { ZONES } from "../support/zones";

/** The hours of the day at which digests are wished, zone by zone: also those that a clock leaves out or shows twice. */
const HOURS = [7, 2, 3, 2, 1, 0, 0, 1, 7, 23, 2, 3];

/** How often something is written, in hours: between two digests there is always something new. */
const WRITTEN_EVERY = 12;

const HOUR = 3_600_000;

/** From when until when the clock goes. */
export type Span = { from: Date; to: Date };

/** What came of it. */
export type Year = {
  digests: number;
  /** Local dates on which a reader should have had a digest and had none; on which they had more than one. */
  missing: string[];
  twice: string[];
  /** Digests that were made on another local date than theirs. */
  astray: string[];
  seconds: number;
};

type Reader = { who: Person; timeZone: string; cadence: DigestCadence };

/** One reader a zone and cadence; the weekly ones on every day of the week. */
async function readers(): Promise<Reader[]> {
  const all = ZONES.flatMap((timeZone, at) =>
    (["daily", "weekly"] as const).map((cadence) => ({ timeZone, cadence, digestHour: HOURS[at]!, at })),
  );
  return Promise.all(
    all.map(async ({ timeZone, cadence, digestHour, at }) => {
      const who = await person(`${timeZone.split("/").at(-1)!.toLowerCase()}.${cadence}`);
      const times = { timeZone, digestHour, digestWeekday: (at % 7) + 1 };
      await db.user.update({ where: { id: who.id }, data: times });
      return { who, timeZone, cadence };
    }),
  );
}

/** The local dates that begin and end within a span, but for the first, before which nothing was written. */
function datesWithin({ from, to }: Span, timeZone: string): string[] {
  const dates = new Set<string>();
  for (let at = from.getTime(); at <= to.getTime(); at += HOUR) dates.add(dateAt(new Date(at), timeZone));
  return [...dates].slice(2, -1);
}

async function count(all: readonly Reader[], span: Span): Promise<Omit<Year, "seconds">> {
  const year: Omit<Year, "seconds"> = { digests: 0, missing: [], twice: [], astray: [] };
  for (const { who, timeZone, cadence } of all) {
    const { digestWeekday } = await db.user.findUniqueOrThrow({ where: { id: who.id } });
    const rows = await db.delivery.findMany({
      where: { userId: who.id, kind: "digest" },
      select: { dedupKey: true, createdAt: true },
    });
    const keyed = rows.map(({ dedupKey }) => dedupKey.slice(-10));
    const lived = rows.map(({ createdAt }) => dateAt(createdAt, timeZone));
    const name = (date: string) => `${timeZone} ${cadence} ${date}`;
    const wanted = datesWithin(span, timeZone).filter(
      (date) => cadence === "daily" || weekdayOf(date) === digestWeekday,
    );
    year.digests += rows.length;
    year.missing.push(...wanted.filter((date) => !lived.includes(date)).map(name));
    year.twice.push(...lived.filter((date, at) => lived.indexOf(date) !== at).map(name));
    year.astray.push(...keyed.filter((date, at) => date !== lived[at]).map(name));
  }
  return year;
}

/** Lets the clock go, and counts each reader's digests by the dates on their own wall. */
export async function yearOfDigests(span: Span): Promise<Year> {
  const begun = performance.now();
  const [ann, bob] = [await person("ann"), await person("bob")];
  const all = await readers();
  const room = await group({ owner: [ann], member: [bob, ...all.map(({ who }) => who)] });
  const { text, revision, paragraphs } = await reading(room.id, ann, ["The lantern was lit at dusk.", "Nobody asked."]);
  const start = new Date(span.from.getTime() - HOUR);
  for (const { who, cadence } of all) await as(who, start).follows.set({ target: { text: text.id }, cadence });
  const say = async (n: number, at: Date, where: { paragraph: string } | { parent: string }) => {
    const key = `year-${room.slug}-${n}`;
    const { comment } = await as(bob, at).comments.post({ key, revision: revision.id, body: `Hour ${n}.`, ...where });
    await fanOut(comment.id, at);
    return comment.id;
  };
  const root = await say(0, start, { paragraph: paragraphs[0]!.id });
  for (let at = span.from.getTime(); at <= span.to.getTime(); at += HOUR) {
    const hours = Math.round(at / HOUR);
    if (hours % WRITTEN_EVERY === 0) await say(hours, new Date(at), { parent: root });
    await tellDigests(new Date(at));
  }
  return { ...(await count(all, span)), seconds: Math.round((performance.now() - begun) / 1000) };
}
