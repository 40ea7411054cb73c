// What a page hands to the browser beside its words, as one string: React looks at every value that it hands over, on the
// server and in the browser, and a text has hundreds. Pure.
import type { Counts } from "@/components/texts/reading/passages";
import type { RoomFacts } from "@/components/texts/reading/room-context";

/** The texts on a page, and how much talk there is on their paragraphs. */
export type Handed = { texts: readonly RoomFacts[]; counts: Counts };

/** All of it as one string. */
export const packed = (handed: Handed): string => JSON.stringify(handed);

/** What was packed. */
export function unpacked(string: string): Handed {
  const { texts, counts } = JSON.parse(string) as Handed;
  return { texts: texts.map((facts) => ({ ...facts, now: new Date(facts.now) })), counts };
}
