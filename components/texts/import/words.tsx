"use client";
// A block's words as they will be read, with note marks, and with a caret where one is being placed.
import { Fragment, type ReactNode, type Ref } from "react";
import { hasLongWord } from "@/components/texts/import/long-words";
import type { FoundBlock } from "@/server/texts/import/block";

/** Something to show at an offset of the words. */
type Inset = { at: number; key: string; node: ReactNode };

/** The words with insets between; each piece says where it begins. */
export function Words({
  block,
  loose,
  caret,
  ref,
}: {
  block: FoundBlock;
  /** The places among the block's marks that have no note. */
  loose: string;
  caret?: { at: number; node: ReactNode };
  ref?: Ref<HTMLParagraphElement>;
}) {
  const without = new Set(loose.split(",").filter(Boolean).map(Number));
  const marks: Inset[] = block.marks.map(({ at, label, note }, i) => ({
    at,
    key: `mark${i}`,
    node: without.has(i) ? (
      <sup className="fnr loose" title="This mark has no note">
        {label}
      </sup>
    ) : (
      <sup className="fnr">
        <a href={`#b${note}`} aria-label={`Note ${label}`}>
          {label}
        </a>
      </sup>
    ),
  }));
  const insets = [...marks, ...(caret ? [{ ...caret, key: "caret" }] : [])].sort((a, b) => a.at - b.at);
  const edges = [0, ...insets.map(({ at }) => at), block.words.length];
  return (
    <p className="w" dir="auto" data-long={hasLongWord(block.words) || undefined} ref={ref}>
      {insets.map(({ key, node }, i) => (
        <Fragment key={key}>
          <span data-at={edges[i]}>{block.words.slice(edges[i], edges[i + 1])}</span>
          {node}
        </Fragment>
      ))}
      <span data-at={edges.at(-2)}>{block.words.slice(edges.at(-2))}</span>
    </p>
  );
}
