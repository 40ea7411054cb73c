// What stands among running words: ends of lines, raised and bold words, links, small pictures.

import { addressOf } from "@/server/texts/import/href";
import { attribute, nameOf, wordsOf } from "@/server/texts/import/html-dom";
import { linkSays } from "@/server/texts/import/html-names";
import { pictureOf } from "@/server/texts/import/html-picture";
import type { Place } from "@/server/texts/import/html-scribe";
import type { Walk } from "@/server/texts/import/html-walk";

/** An element among running words. */
export function writeInline(walk: Walk, element: Element, name: string, place: Place): void {
  const { pen } = walk.scribe;
  if (name === "br") {
    if (place.edge === "space") pen.space();
    else if (pen.line()) walk.scribe.flush(place);
  } else if (name === "wbr") return;
  else if (name === "img") writePicture(walk, element, place);
  else if (name === "math") pen.write(attribute(element, "alttext") || wordsOf(element));
  else if (name === "a") writeLink(walk, element, place);
  else if (name === "q") {
    pen.put("“");
    walk.all(element, place);
    pen.put("”");
  } else writeStyled(walk, element, name, place);
}

function writeStyled(walk: Walk, element: Element, name: string, place: Place): void {
  const { pen } = walk.scribe;
  const style = attribute(element, "style");
  const bold = isBold(name, style) ? 1 : 0;
  const raised = name === "sup" || /vertical-align\s*:\s*super/.test(style) ? 1 : 0;
  const lowered = name === "sub" ? 1 : 0;
  pen.bold += bold;
  pen.raised += raised;
  pen.lowered += lowered;
  walk.all(element, place);
  pen.bold -= bold;
  pen.raised -= raised;
  pen.lowered -= lowered;
}

const isBold = (name: string, style: string): boolean =>
  /font-weight\s*:\s*(?:bold|[6-9]00)/.test(style) ||
  ((name === "b" || name === "strong") && !/font-weight\s*:\s*(?:normal|[1-5]00)/.test(style));

/** A picture by itself is a figure of the words that stand for it; inside words, only signs are words. */
function writePicture(walk: Walk, image: Element, place: Place): void {
  const { words, sign } = pictureOf(image);
  if (sign) walk.scribe.pen.write(words);
  else if (words && walk.scribe.pen.atLineStart && place.edge === "block" && isAlone(image)) {
    walk.scribe.pen.write(words);
    walk.scribe.flush({ ...place, kind: "figure", why: "The words that stand for a picture." });
  }
}

const isAlone = (image: Element): boolean => {
  const parent = image.parentElement;
  return parent !== null && wordsOf(parent) === "" && (nameOf(parent) !== "a" || isAlone(parent));
};

/** Links to places in texts are kept, since they may be marks of notes; others are their words. */
function writeLink(walk: Walk, link: Element, place: Place): void {
  const { scribe } = walk;
  const href = attribute(link, "href");
  const says = linkSays(link);
  // Lists of links are often set without a space between them.
  if (place.left) scribe.pen.space();
  const maybe = href.includes("#") || says !== null;
  if (maybe) scribe.pen.begin({ at: 0, end: -1, href: addressOf(href, scribe.file), raised: false, says });
  writeStyled(walk, link, "a", place);
  if (maybe) scribe.pen.end();
}
