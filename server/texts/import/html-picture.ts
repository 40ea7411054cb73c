// The words that stand for a picture: of a picture by itself its caption, of a sign among words the sign.
import { attribute } from "@/server/texts/import/html-dom";

const FILE_NAME = /^\S*\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$/i;
const NOTHING = /^(?:image|img|photo|picture|logo|icon|avatar|spacer|untitled|bild|foto|figure)?[\s\d_-]*$/i;

/** The words for a picture, "" where there are none, and whether they are a sign that stands among words. */
export function pictureOf(image: Element): { words: string; sign: boolean } {
  const words = attribute(image, "alt").replace(/\s+/g, " ").trim();
  if (/\b(?:emoji|wp-smiley|math|tex|latex|dropcap|drop-cap|initial)\b/i.test(attribute(image, "class")))
    return { words, sign: true };
  if (/^(?:\p{Extended_Pictographic}|\p{Lu}$)/u.test(words) && words.length <= 8) return { words, sign: true };
  return { words: FILE_NAME.test(words) || NOTHING.test(words) ? "" : words, sign: false };
}
