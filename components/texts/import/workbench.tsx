"use client";
// The preview's two columns and its foot: what came in, what will be read, and the way to publish it.
import { useRouter } from "next/navigation";
import { type MouseEvent, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { BlockList } from "@/components/texts/import/block-list";
import { DetailsForm } from "@/components/texts/import/details";
import { Foot } from "@/components/texts/import/foot";
import type { Mode } from "@/components/texts/import/mode";
import { NotesPanel } from "@/components/texts/import/notes-panel";
import { RevisedText } from "@/components/texts/import/revised";
import { FoundCounts, SourceAgain } from "@/components/texts/import/source-panel";
import { useDoor } from "@/components/texts/import/use-door";
import { type Start, useDraft } from "@/components/texts/import/use-draft";
import { listOf, useOthers } from "@/components/texts/import/use-others";
import type { Draft } from "@/server/texts/import/act";
import { previewOf } from "@/server/texts/import/preview";

/** How many rows are drawn at first, and at a time. */
const ROWS = 300;

/** Puts the focus on a block's type, after the page has changed. */
const focusOn = (id: number): void => document.querySelector<HTMLElement>(`#b${id} .ty`)?.focus();

const inField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select") !== null;

/** Ctrl Z and Ctrl Shift Z, but in fields, which have their own. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || inField(event.target)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", keys);
    return () => window.removeEventListener("keydown", keys);
  }, [undo, redo]);
}

/** Draws enough rows for a block to be among them, and brings it into sight. */
function useReveal(draft: Draft) {
  const [shown, setShown] = useState(ROWS);
  const [wanted, setWanted] = useState<{ id: number } | null>(null);
  useEffect(() => {
    if (wanted) document.getElementById(`b${wanted.id}`)?.scrollIntoView({ block: "center" });
  }, [wanted]);
  const more = useCallback(() => setShown((n) => n + ROWS), []);
  const blocks = useRef(draft.blocks);
  blocks.current = draft.blocks;
  const reveal = useCallback((id: number) => {
    const at = blocks.current.findIndex((block) => block.id === id);
    setShown((n) => Math.max(n, at + ROWS / 2));
    setWanted({ id });
  }, []);
  return { shown, more, reveal };
}

/** The workbench of one draft. */
export function Workbench({ start }: { start: Start }) {
  const router = useRouter();
  const work = useDraft(start);
  const { draft, act, undo, redo, trouble } = work;
  const settled = useDeferredValue(draft);
  const preview = useMemo(() => previewOf(settled), [settled]);
  const { shown, more, reveal } = useReveal(draft);
  const [mode, setMode] = useState<Mode | null>(null);
  const [placing, setPlacing] = useState<number | null>(null);
  const focus = useRef<number | null>(null);
  useUndoKeys(undo, redo);
  useEffect(() => {
    if (focus.current === null) return;
    focusOn(focus.current);
    focus.current = null;
  });
  const door = useDoor(draft, preview, { act, undo, setMode, setPlacing, reveal, focus });
  const show = useCallback(
    (next: Mode) => {
      setMode(next);
      reveal(next.block);
    },
    [reveal],
  );
  const follow = (event: MouseEvent) => {
    const id = /#b(\d+)$/.exec((event.target as Element).closest("a")?.getAttribute("href") ?? "")?.[1];
    if (id === undefined) return;
    event.preventDefault();
    focus.current = Number(id);
    reveal(Number(id));
  };
  const revision = start.revises?.from ? start.revises : null;
  useEffect(() => {
    const asked = /^#b(\d+)$/.exec(window.location.hash)?.[1];
    if (asked === undefined) return;
    focus.current = Number(asked);
    reveal(Number(asked));
  }, [reveal]);
  const { others, version: newest } = useOthers(start.id);
  const writing = mode?.kind === "edit" || mode?.kind === "insert";
  const { catchUp } = work;
  useEffect(() => {
    if (!writing) catchUp(newest);
  }, [catchUp, newest, writing]);
  const use = async () => {
    if (start.revises) {
      await work.saved();
      return router.push(`/groups/${start.group.slug}/import/${start.id}/review`);
    }
    const address = await work.publish();
    if (address) router.push(`/groups/${address.group}/${address.reading}/${address.text}`);
  };
  const version = async () => {
    await work.saved();
    return work.version();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: links between notes and marks are followed here; they are links, with keys of their own.
    <div className="bench" onClick={follow}>
      <section className="src" aria-labelledby="source-head">
        <h2 className="label" id="source-head">
          {revision ? "The text as it stands" : "Source"}
        </h2>
        {others.length > 0 && (
          <p className="note" role="status">
            {listOf(others)} {others.length === 1 ? "is" : "are"} editing this too. You see each other’s changes after a
            few seconds; if you change the same thing at once, the slower one is told, and loses nothing.
          </p>
        )}
        {revision ? (
          <RevisedText of={revision} draft={draft} />
        ) : (
          <SourceAgain start={start} changed={work.undoable > 0} version={version} />
        )}
        <FoundCounts label={revision ? "What it holds" : "What we found"} {...{ draft, preview }} onMode={show} />
        <DetailsForm draft={draft} onAct={act} />
        <NotesPanel
          draft={draft}
          preview={preview}
          placing={placing}
          onPlacing={setPlacing}
          onMode={show}
          onAct={act}
        />
      </section>
      <section className="prev" aria-labelledby="prev-head">
        <div className="sech">
          <h2 className="label" id="prev-head">
            As it will be read
          </h2>
          <span className="meta">
            {placing === null ? "Select a type to change it" : "Select the place of the mark"}
          </span>
        </div>
        <BlockList
          draft={draft}
          preview={preview}
          revision={revision !== null}
          mode={mode}
          placing={placing}
          shown={shown}
          onMore={more}
          door={door}
        />
        <p className="hint keysline">
          On a block: <kbd className="kbd">J</kbd> <kbd className="kbd">K</kbd> next and last ·{" "}
          <kbd className="kbd">T</kbd> type · <kbd className="kbd">E</kbd> edit · <kbd className="kbd">S</kbd> split ·{" "}
          <kbd className="kbd">M</kbd> merge · <kbd className="kbd">I</kbd> add below · <kbd className="kbd">Alt ↑</kbd>{" "}
          <kbd className="kbd">Alt ↓</kbd> move · <kbd className="kbd">V</kbd> move elsewhere ·{" "}
          <kbd className="kbd">X</kbd> leave out or keep · <kbd className="kbd">Ctrl Z</kbd> undo
        </p>
      </section>
      <Foot
        work={work}
        trouble={trouble}
        drafts={`/groups/${start.group.slug}/import`}
        revision={start.revises !== null}
        onUse={use}
      />
    </div>
  );
}
