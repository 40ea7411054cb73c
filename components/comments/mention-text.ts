// How mentions look in the box: "@Ann Lee" there, "@[Ann Lee](member:…)" where they are kept and sent. Pure.

/** Whom the names in the box mean. */
export type Picks = ReadonlyMap<string, string>;

const KEPT = /@\[([^[\]()\n¶]{1,120})\]\(member:([0-9a-f-]{36})\)/gi;

/** Words as they are kept, for the box; of two people with one name, the second stays as it is kept. */
export function shown(body: string): { words: string; picks: Picks } {
  const picks = new Map<string, string>();
  const words = body.replace(KEPT, (kept, name: string, id: string) => {
    if ((picks.get(name) ?? id) !== id) return kept;
    picks.set(name, id);
    return `@${name}`;
  });
  return { words, picks };
}

const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The words of the box as they are kept and sent. */
export function kept(words: string, picks: Picks): string {
  if (picks.size === 0 || !words.includes("@")) return words;
  const names = [...picks.keys()].sort((a, b) => b.length - a.length).map(literal);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}@])@(${names.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return words.replace(pattern, (_, name: string) => `@[${name}](member:${picks.get(name)})`);
}

/** What is written for somebody: their name, or, where that name means somebody else already, whom it means too. */
export const written = (name: string, id: string, picks: Picks): string =>
  (picks.get(name) ?? id) === id ? `@${name}` : `@[${name}](member:${id})`;
