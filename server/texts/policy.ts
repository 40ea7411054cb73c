// Who may do what with texts, as sentences.
import { canModerate, type Place } from "@/server/groups/policy";

/** May bring texts into the group, and see the drafts of those on their way in. */
export const canImport = (place: Place): boolean => canModerate(place);
