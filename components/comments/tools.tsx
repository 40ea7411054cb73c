"use client";
// The composer's tools: each changes the words around the selection.
import type { KeyboardEvent, RefObject } from "react";
import { put } from "@/components/comments/cite/put";
import { applied, type Tool } from "@/components/comments/markdown";
import { Icon } from "@/components/ui/icon";

type Field = RefObject<HTMLTextAreaElement | null>;

const TOOLS: { tool: Tool; name: string; look: "B" | "i" | "quote" | "list" | "link"; keys?: string }[] = [
  { tool: "bold", name: "Bold", look: "B", keys: "B" },
  { tool: "italic", name: "Italic", look: "i", keys: "I" },
  { tool: "quote", name: "Quote", look: "quote" },
  { tool: "list", name: "List", look: "list" },
  { tool: "link", name: "Link", look: "link", keys: "K" },
];

/** The keys that writers know, with Ctrl or ⌘. */
const KEYS: Readonly<Record<string, Tool>> = { b: "bold", i: "italic", k: "link" };

/** Uses a tool on what is selected in the box. */
function use(tool: Tool, area: HTMLTextAreaElement): void {
  const { body, start, end } = applied(tool, { body: area.value, start: area.selectionStart, end: area.selectionEnd });
  put(area, body, start, end);
}

/** Puts a sign before the caret that the picker answers. */
function begin(sign: string, area: HTMLTextAreaElement): void {
  const { value, selectionStart: at, selectionEnd: end } = area;
  const before = value.slice(0, at);
  const set = /\S$/.test(before) ? ` ${sign}` : sign;
  put(area, before + set + value.slice(end), at + set.length);
}

/** Uses the tool of a key, and says whether it was one. */
export function toolKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
  const tool =
    (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? KEYS[event.key.toLowerCase()] : undefined;
  if (!tool) return false;
  event.preventDefault();
  use(tool, event.currentTarget);
  return true;
}

const SIGNS = [
  { sign: "¶", name: "Cite a paragraph" },
  { sign: "@", name: "Mention a member" },
] as const;

/** Bold, italic, quotation, list, link, citation, mention. */
export function Tools({ field }: { field: Field }) {
  const on = (act: (area: HTMLTextAreaElement) => void) => () => field.current && act(field.current);
  return (
    <div className="tb" role="toolbar" aria-label="Markdown">
      {TOOLS.map(({ tool, name, look, keys }) => (
        <button
          key={tool}
          type="button"
          className={look === "i" ? "ib it" : "ib"}
          aria-label={name}
          aria-keyshortcuts={keys && `Control+${keys} Meta+${keys}`}
          title={keys ? `${name} (Ctrl or ⌘ ${keys})` : name}
          onClick={on((area) => use(tool, area))}
        >
          {look === "B" || look === "i" ? look : <Icon name={look} small />}
        </button>
      ))}
      {SIGNS.map(({ sign, name }) => (
        <button
          key={sign}
          type="button"
          className="ib"
          aria-label={name}
          title={`${name} (${sign})`}
          onClick={on((area) => begin(sign, area))}
        >
          {sign}
        </button>
      ))}
      <span className="grow" />
      <span className="meta md">Markdown</span>
    </div>
  );
}
