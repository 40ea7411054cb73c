// HTML inside Markdown: markup is markup, but words such as <script> in a sentence are words.
import { UNSEEN } from "@/server/texts/import/html-names";

const TAG = /<\/?([a-z][a-z0-9-]*)[^<>]*>/gi;
/** Elements that would take the rest of the text with them, or hide it. */
const GREEDY: ReadonlySet<string> = new Set([...UNSEEN, "xmp", "plaintext", "noembed", "noframes", "html", "body"]);
const HARMLESS: ReadonlySet<string> = new Set(["rt", "rp", "link", "meta", "input"]);

/** A tag, unless it would hide what follows it: then its signs are words. */
export const harmless = (html: string): string =>
  html.replace(TAG, (tag, name: string) =>
    GREEDY.has(name.toLowerCase()) && !HARMLESS.has(name.toLowerCase())
      ? tag.replace("<", "&lt;").replace(">", "&gt;")
      : tag,
  );
