"use client";
// The composer's tools: each changes the words around the selection.
import type { RefObject } from "react";
import { applied, type Tool } from "@/components/comments/markdown";
import { Icon } from "@/components/ui/icon";

type Props = { field: RefObject<HTMLTextAreaElement | null>; write: (body: string) => void };

const TOOLS: { tool: Tool; name: string; look: "B" | "i" | "quote" | "link" }[] = [
  { tool: "bold", name: "Bold", look: "B" },
  { tool: "italic", name: "Italic", look: "i" },
  { tool: "quote", name: "Quote", look: "quote" },
  { tool: "link", name: "Link", look: "link" },
];

/** Bold, italic, quotation, link. */
export function Tools({ field, write }: Props) {
  const use = (tool: Tool) => {
    const area = field.current;
    if (!area) return;
    const written = applied(tool, { body: area.value, start: area.selectionStart, end: area.selectionEnd });
    write(written.body);
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(written.start, written.end);
    });
  };
  const cite = () => {
    const area = field.current;
    if (!area) return;
    const { value, selectionStart: at, selectionEnd: end } = area;
    const before = value.slice(0, at);
    const sign = /\S$/.test(before) ? " ¶" : "¶";
    write(before + sign + value.slice(end));
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(at + sign.length, at + sign.length);
    });
  };
  return (
    <div className="tb" role="toolbar" aria-label="Markdown">
      {TOOLS.map(({ tool, name, look }) => (
        <button
          key={tool}
          type="button"
          className={look === "i" ? "ib it" : "ib"}
          aria-label={name}
          title={name}
          onClick={() => use(tool)}
        >
          {look === "quote" || look === "link" ? <Icon name={look} small /> : look}
        </button>
      ))}
      <button type="button" className="ib" aria-label="Cite a paragraph" title="Cite a paragraph (¶)" onClick={cite}>
        ¶
      </button>
      <span className="grow" />
      <span className="meta md">Markdown</span>
    </div>
  );
}
