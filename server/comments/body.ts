// A comment's words: from Markdown to safe HTML, and to plain text for excerpts.
import MarkdownIt from "markdown-it";
import sanitize from "sanitize-html";

/** The most that one comment holds, in characters: about 3,000 words, more than anyone reads beside a text. */
export const BODY_LIMIT = 20_000;

/** How deep quotations and lists may stand in each other; deeper Markdown is shown as it was typed. */
export const NESTING_LIMIT = 20;

/** The version of everything below; stored with each rendering, so that a change can render old comments again. */
export const PIPELINE = 1;

/** The most HTML that one comment becomes; Markdown that swells beyond it is shown as it was typed. */
export const HTML_LIMIT = 8 * BODY_LIMIT;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: NESTING_LIMIT });
markdown.disable(["image", "table"]);

// Other links stay as they were typed, so that a reader sees what was meant.
markdown.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url);

// A comment has no headings of its own among those of the page: they become bold paragraphs.
markdown.renderer.rules.heading_open = () => "<p><strong>";
markdown.renderer.rules.heading_close = () => "</strong></p>\n";

const STRICT: sanitize.IOptions = {
  allowedTags: ["p", "br", "strong", "em", "s", "a", "ul", "ol", "li", "blockquote", "code", "pre", "hr"],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "escape",
  nestingLimit: 4 * NESTING_LIMIT,
  transformTags: { a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: "nofollow noopener ugc" } }) },
};

const escaped = (text: string): string => markdown.utils.escapeHtml(text);

const asTyped = (body: string): string => `<p>${escaped(body).replaceAll("\n", "<br />\n")}</p>`;

/** Markdown as safe HTML. */
export function render(body: string): string {
  const env = {};
  const tokens = markdown.parse(body, env);
  // Beyond its limit the parser would drop what stands inside.
  if (tokens.some((token) => token.nesting === 1 && token.level + 1 >= NESTING_LIMIT)) return asTyped(body);
  const html = sanitize(markdown.renderer.render(tokens, markdown.options, env), STRICT).trim();
  return html.length > HTML_LIMIT ? asTyped(body) : html;
}

// Spaces, controls and marks that print nothing: a comment of these alone is an empty one.
const BLANK = /^(?:[\s\p{C}\u115f\u1160\u3164\uffa0\u2800]|\p{Variation_Selector}|\u034f|\u17b4|\u17b5)*$/u;

// A surrogate without its other half.
const HALF = /\p{Cs}/u;

/** What becomes of a comment's words: HTML to keep beside them, or a sentence that says why they cannot be posted. */
export type Reading = { html: string } | { refusal: string };

/** Reads a comment's words. What passes is kept to the letter. */
export function read(body: string): Reading {
  const refusal = objection(body);
  if (refusal) return { refusal };
  const html = render(body);
  if (BLANK.test(plain(html)))
    return { refusal: "The comment would show nothing. Write words that can be read, then post it." };
  return { html };
}

function objection(body: string): string | null {
  const length = body.length.toLocaleString("en");
  if (body.length > BODY_LIMIT)
    return `A comment may have ${BODY_LIMIT.toLocaleString("en")} characters; this one has ${length}. Shorten it, or make two of it.`;
  if (HALF.test(body)) return "The comment holds half a character that cannot be kept. Remove it and post again.";
  if (body.includes("\0"))
    return "The comment holds a character (U+0000) that cannot be kept. Remove it and post again.";
  if (BLANK.test(body)) return "There is nothing in the comment yet. Write something, then post it.";
  return null;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

// They turn the words that follow them in a list or a subject line; marks of direction (U+200E, U+200F) may stay.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Our own HTML as one line of plain text, for excerpts in lists, titles and mails. */
export function plain(html: string): string {
  return html
    .replace(/<\/?(?:p|br|li|ul|ol|blockquote|pre|hr)\b[^>]*>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(TURNING, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The beginning of a line of words, cut between words, with "…" where something was cut. */
export function excerpt(words: string, limit: number): string {
  const line = words.replace(TURNING, "").replace(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  const space = cut.lastIndexOf(" ");
  const kept = (space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:.–—-]+$/, "")}…`;
}
