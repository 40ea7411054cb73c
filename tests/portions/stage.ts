// A text that is read by mail: Ann, who has the first portion of four paragraphs and a note.
import { vi } from "vitest";
import type { Person } from "@/server/actor";
import { db } from "@/server/db";
import type { Pace } from "@/server/portions/schema";
import { choose } from "@/server/portions/service";
import { as } from "../support/as";
import { type Arrived, mailbox } from "../support/mailbox";
import { group, person, reading } from "../support/make";
import { workUntilIdle } from "../support/work";

// A test is many turns of the worker.
vi.setConfig({ testTimeout: 120_000 });

/** Noon in UTC on a Tuesday. */
export const NOON = new Date("2025-11-25T12:00:00Z");

/** So many days after that noon, at an hour. */
export const day = (n: number, hour = 12): Date => new Date(NOON.getTime() + n * 86_400_000 + (hour - 12) * 3_600_000);

/** Words of a paragraph that no other has: "tide1 tide2 …". */
const about = (name: string, n: number): string => Array.from({ length: n }, (_, at) => `${name}${at + 1}`).join(" ");

/** The words of the text: short ones, one that is longer than a short portion, and a last one. */
export const WORDS = [
  `The lantern was lit at dusk. ${about("dusk", 200)}`,
  `The keeper wrote down every tide. ${about("tide", 200)}`,
  `Nobody asked him why. ${about("why", 900)}`,
  `He slept at dawn. ${about("dawn", 60)}`,
];

/** A group, its text, and how Ann begins to have it by mail. */
export async function library(timeZone = "UTC") {
  (await mailbox()).empty();
  const [made, bob] = [await person("Ann"), await person("Bob")];
  const ann = { ...made, timeZone };
  await db.user.update({ where: { id: ann.id }, data: { timeZone } });
  const room = await group({ owner: [bob], member: [ann] });
  const place = await reading(room.id, bob, WORDS);
  const text = place.text.id;
  return {
    ...{ ann, bob, group: room, place, text, paragraphs: place.paragraphs, revision: place.revision },
    begin: (
      pace: Pace = "short",
      at = NOON,
      more: { from?: "front" | "place" | "number"; number?: number; weekdays?: boolean } = {},
    ) => choose(ann, { act: "start", text, pace, weekdays: false, from: "front", ...more }, at),
    act: (act: "pause" | "resume" | "stop", at: Date) => choose(ann, { act, text }, at),
    plan: () => db.portionPlan.findUniqueOrThrow({ where: { userId_textId: { userId: ann.id, textId: text } } }),
    say: (who: Person, paragraph: string, body: string, at: Date) =>
      as(who, at).comments.post({
        key: `key-${paragraph}-${at.getTime()}`,
        revision: place.revision.id,
        paragraph,
        body,
      }),
  };
}

/** Which paragraphs a mail holds, by their numbers. */
export const numbersIn = ({ mail }: Arrived): number[] =>
  [...(mail.text ?? "").matchAll(/^¶\u00a0(\d+)/gm)].map(([, number]) => Number(number));

/** All portions that came for somebody. */
export const portionsTo = async (who: Person): Promise<Arrived[]> =>
  (await mailbox()).to(who.email).filter(({ mail }) => mail.subject?.endsWith(", by mail"));

/** Lets days pass, the worker looking at noon and at eight of each. */
export async function pass(from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) for (const hour of [8, 12]) await workUntilIdle(day(n, hour));
}
