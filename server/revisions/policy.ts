// Who may do what with revisions, as sentences.
import { canModerate, type Place } from "@/server/groups/policy";

/** May revise the group's texts, and go back to an earlier revision. */
export const canRevise = (place: Place): boolean => canModerate(place);

/** May put a thread on another paragraph by hand. */
export const canPlace = (place: Place): boolean => canModerate(place);
