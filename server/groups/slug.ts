// A group's name as part of an address.
import { slugOf } from "@/server/slug";

/** Words that mean something else at this place in an address. */
const TAKEN = new Set(["new"]);

/** The address of a group with this name; somebody else may have it already. */
export function groupSlug(name: string): string {
  const slug = slugOf(name, "group");
  return TAKEN.has(slug) ? `group-${slug}` : slug;
}
