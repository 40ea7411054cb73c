// A member's comment inside a mail: let through a strict list once more, styled inline, its links made whole.
import sanitize from "sanitize-html";
import { ACCENT, INK_2, RULE } from "@/server/mail/letter-style";

const STYLES: Record<string, string> = {
  p: "margin:0 0 12px",
  ul: "margin:0 0 12px;padding:0 0 0 24px",
  ol: "margin:0 0 12px;padding:0 0 0 24px",
  li: "margin:0 0 4px",
  blockquote: `margin:0 0 12px;padding:0 0 0 12px;border-left:2px solid ${RULE};color:${INK_2}`,
  pre: "margin:0 0 12px;white-space:pre-wrap;overflow-wrap:anywhere;font-family:monospace;font-size:16px",
  code: "font-family:monospace;font-size:1em",
  a: `color:${ACCENT};text-decoration:underline`,
};

/** The classes that turn dark with the rest. */
const CLASSES: Record<string, string> = { blockquote: "t2 ru", a: "ac" };

/** Where a link leads from a mail: whole addresses stay, our own are completed, all else leads nowhere. */
function whole(href: string | undefined, origin: string | undefined): string | undefined {
  if (href === undefined || (!origin && !/^(https?|mailto):/i.test(href))) return undefined;
  const url = URL.parse(href, origin);
  return url && ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : undefined;
}

/** One element as a mail shows it; `a` without a way to go becomes its words alone. */
function styled(tagName: string, given: sanitize.Attributes, origin: string | undefined): sanitize.Tag {
  const attribs: sanitize.Attributes = {};
  if (CLASSES[tagName]) attribs.class = CLASSES[tagName];
  if (STYLES[tagName]) attribs.style = STYLES[tagName];
  if (tagName === "ol" && /^\d{1,9}$/.test(given.start ?? "")) attribs.start = given.start!;
  if (tagName !== "a") return { tagName, attribs };
  const href = whole(given.href, origin);
  return href ? { tagName, attribs: { ...attribs, href } } : { tagName: "span", attribs: {} };
}

/** Comment HTML as a mail may hold it: words, lists, quotations, code and links; no picture, no script, no style of its own. */
export function memberHtml(html: string, origin: string | undefined): string {
  return sanitize(html, {
    allowedTags: ["p", "br", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr"],
    allowedAttributes: { "*": ["style", "class"], a: ["href"], ol: ["start"] },
    nestingLimit: 80,
    parseStyleAttributes: false,
    transformTags: { "*": (tagName, attribs) => styled(tagName, attribs, origin) },
  });
}
