// Words with their formatting, as Markdown on one line.

/** How a piece of text looks. */
export type Look = { bold: boolean; italic: boolean; struck: boolean; code: boolean; href: string | undefined };

/** A piece of text that looks the same all through. */
export type Piece = { text: string; look: Look };

const alike = (a: Look, b: Look): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && a.code === b.code && a.href === b.href;

function merged(pieces: readonly Piece[]): { texts: string[]; look: Look }[] {
  const runs: { texts: string[]; look: Look }[] = [];
  for (const { text, look } of pieces) {
    const last = runs.at(-1);
    if (last && alike(last.look, look)) last.texts.push(text);
    else runs.push({ texts: [text], look });
  }
  return runs;
}

/** Where a wrapped address leads: services that count clicks hide it in a parameter. */
function unwrapped(href: string): string {
  if (!/safelinks\.protection\.outlook\.com|\bgoogle\.[a-z.]+\/url\?/i.test(href)) return href;
  try {
    const { searchParams } = new URL(href);
    const inner = searchParams.get("url") ?? searchParams.get("q");
    return inner && /^https?:\/\//i.test(inner) ? inner : href;
  } catch {
    return href;
  }
}

const norm = (address: string): string =>
  address
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .toLowerCase();

/** A link in Markdown; addresses of mail are never made into one, so that none gets published that was not written. */
function linked(text: string, href: string): string {
  const target = unwrapped(href.trim());
  if (!/^https?:\/\/\S/i.test(target) || target.length > 2_000) return text;
  if (norm(text) === norm(target) || norm(text) === norm(href))
    return /^https?:/i.test(text) && target === href ? text : target;
  const safe = target
    .replace(/[\s()<>]/g, encodeURIComponent)
    .replaceAll("(", "%28")
    .replaceAll(")", "%29");
  return `[${text.replace(/[[\]]/g, "\\$&")}](${safe})`;
}

/** Blanks stay outside of the marks, or the marks would not work. */
function inner(text: string, shape: (words: string) => string): string {
  const words = text.trim();
  if (!words) return text;
  const at = text.length - text.trimStart().length;
  return `${text.slice(0, at)}${shape(words)}${text.slice(at + words.length)}`;
}

const between = (text: string, mark: string): string =>
  inner(text, (words) => `${mark}${words}${[...mark].reverse().join("")}`);

const plainSigns = (text: string): string => text.replace(/(?<=[\p{L}\p{N}])\*(?=[\p{L}\p{N}])/gu, "\\*");

function shown(text: string, look: Look): string {
  if (!text.trim()) return text;
  if (look.code) return text.includes("`") ? text : between(text, "`");
  let words = plainSigns(text);
  const { href } = look;
  if (href) words = inner(words, (label) => linked(label, href));
  if (!/[\p{L}\p{N}]/u.test(text)) return words;
  const mark = `${look.struck ? "~~" : ""}${look.bold ? "**" : ""}${look.italic ? "*" : ""}`;
  return mark ? between(words, mark) : words;
}

/** Pieces as one line of Markdown. */
export const markdownOf = (pieces: readonly Piece[]): string =>
  merged(pieces)
    .map(({ texts, look }) => shown(texts.join(""), look))
    .join("");
