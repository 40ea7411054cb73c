// Finds the article in a page: what is navigation, advert or notice around it, and what the page says of it.
import { Readability } from "@mozilla/readability";
import { spared } from "@/server/texts/import/article-notes";
import type { Said } from "@/server/texts/import/compose";
import { attribute, elements, wordsOf } from "@/server/texts/import/html-dom";
import type { Judge } from "@/server/texts/import/html-walk";
import { aroundWhy, isAside, namesAuthor } from "@/server/texts/import/page-parts";

/** More elements than this are no page; the search for the article looks at each some dozens of times. */
const MAX_ELEMENTS = 300_000;
/** An article shorter than this is still one. */
const SHORTEST = 200;

const NUMBER = "data-postil-n";

type Article = { alive: ReadonlySet<Element>; container: Element; title: string | null; byline: string | null };

/** What Readability finds, as elements of the page itself: those that it kept, and all that hold them. */
function found(page: Document, body: Element): Article {
  const all = [...page.querySelectorAll("*")];
  const everything = { alive: new Set(all), container: body, title: null, byline: null };
  if (all.length > MAX_ELEMENTS) return everything;
  for (const [n, element] of all.entries()) element.setAttribute(NUMBER, String(n));
  const article = readable(page.cloneNode(true) as Document);
  const alive = new Set<Element>();
  for (const kept of article?.content?.querySelectorAll(`[${NUMBER}]`) ?? [])
    for (let at = all[Number(kept.getAttribute(NUMBER))]; at && !alive.has(at); at = at.parentElement ?? undefined)
      alive.add(at);
  if (alive.size === 0) return { ...everything, title: article?.title ?? null, byline: article?.byline ?? null };
  return { alive, container: holder(body, alive), title: article?.title ?? null, byline: article?.byline ?? null };
}

function readable(page: Document) {
  const options = {
    keepClasses: true,
    charThreshold: SHORTEST,
    serializer: (node: Node) => node as unknown as Element,
  };
  try {
    return new Readability<Element>(page, options).parse();
  } catch {
    return null;
  }
}

/** The smallest element that holds all that is alive. */
function holder(body: Element, alive: ReadonlySet<Element>): Element {
  let at = body;
  for (;;) {
    const living = elements(at).filter((child) => alive.has(child));
    const [only] = living;
    if (living.length !== 1 || !only || !only.firstElementChild) return at;
    at = only;
  }
}

const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

const content = (page: Document, selector: string): string | null =>
  [...page.querySelectorAll(selector)].map((meta) => attribute(meta, "content").trim()).find(Boolean) ?? null;

/** The heading that is the article's title: the one that the page's own title repeats, or the only one of its rank. */
function titleHeading(page: Document, container: Element, name: string): Element | null {
  const tops = [...page.querySelectorAll("h1, .MsoTitle, p.title")].filter((heading) => wordsOf(heading));
  const whole = bare(name);
  const repeated = tops.filter((heading) => whole.includes(bare(wordsOf(heading))));
  const within = (heading: Element) => container.contains(heading);
  const longest = (a: Element, b: Element) => wordsOf(b).length - wordsOf(a).length;
  const said = repeated.filter(within)[0] ?? repeated.sort(longest)[0];
  if (said) return said;
  const inside = tops.filter(within);
  if (inside.length > 0) return inside.length === 1 ? (inside[0] ?? null) : null;
  return tops.length === 1 ? (tops[0] ?? null) : null;
}

/** A site's name at the end of a page's title. */
const SITE = /\s+(?:[|–—·»«]|::|-)\s+(?:(?!\s[|–—·»«-]\s).){1,60}$/u;

const cleanAuthor = (words: string | null): string | null => {
  const author = (words ?? "")
    .replace(/\s+/g, " ")
    .replace(/^(?:by|von|par|por|di|автор:?)\s+/i, "")
    .trim();
  return author && author.length < 120 && !/https?:|@\w+\.|\d{4}/.test(author) ? author : null;
};

/** The author whom the page shows where it is made to be found by programs. */
const shownAuthor = (page: Document): string | null => {
  for (const element of page.querySelectorAll('a[rel="author"], [itemprop="author"], .byline, .author')) {
    const author = cleanAuthor(wordsOf(element));
    if (author && author.split(" ").length <= 8) return author;
  }
  return null;
};

function said(page: Document, source: string, title: string, byline: string | null): Said {
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(source)?.[1];
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute("href");
  const address = [canonical, content(page, 'meta[property="og:url"]'), saved].find((url) =>
    /^https?:/.test(url ?? ""),
  );
  const named = content(page, 'meta[name="author"], meta[name="citation_author"], meta[property="article:author"]');
  const language =
    page.querySelector("html")?.getAttribute("lang") ||
    page.querySelector("html")?.getAttribute("xml:lang") ||
    content(page, 'meta[http-equiv="content-language"], meta[property="og:locale"]');
  const author = cleanAuthor(byline) ?? cleanAuthor(named) ?? shownAuthor(page);
  return { title, author, source: address ?? null, language };
}

/** Who judges which parts of a page are read, and what the page says of its text. */
export function articleOf(page: Document, source: string): { judge: Judge; said: Said } {
  const body = page.querySelector("body") ?? page.documentElement;
  const { alive, container, title, byline } = found(page, body);
  const pageTitle = wordsOf(page.querySelector("title") ?? page.createElement("title"));
  const named = content(page, 'meta[property="og:title"]') ?? pageTitle;
  const heading = titleHeading(page, container, `${named} ${pageTitle}`);
  const sparing = spared(page, alive, heading);
  const judge: Judge = (element) => {
    if (element === container || element.contains(container) || sparing.has(element)) return null;
    if (heading?.contains(element)) return null;
    if (!container.contains(element)) return "It stands outside the article.";
    if (namesAuthor(element)) return "It names the author, the date or the place.";
    const dropped = !alive.has(element);
    if (dropped && isAside(element)) return "It stands beside the article, not in it.";
    return aroundWhy(element, dropped);
  };
  const name = heading ? wordsOf(heading) : title || named.replace(SITE, "");
  return { judge, said: said(page, source, name, byline) };
}
