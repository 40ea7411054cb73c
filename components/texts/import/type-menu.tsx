"use client";
// The menu behind a block's type: what it can be made, and what else can be done with it.
import { type KeyboardEvent, useEffect, useRef } from "react";
import { CHOICES } from "@/components/texts/import/kinds";
import type { Mode } from "@/components/texts/import/mode";
import type { Act } from "@/server/texts/import/act";
import type { FoundBlock } from "@/server/texts/import/block";

const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Opens with the keyboard on what the block is now; closes on a choice, on Escape, and when the focus goes elsewhere. */
export function TypeMenu({
  block,
  onAct,
  onMode,
  onStep,
  onClose,
}: {
  block: FoundBlock;
  onAct: (act: Act) => void;
  onMode: (mode: Mode) => void;
  onStep: (by: 1 | -1) => void;
  onClose: (back: boolean) => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const current =
      menu.current?.querySelector<HTMLElement>("[aria-checked=true]") ??
      menu.current?.querySelector<HTMLElement>("button");
    menu.current?.scrollIntoView({ block: "nearest" });
    current?.focus({ preventScroll: true });
  }, []);
  const keys = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const move = MOVES[event.key];
    if (move) items[move(at, items.length)]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const is = (kind: string, level?: number) =>
    block.kind === kind && (level === undefined || (block.level ?? 1) === level);
  return (
    <div
      className="pop tmenu"
      role="menu"
      aria-label="What this is"
      tabIndex={-1}
      ref={menu}
      onKeyDown={keys}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose(false)}
    >
      {CHOICES.map(({ kind, level, name }) => (
        <button
          key={name}
          type="button"
          role="menuitemradio"
          aria-checked={is(kind, level)}
          tabIndex={-1}
          onClick={() =>
            is(kind, level)
              ? onClose(true)
              : onAct({ kind: "retype", block: block.id, to: kind, ...(level && { level }) })
          }
        >
          {name}
        </button>
      ))}
      {block.kind !== "furniture" && (
        <>
          <hr />
          {(["previous", "next"] as const).map((direction) => (
            <button
              key={direction}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => onAct({ kind: "merge", block: block.id, with: direction })}
            >
              {direction === "previous" ? "Merge with the one above" : "Merge with the one below"}
            </button>
          ))}
        </>
      )}
      <hr />
      {([-1, 1] as const).map((by) => (
        <button key={by} type="button" role="menuitem" tabIndex={-1} onClick={() => onStep(by)}>
          {by < 0 ? "Move up" : "Move down"}
        </button>
      ))}
      <button type="button" role="menuitem" tabIndex={-1} onClick={() => onMode({ kind: "move", block: block.id })}>
        Move elsewhere
      </button>
      <hr />
      {(["before", "after"] as const).map((where) => (
        <button
          key={where}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => onMode({ kind: "insert", block: block.id, where })}
        >
          {where === "before" ? "Add a block above" : "Add a block below"}
        </button>
      ))}
      <p className="hint">{block.why}</p>
    </div>
  );
}
