// Who may flag, decide, and read what was decided.
import type { Standing } from "@/prisma/client/enums";
import { canModerate, isMember, type Place } from "@/server/groups/policy";

/** A comment as far as the rules ask about it. */
export type Judged = { standing: Standing };

/** Takes part in the group in any role, the guest's too: may flag a comment, also their own, and see their own flags. */
export const canFlag = isMember;

/** There are words to flag: a tombstone has none. */
export const hasWords = (comment: Judged): boolean => comment.standing === "visible" || comment.standing === "held";

/** May decide, and see who flagged. */
export const canDecide = canModerate;

/** May read what moderators did, in the form that is made for members. */
export const canReadLog = (place: Place): boolean =>
  place.standing.kind === "active" && place.standing.role !== "guest";

/** May read the log with its cases and take entries back. */
export const canReadFullLog = canModerate;
