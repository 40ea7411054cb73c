// What the tests of digests begin with: Ann follows the text of the story in a digest.
import type { Person } from "@/server/actor";
import { as } from "../support/as";
import { mailbox } from "../support/mailbox";
import { minute, START, story } from "./story";

/** So many hours after the start, which is a Monday evening at seven. The daily digest comes at seven in the morning. */
export const hour = (n: number): Date => new Date(START.getTime() + n * 3_600_000);

/** The first morning at seven, in hours after the start. */
export const MORNING = 12;

/** The texts of all mails that came for somebody. */
export const textsTo = async (who: Person) => (await mailbox()).to(who.email).map(({ mail }) => mail.text ?? "");

/** Words without the ends of lines and the marks of quotations. */
export const flat = (words: string | undefined): string => (words ?? "").replace(/\n[>|] ?/g, " ").replace(/\s+/g, " ");

/** The story, with Ann following its text in a digest. */
export async function digested(cadence: "daily" | "weekly" = "daily") {
  const all = await story();
  await as(all.ann, minute(-60)).follows.set({ target: { text: all.text.id }, cadence });
  return all;
}
