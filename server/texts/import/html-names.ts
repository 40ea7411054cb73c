// What HTML's elements are to a reader of texts: by their names, their roles and the classes that programs give them.
import { attribute, nameOf } from "@/server/texts/import/html-dom";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that hold no words to be read where they stand. */
export const UNSEEN = set(
  "head script style template noscript iframe object embed svg canvas video audio map button select input textarea progress meter datalist dialog rt rp link meta title base frameset frame applet",
);

/** Elements whose edges part their words from what stands beside them. */
export const BLOCKS = set(
  "html body p div section article main header footer nav aside h1 h2 h3 h4 h5 h6 hgroup blockquote ul ol li dl dt dd pre table caption thead tbody tfoot tr td th figure figcaption hr address center details summary fieldset legend form menu dir search",
);

/** What a document says of an element in roles, EPUB's types and classes, in small letters. */
export const saysOf = (element: Element): string =>
  `${attribute(element, "role")} ${attribute(element, "epub:type")} ${attribute(element, "class")}`.toLowerCase();

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Whether a browser would not show it. */
export function isUnseen(element: Element): boolean {
  if (UNSEEN.has(nameOf(element)) || element.hasAttribute("hidden")) return true;
  if (HIDDEN.test(attribute(element, "style"))) return true;
  return /(?:^|\s)(?:mw-editsection|inline-template|sr-only|screen-reader-text|visually-hidden|anchorjs-link|header-anchor)(?:\s|$)/.test(
    saysOf(element),
  );
}

/** Whether links to it are marks of notes, or ways back to them, as far as the document says so. */
export function linkSays(link: Element): "note" | "back" | null {
  const says = saysOf(link);
  const hash = /#(.*)$/.exec(attribute(link, "href"))?.[1]?.toLowerCase() ?? "";
  if (/doc-backlink|backlink|back-?ref|footnote-back|footnotesym|endnotesym|footnote-number|returnlink/.test(says))
    return "back";
  if (/^(?:user-content-)?(?:fnref|_ftnref|_ednref|cite_ref|(?:foot|end)note-ref|footnote-anchor)/.test(hash))
    return "back";
  if (/doc-noteref|noteref|footnote-?ref|fn-?ref\b|footnote-anchor|footnoteanc|endnoteanc/.test(says)) return "note";
  if (attribute(link, "rel") === "footnote") return "note";
  return /^(?:user-content-)?(?:fn[-:]?\d|_ftn\d|_edn\d|cite_note|(?:foot|end)note-?\d)/.test(hash) ? "note" : null;
}

const NOTES =
  /(?:^|\s)(?:doc-endnotes|doc-footnotes|footnotes|endnotes|rearnotes|footnotes-list|footnote-list|references|wp-block-footnotes|notes-list)(?:\s|$)/;
const NOTE =
  /(?:^|\s)(?:doc-footnote|doc-endnote|footnote|endnote|rearnote|footnote-item|footnote-definition|msofootnotetext|msoendnotetext)(?:\s|$)/;

/** Whether the document calls it a holder of notes. */
export const holdsNotes = (element: Element): boolean => NOTES.test(saysOf(element));

/** Whether the document calls it a note. */
export const isNote = (element: Element): boolean =>
  NOTE.test(saysOf(element)) ||
  /^sd(?:foot|end)note\d+$/.test(element.id) ||
  /mso-element:\s*(?:foot|end)note(?!-)/.test(attribute(element, "style"));

/** Whether it is the caption of a picture, by its class. */
export const isCaption = (element: Element): boolean =>
  /(?:^|\s)(?:thumbcaption|wp-caption-text|gallerytext|image-caption|msocaption)(?:\s|$)/.test(saysOf(element));

/** Whether its lines are verse, by its class. */
export const isVerse = (element: Element): boolean =>
  /(?:^|\s)(?:z3998:)?(?:poem|poetry|verse|verses|stanza|line-?block|line-?group|lg|wp-block-verse)(?:\s|$)/.test(
    saysOf(element),
  );

/** Whether its children are lines of verse. */
export const isStanza = (element: Element): boolean =>
  /(?:^|\s)(?:stanza|line-?group|lg)(?:\s|$)/.test(saysOf(element));

/** How deep a heading is, or null where it is none. What word processors call a title is above all headings. */
export function headingLevel(element: Element): number | null {
  const level = /^h([1-6])$/.exec(nameOf(element))?.[1];
  if (level) return Number(level);
  if (nameOf(element) === "p" && /(?:^|\s)(?:msotitle|title)(?:\s|$)/.test(saysOf(element))) return 0;
  return attribute(element, "role") === "heading" ? Number(attribute(element, "aria-level")) || 2 : null;
}
