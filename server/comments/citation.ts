// Citations: "¶12", "companion ¶7" in a comment's words lead to paragraphs of the reading's texts.
//
// A citation is written as the screen shows it: an optional name of a text ("article", "companion", "companion 2"),
// then "¶" and a number. Without a name it is of the text that the talk is on. In code, links and addresses it is words.

/** Where a citation stands in a comment's words, and what it names; `text` is a text's slug, null for the talk's own. */
export type Mention = { start: number; end: number; text: string | null; number: number };

/** More than this in one comment are not read one by one; the rest stays words. */
export const MOST_CITATIONS = 50;

const CITATION =
  /(?:(?<![\p{L}\p{N}])(article|companion)(?:[ \u00a0](\d{1,3}))?[ \u00a0])?¶[ \u00a0]?(\d{1,5})(?![\p{L}\p{N}])/giu;

/** What is not read: fenced and inline code, Markdown links, bare addresses. All are linear to find. */
const CLOSED =
  /^(?:```|~~~)[^\n]*\n[\s\S]*?(?:^(?:```|~~~)|$(?![\s\S]))|`[^`\n]*`|\[[^[\]\n]*\]\([^()\n]*\)|https?:\/\/\S+/gm;

const slugOf = (name: string | undefined, number: string | undefined): string | null => {
  if (!name) return null;
  const slug = name.toLowerCase();
  return number && slug === "companion" && Number(number) > 1 ? `companion-${Number(number)}` : slug;
};

/** The citations in a comment's words, in their order. */
export function mentionsIn(body: string): Mention[] {
  if (!body.includes("¶")) return [];
  const closed = [...body.matchAll(CLOSED)].map((found) => [found.index, found.index + found[0].length] as const);
  let next = 0;
  const mentions: Mention[] = [];
  for (const found of body.matchAll(CITATION)) {
    const [words, name, which, number] = found;
    while (next < closed.length && closed[next]![1] <= found.index) next++;
    const inside = next < closed.length && closed[next]![0] <= found.index;
    if (inside || mentions.length === MOST_CITATIONS) continue;
    mentions.push({
      start: found.index,
      end: found.index + words.length,
      text: slugOf(name, which),
      number: Number(number),
    });
  }
  return mentions;
}

/** Signs of no script; a comment that holds them itself cites nothing by them. */
const OPEN = "\ue000";
const CLOSE = "\ue001";

/** The words with a sign in the place of each citation that leads somewhere, for `renderCited`. */
export function marked(body: string, mentions: readonly Mention[], leads: (ordinal: number) => boolean): string {
  let at = 0;
  const clean = (words: string) => words.replaceAll(OPEN, "").replaceAll(CLOSE, "");
  const parts = mentions.flatMap(({ start, end }, ordinal) => {
    if (!leads(ordinal)) return [];
    const part = `${clean(body.slice(at, start))}${OPEN}${ordinal}${CLOSE}`;
    at = end;
    return [part];
  });
  return parts.join("") + clean(body.slice(at));
}

/** HTML in which each sign has become the citation as it was typed, ready to be given its link. */
export const cited = (html: string, body: string, mentions: readonly Mention[]): string =>
  html.replace(/\ue000(\d+)\ue001/g, (_, ordinal: string) => {
    const mention = mentions[Number(ordinal)];
    return mention ? `<cite data-n="${ordinal}">${body.slice(mention.start, mention.end)}</cite>` : "";
  });

/** A cited paragraph as it stands today. */
export type Target = {
  paragraphId: string;
  /** The address of its text, and its key there. */
  path: string;
  key: string;
  /** "¶ 12", "Companion ¶ 7". */
  label: string;
  /** False where it is no longer in the text. */
  stands: boolean;
};

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

/** HTML with today's links and numbers in the places of its citations; `origin` stands before them in mails. */
export function linked(html: string, targets: ReadonlyMap<number, Target>, origin = ""): string {
  return html.replace(/<cite data-n="(\d+)">([^<]*)<\/cite>/g, (_, ordinal: string, typed: string) => {
    const target = targets.get(Number(ordinal));
    if (!target) return typed;
    const href = escaped(`${origin}${target.path}?open=${target.key}#${target.key}`);
    const name = target.stands ? target.label : `${target.label} (no longer in the text)`;
    return `<a class="cite" data-cite="${target.paragraphId}" href="${href}">${escaped(name)}</a>`;
  });
}

const CITES = '<cite data-n="';

/** Whether rendered words cite anything. */
export const cites = (html: string | null): boolean => html?.includes(CITES) ?? false;

/** Words as they are read today, and as they are edited; `targets` is what they cite. */
export function asRead<T extends { html: string | null; body: string | null }>(
  words: T,
  targets: ReadonlyMap<number, Target> | undefined,
): T {
  if (!targets || !words.html) return words;
  return { ...words, html: linked(words.html, targets), body: words.body && renamed(words.body, targets) };
}

/** The words as their author edits them: every citation under today's name. */
export function renamed(body: string, targets: ReadonlyMap<number, Target>): string {
  let at = 0;
  const parts = mentionsIn(body).flatMap(({ start, end }, ordinal) => {
    const target = targets.get(ordinal);
    if (!target?.stands) return [];
    const part = body.slice(at, start) + target.label;
    at = end;
    return [part];
  });
  return parts.join("") + body.slice(at);
}
