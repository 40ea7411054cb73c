// What a web page, a mail or a scan leaves around a text: recognised by what it says or by how it looks.
import type { Piece } from "@/server/texts/import/pieces";

/** Longer than this, a line is somebody's sentence. */
const SHORT_WORDS = 12;
const SHORT_LENGTH = 200;

const PHRASES = [
  /(printer|print)[- ]?(friendly)?( version| this( page| article)?)?/,
  /(share|tweet|like|pin|save|bookmark)( this)?( page| article| post| story)?( on \w+| via \w+| with (a )?friends?)?/,
  /(e-?mail|send)( this)?( page| article| link)?( to (a )?friend)?/,
  /(facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|mastodon|bluesky|youtube|rss( feed)?)/,
  /(skip|jump|go|back|return) to (main |the )?(content|navigation|top|home|main page|contents|search)/,
  /(home( ?page)?|menu|search|log ?in|sign ?(in|up)|log ?out|register|contact( us)?|about( us)?|site ?map|help|donate)/,
  /(read|see|show|load|learn|view) (more|all)( .{0,30})?/,
  /(related|popular|recent|latest|similar|more) (articles?|posts?|stories|news|content|comments)( .{0,30})?/,
  /(previous|next|older|newer|prev)( page| post| article| entr(y|ies))?/,
  /(subscribe|follow us|join our (newsletter|mailing list)|newsletter)( .{0,40})?/,
  /(we use cookies|this (web)?site uses cookies|cookie (policy|settings)|accept( all)?( cookies)?)( .{0,60})?/,
  /(privacy( policy| notice)?|terms( (of|and) (use|service|conditions))?|imprint|legal notice|disclaimer)/,
  /(©|\(c\)|copyright)( .{0,80})?|all rights reserved|.{0,60}all rights reserved/,
  /(advertisement|sponsored( content)?|advertise here)/,
  /(posted|filed|tagged|published) (in|under|by|on)( .{0,60})?|submitted by .{1,80}|(tags|categories|keywords):.{0,120}/,
  /(add|leave|post|write) (a |new )?(comment|reply)|\d* ?comments?( \(\d+\))?|(no|\d+) comments?/,
  /download( as)?( pdf| epub| this .{0,20})?|pdf( version)?|version imprimable|imprimer( cette page)?|partager/,
  /druckversion|seite drucken|drucken|teilen|nach oben|zum inhalt( springen)?|impressum|datenschutz|startseite/,
  /версия для печати|распечатать|поделиться|наверх|главная|читать (далее|также|ещё)|на главную/,
  /versión para imprimir|imprimir|compartir|volver arriba|inicio|versione stampabile|stampa|condividi/,
  /分享|打印|打印本页|首页|返回顶部|上一篇|下一篇|相关文章|اطبع|طباعة|مشاركة|الرئيسية/,
].map((phrase) => new RegExp(`^(?:${phrase.source})$`, "iu"));

const PAGE =
  /^[-–—[( ]*(?:(?:page|p\.|seite|стр\.|页|第)\s*)?\d{1,4}(?:\s*(?:\/|of|von|de|из)\s*\d{1,4})?[-–—\]) ]*页?$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^\S+@\S+\.\S+$/i;
const CRUMB = /\s+[>»›→]\s+/;

const isPhrase = (words: string): boolean => PHRASES.some((phrase) => phrase.test(words));
const bare = (words: string): string => words.replace(/^[\s|•·»«<>[\](){}←→↑-]+|[\s|•·»«<>[\](){}←→↑.:…-]+$/gu, "");

function isCrumb(words: string): boolean {
  const steps = words.split(CRUMB);
  return (
    (steps.length > 2 || (steps.length === 2 && isPhrase(bare(steps[0] ?? "")))) &&
    steps.every((s) => s.split(" ").length <= 6)
  );
}

/** Why this piece is furniture by its own words, or null. */
export function furnitureByWords(piece: Piece): string | null {
  const { words } = piece;
  if (piece.shape === "rule") return "A row of signs, drawn as a line.";
  if (piece.shape === "verse" || words.length > SHORT_LENGTH || words.split(/\s+/).length > SHORT_WORDS) return null;
  if (PAGE.test(words)) return "A number by itself: it looks like a page number.";
  if (ADDRESS.test(words)) return "An address by itself.";
  if (isCrumb(words)) return "Steps of a path through a website.";
  const parts = words
    .split(/\s*[|•·]\s*/)
    .map(bare)
    .filter(Boolean);
  const known = parts.length > 0 && parts.every(isPhrase);
  return known ? "Words that belong to a web page around the text." : null;
}

/** How often a short line must come back to be a running head. */
const RUNNING = 3;

/** The short lines that come back again and again, like the head of every page of a scan. */
export function runningHeads(pieces: Piece[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words, oneLine } of pieces)
    if (oneLine && words.length <= SHORT_LENGTH && words.split(/\s+/).length <= SHORT_WORDS)
      counts.set(words, (counts.get(words) ?? 0) + 1);
  return new Set([...counts].filter(([words, n]) => n >= RUNNING && /\p{L}/u.test(words)).map(([words]) => words));
}

/** A short line that announces something: "See also:". */
export const announces = (words: string): boolean =>
  /[:：]$/u.test(words) && words.length <= 80 && words.split(/\s+/).length <= 6;
