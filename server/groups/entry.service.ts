// The way into a group, taken by every other room before anything else: find the place, ask, or refuse.
import type { Actor } from "@/server/actor";
import { findPlace, type GroupKey } from "@/server/groups/place.store";
import { canRead, type Place } from "@/server/groups/policy";
import type { Sql } from "@/server/plain";
import { missing, Refusal } from "@/server/refusal";

/** Says that somebody is suspended, and why. */
export const suspended = (reason: string | null): Refusal =>
  new Refusal("forbidden", `You are suspended from this group.${reason ? ` The reason given: ${reason}` : ""}`);

/** Lets in whoever may read. Missing where they may not know of the group; forbidden where they are suspended. */
export function admit(place: Place | null): Place {
  if (!place) throw missing();
  if (canRead(place)) return place;
  if (place.standing.kind === "suspended") throw suspended(place.standing.reason);
  throw missing();
}

/** The group as the actor stands in it, if they are let in. */
export const enter = async (tx: Sql, actor: Actor, key: GroupKey): Promise<Place> =>
  admit(await findPlace(tx, actor, key));

/** Asks one predicate of the place, and refuses with what the person would have to be. */
export function demand(place: Place, allowed: (place: Place) => boolean, message: string): void {
  if (place.standing.kind === "suspended") throw suspended(place.standing.reason);
  if (!allowed(place)) throw new Refusal("forbidden", message);
}
