// A group's name as part of an address.

/** The longest slug; names may be longer. */
export const SLUG_LENGTH = 60;

/** Words that mean something else at this place in an address. */
const TAKEN = new Set(["new"]);

/** The name in plain letters, digits and hyphens. */
export function slugOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, "");
  return slug === "" || TAKEN.has(slug) ? `group${slug && `-${slug}`}` : slug;
}

/** The slug itself where it is free, else the first free one of slug-2, slug-3 … */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
