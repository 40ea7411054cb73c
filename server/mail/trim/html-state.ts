// How things stand inside of a tag: what its name and its style make of what stood around it.

import type { Look } from "@/server/mail/trim/html-inline";
import { hintOf, isHidden, isOwn, type Tag } from "@/server/mail/trim/html-markers";
import type { Place } from "@/server/mail/trim/html-pen";

/** A list: numbered from `next`, or with bullets. */
export type List = { next: number | null };

/** Everything that a text inherits. */
export type State = Place & Look & { list: List | null; keep: boolean; skip: boolean };

/** At the top of a page. */
export const OUTSIDE: State = {
  depth: 0,
  hint: undefined,
  indent: 0,
  bold: false,
  italic: false,
  struck: false,
  code: false,
  href: undefined,
  list: null,
  keep: false,
  skip: false,
};

/** Deeper quotations and lists are shown as if they were so deep. */
const DEEPEST = 20;

const SKIPPED = new Set([
  "head",
  "style",
  "script",
  "title",
  "template",
  "noscript",
  "object",
  "iframe",
  "svg",
  "math",
  "select",
  "textarea",
  "noframes",
  "noembed",
]);

const BY_NAME: Record<string, Partial<Look>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  s: { struck: true },
  strike: { struck: true },
  del: { struck: true },
  code: { code: true },
  tt: { code: true },
  kbd: { code: true },
  samp: { code: true },
  h1: { bold: false },
};

function lookOf({ name, attributes }: Tag): Partial<Look> {
  const look = { ...BY_NAME[name] };
  const style = attributes.get("style")?.slice(0, 1_000) ?? "";
  const weight = /font-weight:\s*(bold(?:er)?|normal|lighter|\d{3})/i.exec(style)?.[1];
  if (weight) look.bold = /^bold|^[6-9]/i.test(weight);
  const slant = /font-style:\s*(italic|oblique|normal)/i.exec(style)?.[1];
  if (slant) look.italic = !/normal/i.test(slant);
  if (/text-decoration[a-z-]*:[^;]{0,40}line-through/i.test(style)) look.struck = true;
  if (name === "a") look.href = attributes.get("href");
  return look;
}

const TITLE = /^h[1-6]$/;

/** These change how things stand by their names alone. */
const CHANGES = new Set([
  ...Object.keys(BY_NAME),
  "a",
  "blockquote",
  "ul",
  "ol",
  "li",
  "pre",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);

/** How things stand inside of this tag. */
export function within(tag: Tag, around: State): State {
  const { name, attributes } = tag;
  if (around.skip || SKIPPED.has(name)) return around.skip ? around : { ...around, skip: true };
  if (attributes.size === 0 && !CHANGES.has(name)) return around;
  const state: State = { ...around, ...lookOf(tag) };
  if (TITLE.test(name)) state.bold = false;
  if (name === "blockquote") {
    state.depth = Math.min(DEEPEST, around.depth + 1);
    state.indent = 0;
    state.list = null;
    if (around.depth === 0 && !around.hint && isOwn(tag)) state.hint = "own";
    else if (around.hint === "own") state.hint = undefined;
  }
  const hint = around.hint === "inside" || around.hint === "hidden" ? undefined : hintOf(tag);
  if (hint && hint !== "below") state.hint = hint;
  if (isHidden(tag)) state.hint = "hidden";
  if (name === "ul" || name === "ol")
    state.list = { next: name === "ol" ? Number.parseInt(attributes.get("start") ?? "1", 10) || 1 : null };
  if (name === "li") state.indent = Math.min(2 * DEEPEST, around.indent + (around.list?.next == null ? 2 : 3));
  if (name === "pre" || /white-space:\s*(?:pre|break-spaces)/i.test(attributes.get("style") ?? "")) state.keep = true;
  return state;
}
