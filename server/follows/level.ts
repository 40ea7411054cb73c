// Which of a member's wishes decides what they hear of a comment. Pure.
import type { Cadence } from "@/prisma/client/enums";

/** What can be followed, from the widest to the narrowest. */
export const PLACES = ["group", "reading", "text", "pages", "paragraph", "thread"] as const;
/** Where a wish was made. */
export type FollowPlace = (typeof PLACES)[number];

/** What a member wished for one place, and when they last said so. */
export type Wish = { cadence: Cadence; at: Date };

/** A member's wishes along the way from the group to one thread. */
export type Wishes = Partial<Record<FollowPlace, Wish | null>>;

/** The wish that decides, and where it was made. */
export type Level = { cadence: Cadence; because: FollowPlace };

/**
 * Thread beats paragraph beats pages beats text beats reading beats group. One thing stands above that: a mute silences every narrower wish that
 * is older than itself, so that "stop mail about this text" also stops its threads, and taking it back brings them back.
 */
export function level(wishes: Wishes): Level | null {
  let deciding: (Level & { at: Date }) | null = null;
  for (const because of PLACES) {
    const wish = wishes[because];
    if (!wish || (deciding?.cadence === "never" && deciding.at > wish.at)) continue;
    deciding = { cadence: wish.cadence, because, at: wish.at };
  }
  return deciding && { cadence: deciding.cadence, because: deciding.because };
}

/** Of several wishes for one place (pages may overlap), the one that was said last speaks. */
export function later(one: Wish | null | undefined, other: Wish): Wish {
  return one && one.at > other.at ? one : other;
}

/** Whether writing in a thread makes its author follow it: not where they have said anything about it, or muted it. */
export const takesPart = (wishes: Wishes): boolean => !wishes.thread && level(wishes)?.cadence !== "never";

/** How often taking part tells: as what is followed around the thread does, and at once where nothing is. */
export const takingPartCadence = (wishes: Wishes): Cadence => level(wishes)?.cadence ?? "immediately";
