// HTML or XHTML becomes a tree: tidied first, and refused where it is nested more deeply than any text.
import { DOMParser } from "linkedom";
import { Refusal } from "@/server/refusal";
import { clean } from "@/server/texts/import/decode";
import { tidied } from "@/server/texts/import/html-tidy";

/** Pages are some dozens of elements deep, sloppy ones some hundreds; the tree costs the square of its depth. */
export const MAX_DEPTH = 1_000;

const TOO_DEEP =
  "This page is nested more deeply than any text is. Nothing was imported. Copy its words, and paste them as plain text.";

/** Browsers add the frame that a page leaves out; the parser does not. */
function framed(source: string): string {
  if (/<html[\s>]/i.test(source) && /<body[\s>]/i.test(source)) return source;
  const language = /<html\s[^>]*?lang\s*=\s*["']?([\w-]+)/i.exec(source.slice(0, 10_000))?.[1];
  const inner = source.replace(/<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, "");
  return `<html${language ? ` lang="${language}"` : ""}><body>${inner}</body></html>`;
}

/** The tree of a page or of a piece of one, without scripts, styles and comments. */
export function treeOf(page: string): Document {
  const { source, depth } = tidied(clean(page));
  if (depth > MAX_DEPTH) throw new Refusal("invalid", TOO_DEEP);
  return new DOMParser().parseFromString(framed(source), "text/html") as unknown as Document;
}

/** Whether a node is an element. */
export const isElement = (node: Node): node is Element => node.nodeType === 1;

/** A node's children, in order. The list that the tree itself offers is made anew at each look. */
export function* children(node: Node): Generator<Node> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** The elements among a node's children, in order. */
export const elements = (node: Node): Element[] => [...children(node)].filter(isElement);

/** An element's name in small letters. */
export const nameOf = (element: Element): string => element.localName.toLowerCase();

/** An attribute's value, or "" where it is missing. */
export const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

/** An element's words on one line. */
export const wordsOf = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();
