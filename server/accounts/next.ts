// Where to go on after signing in: a path on our own site, or home.

/** The longest path that is carried through signing in. */
export const NEXT_LENGTH = 500;

/** A base that only serves to see whether a path leaves it. */
const HERE = "http://here.invalid";

const isPlain = (said: string): boolean =>
  said.length <= NEXT_LENGTH && /^\/(?![/\\])[\x21-\x7e]*$/.test(said) && !said.includes("\\");

/** The path where it stays on our site and is not a door of the API; otherwise home. */
export function ownPath(said: string | null | undefined): string {
  if (!said || !isPlain(said) || !URL.canParse(said, HERE)) return "/";
  const url = new URL(said, HERE);
  if (url.origin !== HERE || url.pathname.startsWith("//") || url.pathname.startsWith("/api/")) return "/";
  return url.pathname + url.search + url.hash;
}
