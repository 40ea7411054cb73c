"use client";
// Typing "¶" offers paragraphs of all texts of the reading, by number and words.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { put } from "@/components/comments/cite/put";
import { type Typed, taken, typedAt } from "@/components/comments/cite/typed";
import { useTRPC } from "@/components/trpc";
import type { PassageView } from "@/server/texts/passage.service";

type Field = RefObject<HTMLTextAreaElement | null>;

/** What the box needs: attributes of a combobox, its keys, and the list to be drawn beneath it. */
export type Picking = ReturnType<typeof usePicker>;

/** How many letters of a paragraph are shown. */
const SHOWN = 90;

/** The picker of one box; `look` is told of every key and of every move of the caret. */
export function usePicker(text: string, field: Field) {
  const id = useId();
  const trpc = useTRPC();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState<number | null>(null);
  const open = typed !== null && typed.start !== closed;
  const { data } = useQuery({
    ...trpc.texts.findPassages.queryOptions({ text, query: typed?.query ?? "¶" }),
    enabled: open,
    placeholderData: keepPreviousData,
  });
  const found = open ? (data ?? []) : [];
  const chosen = found[Math.min(at, found.length - 1)];

  const look = () => {
    const area = field.current;
    setTyped(area ? typedAt(area.value, area.selectionStart) : null);
    setAt(0);
  };

  const take = (passage: PassageView) => {
    const area = field.current;
    if (!area || !typed) return;
    const next = taken(area.value, area.selectionStart, typed, passage.cite);
    put(area, next.body, next.caret);
    setTyped(null);
  };
  const keys = (event: KeyboardEvent): boolean => {
    if (found.length === 0 || !chosen || event.ctrlKey || event.metaKey) return false;
    if (event.key === "ArrowDown") setAt((at + 1) % found.length);
    else if (event.key === "ArrowUp") setAt((at - 1 + found.length) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") setClosed(typed?.start ?? null);
    else return false;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
    event.stopPropagation();
    return true;
  };
  const shown = found.length > 0;
  const box = shown
    ? ({
        "aria-haspopup": "listbox",
        "aria-controls": id,
        "aria-activedescendant": `${id}-${found.indexOf(chosen!)}`,
        "aria-autocomplete": "list",
      } as const)
    : {};
  return { id, found, chosen, take, keys, look, box };
}

/** The list; it lies over what is below the box, never over the line that is being written. */
export function PickerList({ picking: { id, found, chosen, take } }: { picking: Picking }) {
  const said = found.length === 1 ? "1 paragraph to cite" : `${found.length} paragraphs to cite`;
  if (found.length === 0) return null;
  return (
    <>
      <p className="vh" role="status">
        {said}. Up and down choose, Enter takes, Escape leaves.
      </p>
      <div className="cites" id={id} role="listbox" aria-label="Paragraphs to cite">
        {found.map((passage, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the box keeps the focus and has the keys
          <div
            key={passage.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={passage === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(passage)}
          >
            <b>{passage.label}</b> <span className="serif">{passage.words.slice(0, SHOWN)}</span>
          </div>
        ))}
      </div>
    </>
  );
}
