// The marks on a paragraph's talk, all at once: the browser asks for them beside the talk.
import type { Actor } from "@/server/actor";
import { approach } from "@/server/comments/entry.service";
import { lookerOf } from "@/server/comments/present";
import { findSpot } from "@/server/comments/spot.store";
import { db } from "@/server/db";
import { presentAlso, presentEcho } from "@/server/marks/also.service";
import { type AlsoRow, alsoOf, echoesOn } from "@/server/marks/also.store";
import { presentAnswer } from "@/server/marks/answer.service";
import { answersOf } from "@/server/marks/answer.store";
import { presentLandings } from "@/server/marks/landing.service";
import { landingsOf } from "@/server/marks/landing.store";
import { onParagraph } from "@/server/marks/seen.store";
import { presentThanks } from "@/server/marks/thanks.service";
import { thanksOn } from "@/server/marks/thanks.store";
import type { AlsoView, Marks } from "@/server/marks/view";

/** Thanks, answers and landings of the talk on a paragraph, as far as this person sees that. */
export async function of(actor: Actor, paragraph: string, now: Date): Promise<Marks> {
  const { spot, ...view } = await approach(db, actor, await findSpot(db, paragraph), now);
  const [who, here] = [lookerOf(view), onParagraph(spot.paragraphId)];
  const [thanks, answers, landings, also, echoes] = await Promise.all([
    thanksOn(db, spot.paragraphId, who),
    answersOf(db, here, who),
    landingsOf(db, here, who),
    alsoOf(db, here, who),
    echoesOn(db, spot.paragraphId, who),
  ]);
  return {
    thanks: Object.fromEntries(thanks.map((row) => [row.comment, presentThanks(row, view.room.place)])),
    answers: Object.fromEntries(answers.map((row) => [row.thread, presentAnswer(row)])),
    landings: await presentLandings(db, landings),
    also: byThread(also),
    echoes: echoes.map(presentEcho),
  };
}

function byThread(rows: readonly AlsoRow[]): Record<string, AlsoView[]> {
  const also: Record<string, AlsoView[]> = {};
  for (const row of rows) also[row.thread] = [...(also[row.thread] ?? []), presentAlso(row)];
  return also;
}
