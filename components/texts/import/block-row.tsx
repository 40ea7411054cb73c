"use client";
// One block of the preview: its type, its words, its tools. Drawn again only when something of it changed.
import { memo } from "react";
import { Caret } from "@/components/texts/import/caret";
import { EditWords } from "@/components/texts/import/edit-words";
import { lookOf, tagOf } from "@/components/texts/import/kinds";
import type { Mode } from "@/components/texts/import/mode";
import { MoveTo } from "@/components/texts/import/move-to";
import { NewBlock } from "@/components/texts/import/new-block";
import { goodSplit, wordEnd } from "@/components/texts/import/offsets";
import { TypeMenu } from "@/components/texts/import/type-menu";
import { Words } from "@/components/texts/import/words";
import { Icon } from "@/components/ui/icon";
import type { Act } from "@/server/texts/import/act";
import type { FoundBlock, WrittenKind } from "@/server/texts/import/block";

/** What a row may ask for; the same object for all rows and all times. */
export type RowDoor = {
  /** Does an act; the focus then goes to this block, or to the one that was made. */
  act: (act: Act, focus: number | "made") => boolean;
  mode: (mode: Mode | null, focus?: number) => void;
  /** Keeps words that are still being written; the field stays open. */
  keep: (block: number, words: string) => boolean;
  /** Takes back as many acts. */
  takeBack: (acts: number) => void;
  /** Moves a block past its neighbour, or after the paragraph of this number; false where there is none. */
  step: (block: number, by: 1 | -1) => void;
  moveAfter: (block: number, number: number | null) => boolean;
};

type RowProps = {
  block: FoundBlock;
  number: number | undefined;
  /** The block above, where a seam is shown. */
  above: number | null;
  /** Where a note is marked: "¶ 5", "nowhere", or nothing to say. */
  linked: string;
  loose: string;
  /** What was done to it since the revision that it is from: "changed", "new". */
  touch: string;
  mode: Mode | null;
  door: RowDoor;
};

function Middle({ block, linked, loose, mode, door }: Omit<RowProps, "number" | "above" | "touch">) {
  const { id, words } = block;
  if (mode?.kind === "edit") {
    const done = (next: string | null, back: boolean) => {
      if (next !== null) door.keep(id, next);
      door.mode(null, back ? id : undefined);
    };
    return <EditWords block={block} onDone={done} onPause={(next) => door.keep(id, next)} onTakeBack={door.takeBack} />;
  }
  const shown = mode?.kind === "place" ? wordEnd(words, mode.at) : mode?.kind === "split" ? mode.at : 0;
  const finish = () => {
    if (mode?.kind === "split") door.act({ kind: "split", block: id, at: mode.at }, id);
    if (mode?.kind === "place") door.act({ kind: "place", note: mode.note, block: id, at: shown }, id);
  };
  const caret = (mode?.kind === "split" || mode?.kind === "place") && (
    <Caret
      words={words}
      at={mode.at}
      name={mode.kind === "split" ? "Split here" : "Mark here"}
      toEnd={mode.kind === "place"}
      onMove={(at) => door.mode({ ...mode, at })}
      onDo={finish}
      onLeave={() => door.mode(null, id)}
    />
  );
  return (
    <div className="wbox">
      <Words block={block} loose={loose} caret={caret ? { at: shown, node: caret } : undefined} />
      {linked && (
        <span className="meta">{linked === "nowhere" ? "Without a mark in the text" : `Linked from ${linked}`}</span>
      )}
      {mode?.kind === "move" && (
        <MoveTo onMove={(number) => door.moveAfter(id, number)} onLeave={() => door.mode(null, id)} />
      )}
    </div>
  );
}

function Tools({ block, door }: { block: FoundBlock; door: RowDoor }) {
  const { id, kind, words } = block;
  if (kind === "furniture")
    return (
      <button type="button" className="btn quiet" onClick={() => door.act({ kind: "keep", block: id }, id)}>
        Keep
      </button>
    );
  return (
    <>
      <button
        type="button"
        className="ib"
        aria-label="Edit the words"
        title="Edit the words (E)"
        onClick={() => door.mode({ kind: "edit", block: id })}
      >
        <Icon name="pen" small />
      </button>
      <button
        type="button"
        className="ib"
        aria-label="Split this block"
        title="Split this block (S)"
        onClick={() => door.mode({ kind: "split", block: id, at: goodSplit(words) })}
      >
        <Icon name="split" small />
      </button>
      <button
        type="button"
        className="ib"
        aria-label="Add a block below"
        title="Add a block below (I)"
        onClick={() => door.mode({ kind: "insert", block: id, where: "after" })}
      >
        <Icon name="plus" small />
      </button>
    </>
  );
}

/** A row, with the seam above it where two blocks can be merged. */
export const BlockRow = memo(function BlockRow({ block, number, above, linked, loose, touch, mode, door }: RowProps) {
  const tag = tagOf(block, number);
  const open = mode?.kind === "menu";
  const look = lookOf(block.kind);
  const made = (written: { to: WrittenKind; words: string } | null) => {
    if (written && mode?.kind === "insert")
      door.act({ kind: "insert", block: block.id, where: mode.where, ...written }, "made");
    else door.mode(null, block.id);
  };
  const fresh = mode?.kind === "insert" && <NewBlock onDone={made} />;
  return (
    <>
      {mode?.kind === "insert" && mode.where === "before" && fresh}
      {above !== null && (
        <li className="seam">
          <button type="button" onClick={() => door.act({ kind: "merge", block: above, with: "next" }, above)}>
            <span>
              <Icon name="merge" small />
              Merge
            </span>
          </button>
        </li>
      )}
      <li
        className={`blk ${look}${mode?.kind === "split" ? " is-split" : ""}`}
        id={`b${block.id}`}
        data-id={block.id}
        data-menu={open || undefined}
        data-touch={touch || undefined}
      >
        <div className="tbox">
          <button
            type="button"
            className="ty"
            aria-label={`${tag}. Change what this is`}
            aria-haspopup="menu"
            aria-expanded={open}
            title={block.why}
            onClick={() => door.mode(open ? null : { kind: "menu", block: block.id })}
          >
            {tag}
          </button>
          {touch && <span className="touch">{touch}</span>}
          {open && (
            <TypeMenu
              block={block}
              onAct={(act) => door.act(act, block.id)}
              onMode={door.mode}
              onStep={(by) => door.step(block.id, by)}
              onClose={(back) => door.mode(null, back ? block.id : undefined)}
            />
          )}
        </div>
        <Middle block={block} linked={linked} loose={loose} mode={mode} door={door} />
        <span className="tools2">
          <Tools block={block} door={door} />
        </span>
      </li>
      {mode?.kind === "insert" && mode.where === "after" && fresh}
    </>
  );
});
