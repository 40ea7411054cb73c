"use client";
// The preview's blocks: rows, the keys that work in them, and clicks that set a caret.
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import { BlockRow, type RowDoor } from "@/components/texts/import/block-row";
import { mergeable, touchOf } from "@/components/texts/import/kinds";
import type { Mode } from "@/components/texts/import/mode";
import { goodSplit, offsetAt, snap } from "@/components/texts/import/offsets";
import type { Draft } from "@/server/texts/import/act";
import type { FoundBlock } from "@/server/texts/import/block";
import type { MarkPlace, Preview } from "@/server/texts/import/preview";

const idOf = (target: EventTarget): number | null => {
  const row = (target as Element).closest<HTMLElement>("li[data-id]");
  return row ? Number(row.dataset.id) : null;
};

const places = (marks: MarkPlace[], numbers: Preview["numbers"]): string =>
  [...new Set(marks.map(({ block }) => (numbers.has(block) ? `¶ ${numbers.get(block)}` : "a heading")))].join(", ");

/** What each key does in a row; also said below the list. */
const keyed = (door: RowDoor, block: FoundBlock): Record<string, () => void> => ({
  e: () => door.mode({ kind: "edit", block: block.id }),
  s: () => door.mode({ kind: "split", block: block.id, at: goodSplit(block.words) }),
  m: () => door.act({ kind: "merge", block: block.id, with: "next" }, block.id),
  i: () => door.mode({ kind: "insert", block: block.id, where: "after" }),
  v: () => door.mode({ kind: "move", block: block.id }),
  x: () => door.act({ kind: block.kind === "furniture" ? "keep" : "drop", block: block.id }, block.id),
  t: () => door.mode({ kind: "menu", block: block.id }),
});

/** Goes to the row below or above. */
function walk(from: Element, step: 1 | -1): void {
  const rows = [...document.querySelectorAll(".blks > li[data-id]")];
  const row = rows[rows.indexOf(from.closest("li[data-id]") ?? from) + step];
  row?.querySelector<HTMLElement>(".ty")?.focus();
}

/** More rows come when the reader nears the last one. */
function More({ left, onMore }: { left: number; onMore: () => void }) {
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && onMore(), { rootMargin: "1500px" });
    if (end.current) watch.observe(end.current);
    return () => watch.disconnect();
  });
  return (
    <button type="button" className="btn" ref={end} onClick={onMore}>
      Show more; {left.toLocaleString("en")} blocks are left
    </button>
  );
}

/** The first `shown` rows in order. `placing` is the note whose mark is looking for its place. */
export function BlockList({
  draft,
  preview,
  revision,
  mode,
  placing,
  shown,
  onMore,
  door,
}: {
  draft: Draft;
  preview: Preview;
  /** Whether blocks say that they were changed: those of a text that came in are all new. */
  revision: boolean;
  mode: Mode | null;
  placing: number | null;
  shown: number;
  onMore: () => void;
  door: RowDoor;
}) {
  const loose = useMemo(() => {
    const found = new Map<number, string>();
    for (const { block, mark } of preview.looseMarks)
      found.set(block, `${found.has(block) ? `${found.get(block)},` : ""}${mark}`);
    return found;
  }, [preview]);
  const find = (id: number | null) => draft.blocks.find((block) => block.id === id);

  const keys = (event: KeyboardEvent) => {
    const block = find(idOf(event.target));
    const field = (event.target as Element).closest("textarea, input, select, [role=menu], .cut");
    if (!block || field || event.ctrlKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const by = key === "arrowup" ? -1 : key === "arrowdown" ? 1 : null;
    if (event.altKey && by) door.step(block.id, by);
    else if (event.altKey) return;
    else if (key === "j" || key === "k") walk(event.target as Element, key === "j" ? 1 : -1);
    else if (keyed(door, block)[key]) keyed(door, block)[key]?.();
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent) => {
    const block = find(idOf(event.target));
    if (!block || (event.target as Element).closest("button, a") || block.kind === "furniture") return;
    const own = mode && mode.block === block.id ? mode : null;
    const offset = own?.kind === "split" || placing !== null ? offsetAt(event.clientX, event.clientY) : null;
    if (offset === null) return;
    const at = snap(block.words, offset);
    if (placing !== null)
      door.mode({
        kind: "place",
        block: block.id,
        note: placing,
        at: block.words.length - offset < 2 ? block.words.length : at,
      });
    else if (own?.kind === "split") door.mode({ ...own, at });
  };
  const twice = (event: MouseEvent) => {
    const id = idOf(event.target);
    if (id !== null && placing === null && (event.target as Element).closest(".w") && mode?.block !== id)
      door.mode({ kind: "edit", block: id });
  };
  return (
    <>
      <ol
        className="blks"
        onKeyDown={keys}
        onClick={click}
        onDoubleClick={twice}
        data-placing={placing !== null || undefined}
      >
        {draft.blocks.slice(0, shown).map((block, i) => {
          const before = draft.blocks[i - 1];
          const marks = preview.linked.get(block.id);
          return (
            <BlockRow
              key={block.id}
              block={block}
              number={preview.numbers.get(block.id)}
              above={before && mergeable(before, block) ? before.id : null}
              linked={marks ? places(marks, preview.numbers) || "nowhere" : ""}
              loose={loose.get(block.id) ?? ""}
              touch={revision ? touchOf(block) : ""}
              mode={mode?.block === block.id ? mode : null}
              door={door}
            />
          );
        })}
      </ol>
      {shown < draft.blocks.length && <More left={draft.blocks.length - shown} onMore={onMore} />}
    </>
  );
}
