// The parts of a page that are not its text, told by their names, their links and their words.

import { furnitureByWords } from "@/server/texts/import/furniture";
import { attribute, nameOf, wordsOf } from "@/server/texts/import/html-dom";

const words = (names: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${names})(?:$|[\\s_-])`, "i");

/** Names of parts that are never an article's own words. */
const NEVER = words(
  "share|sharing|sharedaddy|social|socials|addthis|cookie|cookies|consent|gdpr|navbox|vertical-navbox|catlinks|printfooter|noprint|toc|breadcrumbs?|pagination|pager|adsbygoogle|advert|adverts|advertisement|ad-slot|ad-container|sponsored|subscribe|subscription|newsletter|signup|sign-up|paywall|hatnote|ambox|infobox|skip-link|jetpack-likes|sd-sharing|post-navigation|nav-links|jp-relatedposts|button-wrapper|like-button|disqus|clap",
);
/** Names of parts that may be an article's own words where they are long. */
const SELDOM = words(
  "related|recommended|recirc|promo|promotion|teaser|outbrain|taboola|comments?|respond|author-bio|about-author|tags?|tag-list|meta|sidebar|widget|popular|trending|more-from|read-more|read-next|banner|menu|actions|toolbar|tools|footer|metadata|sistersitebox",
);
const BYLINE = words("byline|by-line|dateline|author|entry-meta|post-meta|article-meta|published|timestamp|post-date");

/** More words than this are read by someone as a text. */
const LONG = 120;
/** A line with the author, the date and the place. */
const BYLINE_WORDS = 25;

const namesOf = (element: Element): string => `${attribute(element, "class")} ${element.id}`;
const count = (text: string): number => (text ? text.split(" ").length : 0);

/** How much of an element's words are links. */
function linkShare(element: Element, all: string): number {
  let linked = 0;
  for (const link of element.querySelectorAll("a")) linked += wordsOf(link).length;
  return linked / Math.max(1, all.length);
}

/** Whether an element is by its own name not in the run of the text. */
export const isAside = (element: Element): boolean =>
  /^(?:nav|aside|footer|form|menu|fieldset|legend)$/.test(nameOf(element)) ||
  /^(?:navigation|complementary|banner|contentinfo|search|form)$/.test(attribute(element, "role"));

/** Whether it is the line that names author and date. */
export const namesAuthor = (element: Element): boolean =>
  BYLINE.test(namesOf(element)) && !/^h[1-6]$/.test(nameOf(element)) && count(wordsOf(element)) <= BYLINE_WORDS;

const AROUND = "It looks like a part of the page around the text.";

/** Why an element inside the article is left out, or null. `dropped` says that the search for the article left it out. */
export function aroundWhy(element: Element, dropped: boolean): string | null {
  const names = namesOf(element);
  const [never, seldom] = [NEVER.test(names), SELDOM.test(names)];
  const name = nameOf(element);
  const text = never || seldom || dropped || name === "p" || name === "li" || name === "div" ? wordsOf(element) : "";
  if (!text) return null;
  const length = count(text);
  if (never && length <= LONG * 2) return AROUND;
  if (isAside(element) && length <= LONG && linkShare(element, text) > 0.5) return AROUND;
  if (dropped || seldom) {
    const share = linkShare(element, text);
    if (seldom && (share > 0.3 || (dropped && length <= LONG))) return AROUND;
    if (dropped && share > 0.5 && !/^(?:table|p|h[1-6]|blockquote|figure)$/.test(name)) return "It is a list of links.";
  }
  return length > 12
    ? null
    : furnitureByWords({ words: text, lead: "", shape: "prose", alone: true, oneLine: true, underlined: false });
}
