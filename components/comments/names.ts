// How a person is named where there is little room.

/** What stands where a person has no name. */
export const NAMELESS = "A former member";

/** The name of an author, or what stands in its place. */
export const nameOf = (author: { name: string | null } | null): string => author?.name ?? NAMELESS;

/** Two letters for the round mark: "Tomas Lindqvist" → "TL". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
