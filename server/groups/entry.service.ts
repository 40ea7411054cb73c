// The way into a group, taken by every other room before anything else: find the place, ask, or refuse.
import type { Actor } from "@/server/actor";
import type { Tx } from "@/server/db";
import { findPlace, type GroupKey } from "@/server/groups/place.store";
import { canRead, type Place } from "@/server/groups/policy";
import { missing, Refusal } from "@/server/refusal";

/** Says that somebody is suspended, and why. */
export const suspended = (reason: string | null): Refusal =>
  new Refusal("forbidden", `You are suspended from this group.${reason ? ` The reason given: ${reason}` : ""}`);

/** The group as the actor stands in it. Missing where they may not know of it; forbidden where they are suspended. */
export async function enter(tx: Tx, actor: Actor, key: GroupKey): Promise<Place> {
  const place = await findPlace(tx, actor, key);
  if (!place) throw missing();
  if (canRead(place)) return place;
  if (place.standing.kind === "suspended") throw suspended(place.standing.reason);
  throw missing();
}

/** Asks one predicate of the place, and refuses with what the person would have to be. */
export function demand(place: Place, allowed: (place: Place) => boolean, message: string): void {
  if (place.standing.kind === "suspended") throw suspended(place.standing.reason);
  if (!allowed(place)) throw new Refusal("forbidden", message);
}
