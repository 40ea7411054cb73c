"use client";
// Typing "¶" offers paragraphs of all texts of the reading, by number and words; typing "@" offers members by name.
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { put } from "@/components/comments/cite/put";
import { type Typed, taken, typedAt } from "@/components/comments/cite/typed";
import { type Option, useOptions } from "@/components/comments/cite/use-options";
import type { Picks } from "@/components/comments/mention-text";
import { initials } from "@/components/comments/names";

type Field = RefObject<HTMLTextAreaElement | null>;

/** What the box needs: attributes of a combobox, its keys, and the list to be drawn beneath it. */
export type Picking = ReturnType<typeof usePicker>;

/** Who the names in the box mean, and what is told when one is taken. */
export type Names = { picks: Picks; pick: (name: string, id: string) => void };

/** The picker of one box; `look` is told of every key and of every move of the caret. */
export function usePicker(text: string, field: Field, { picks, pick }: Names) {
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState<number | null>(null);
  const open = typed !== null && typed.start !== closed;
  const found = useOptions(text, open ? typed : null, picks);
  const chosen = found[Math.min(at, found.length - 1)];

  const look = () => {
    const area = field.current;
    const next = area ? typedAt(area.value, area.selectionStart) : null;
    setTyped(next);
    if (!next) setClosed(null);
    setAt(0);
  };

  const take = (option: Option) => {
    const area = field.current;
    if (!area || !typed) return;
    const next = taken(area.value, area.selectionStart, typed, option.writes);
    if (option.pick) pick(option.pick.name, option.pick.id);
    put(area, next.body, next.caret);
    setClosed(typed.start);
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
  return { id, kind: typed?.kind ?? "cite", found, chosen, take, keys, look, box };
}

const WHAT = { cite: ["paragraph", "paragraphs", "to cite"], mention: ["member", "members", "to mention"] } as const;

/** The list; it lies over what is below the box, never over the line that is being written. */
export function PickerList({ picking: { id, kind, found, chosen, take } }: { picking: Picking }) {
  const [one, many, purpose] = WHAT[kind];
  if (found.length === 0) return null;
  return (
    <>
      <p className="vh" role="status">
        {found.length} {found.length === 1 ? one : many} {purpose}. Up and down choose, Enter takes, Escape leaves.
      </p>
      <div
        className="cites"
        id={id}
        role="listbox"
        aria-label={kind === "cite" ? "Paragraphs to cite" : "Members to mention"}
      >
        {found.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the box keeps the focus and has the keys
          <div
            key={option.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={option === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option.pick && (
              <span className="av" aria-hidden="true">
                {initials(option.label)}
              </span>
            )}
            <b>{option.label}</b> {option.words && <span className="serif">{option.words}</span>}
          </div>
        ))}
      </div>
    </>
  );
}
