// Mentions: "@[Ann Lee](member:…)" in a comment's words names a member of the group, whatever she is called today.
//
// The box shows them as "@Ann Lee"; letters and excerpts too. Whoever cannot read the talk is not mentioned: their name
// stays words. In code it is words as well.

/** Where a mention stands in a comment's words, and whom it names. */
export type Naming = { start: number; end: number; name: string; userId: string };

/** More than this in one comment are not read; the rest are names only. */
export const MOST_MENTIONS = 50;

const NAMING = /@\[([^[\]()\n¶]{1,120})\]\(member:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/gi;

/** Fenced and inline code. */
const CODE = /^(?:```|~~~)[^\n]*\n[\s\S]*?(?:^(?:```|~~~)|$(?![\s\S]))|`[^`\n]*`/gm;

/** The mentions in a comment's words, in their order. */
export function namingsIn(body: string): Naming[] {
  if (!body.includes("](member:")) return [];
  const code = [...body.matchAll(CODE)].map((found) => [found.index, found.index + found[0].length] as const);
  return [...body.matchAll(NAMING)].flatMap(({ 0: words, 1: name = "", 2: userId = "", index }) => {
    if (code.some(([start, end]) => start <= index && index < end)) return [];
    return [{ start: index, end: index + words.length, name: name.trim(), userId: userId.toLowerCase() }];
  });
}

/** The words with something else in the place of each mention. */
function replaced(body: string, namings: readonly Naming[], by: (naming: Naming, at: number) => string): string {
  let from = 0;
  const parts = namings.map((naming, at) => {
    const part = body.slice(from, naming.start) + by(naming, at);
    from = naming.end;
    return part;
  });
  return parts.join("") + body.slice(from);
}

/** Signs of no script; a comment that holds them itself mentions nobody by them. */
const OPEN = "\ue002";
const CLOSE = "\ue003";

/** The words with a sign for each mention of somebody `known`, and a plain name for each other one. */
export function signed(body: string, namings: readonly Naming[], known: (userId: string) => boolean): string {
  const clean = body.replaceAll(OPEN, " ").replaceAll(CLOSE, " ");
  return replaced(clean, namings, ({ name, userId }, at) => (known(userId) ? `${OPEN}${at}${CLOSE}` : `@${name}`));
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** HTML in which each sign has become the name as it was written, ready to be given today's. */
export const named = (html: string, namings: readonly Naming[]): string =>
  html.replace(/\ue002(\d+)\ue003/g, (_, at: string) => {
    const naming = namings[Number(at)];
    return naming ? `<cite data-m="${naming.userId}">@${escaped(naming.name)}</cite>` : "";
  });

const MARKED = /<cite data-m="([0-9a-f-]{36})">@([^<]*)<\/cite>/g;

/** Whom stored HTML mentions. */
export const namedIn = (html: string): string[] => [...html.matchAll(MARKED)].map(([, userId = ""]) => userId);

/** Stored HTML with the names of today. */
export const asCalled = (html: string, names: ReadonlyMap<string, string>): string =>
  html.replace(MARKED, (_, userId: string, written: string) => {
    const name = names.get(userId);
    return `<span class="at" data-member="${userId}">@${name === undefined ? written : escaped(name)}</span>`;
  });

/** A comment's words for people: "@Ann Lee". */
export const spoken = (body: string, names?: ReadonlyMap<string, string>): string =>
  replaced(body, namingsIn(body), ({ name, userId }) => `@${names?.get(userId) ?? name}`);
