// Who may do what in a group, as sentences. Pure: everything is in the place and the standing.

import type { Role, Visibility } from "@/prisma/client/enums";
import type { Standing } from "@/server/actor";

/** A group as the asking actor stands in it. */
export type Place = { groupId: string; visibility: Visibility; standing: Standing };

const hasRole = (place: Place, ...roles: Role[]): boolean =>
  place.standing.kind === "active" && roles.includes(place.standing.role);

/** May know that the group exists and read its texts and talk. */
export const canRead = (place: Place): boolean => place.visibility === "public" || place.standing.kind === "active";

/** Takes part in the group in any role. */
export const isMember = (place: Place): boolean => place.standing.kind === "active";

/** May write comments; a guest reads and does not write. */
export const canWrite = (place: Place): boolean => hasRole(place, "owner", "moderator", "member");

/** May see who belongs to the group by name. */
export const canSeeMembers = (place: Place): boolean => hasRole(place, "owner", "moderator", "member");

/** May see members' addresses. */
export const canSeeAddresses = (place: Place): boolean => hasRole(place, "owner");

/** May moderate, import texts and invite. */
export const canModerate = (place: Place): boolean => hasRole(place, "owner", "moderator");

/** May change the group itself and its roles. */
export const canGovern = (place: Place): boolean => hasRole(place, "owner");

/** May follow: whoever reads, but for those who are suspended. */
export const canFollow = (place: Place): boolean => canRead(place) && place.standing.kind !== "suspended";

/** May keep somebody's talk out of their own view: whoever reads, but for those who are suspended. */
export const canHide = canFollow;

/** May invite somebody as this: moderators invite those who read and write, owners also those who govern. */
export const canInvite = (place: Place, role: Role): boolean =>
  canGovern(place) || (canModerate(place) && (role === "member" || role === "guest"));

/** May found a group: whoever owns one, or anybody as long as nobody owns any. */
export const canFound = (owned: { anybody: boolean; self: boolean }): boolean => owned.self || !owned.anybody;
