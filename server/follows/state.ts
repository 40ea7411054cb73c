// What a bell shows: whether something is followed or muted, why, and what was wished for it itself. Pure.
import type { Cadence } from "@/prisma/client/enums";
import { type FollowPlace, level, type Wishes } from "@/server/follows/level";

/** The state of one bell. `why` is a sentence for a person. */
export type FollowState = {
  hears: "following" | "muted" | "nothing";
  /** What was chosen for this very thing; null where the wider places decide. */
  own: Cadence | null;
  why: string;
};

const NAME: Record<FollowPlace, string> = {
  group: "the group",
  reading: "the reading",
  pages: "these paragraphs",
  text: "this text",
  paragraph: "this paragraph",
  thread: "this thread",
};

/** How often, as the end of a sentence. */
export const HOW_OFTEN: Record<Cadence, string> = {
  immediately: "",
  daily: ", once a day",
  weekly: ", once a week",
  never: "",
};

const followed = (at: FollowPlace, cadence: Cadence, tookPart: boolean): string =>
  at === "thread" && tookPart
    ? `You follow this thread${HOW_OFTEN[cadence]}${cadence === "immediately" ? "" : ","} because you wrote in it.`
    : `You follow ${NAME[at]}${HOW_OFTEN[cadence]}.`;

const muted = (at: FollowPlace): string =>
  at === "group" ? "You stopped all mail from this group." : `You muted ${NAME[at]}.`;

const unheard = (at: FollowPlace): string => `You do not follow ${NAME[at]}.`;

/** The state of the bell of a place, from the wishes there and above it. */
export function stateOf(place: FollowPlace, wishes: Wishes, tookPart = false): FollowState {
  const own = wishes[place]?.cadence ?? null;
  const decided = level(wishes);
  if (!decided) return { hears: "nothing", own, why: unheard(place) };
  if (decided.cadence === "never") return { hears: "muted", own, why: muted(decided.because) };
  return { hears: "following", own, why: followed(decided.because, decided.cadence, tookPart) };
}
