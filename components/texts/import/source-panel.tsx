"use client";
// The left column's head: what came in, other words for it, and what was found.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AnotherSource } from "@/components/texts/import/another-source";
import type { Mode } from "@/components/texts/import/mode";
import { goodSplit } from "@/components/texts/import/offsets";
import { fromWords } from "@/components/texts/import/source";
import type { Start } from "@/components/texts/import/use-draft";
import { useTRPC } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";
import type { Draft } from "@/server/texts/import/act";
import type { Preview } from "@/server/texts/import/preview";

/** A field with more than this makes the whole page slow; it is opened when asked for. */
const LARGE = 100_000;

/** Where a text came from that did not come as words. */
function Origin({ draft }: { draft: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.texts.reading.queryOptions({ draft }));
  if (!data) return null;
  const { name, address } = data;
  return (
    <p className="origin">
      {address ? (
        <a href={address} rel="noreferrer noopener" target="_blank">
          {address}
        </a>
      ) : (
        (name ?? "A page that was pasted")
      )}
    </p>
  );
}

/** The source, and reading it anew; what was typed here stays here when that is refused. */
export function SourceAgain({
  start,
  changed,
  version,
}: {
  start: Start;
  changed: boolean;
  version: () => Promise<number>;
}) {
  const came = start.raw === "";
  const [open, setOpen] = useState(!came && start.raw.length <= LARGE);
  const size = `The source is ${start.raw.length.toLocaleString("en")} characters long. `;
  const hint = changed && <p className="hint">What you did to the blocks will be gone.</p>;
  return (
    <>
      {came && <Origin draft={start.id} />}
      {open ? (
        <AnotherSource
          group={start.group.slug}
          draft={start.id}
          seen={start.version}
          version={version}
          start={fromWords(start.raw)}
          hint={hint}
        />
      ) : (
        <p className="note">
          <span>
            {came ? "" : size}
            <button type="button" className="inline" onClick={() => setOpen(true)}>
              {came ? "Bring another source" : "Show it"}
            </button>
          </span>
        </p>
      )}
    </>
  );
}

/** The counts, and the longest paragraph where it is too long to talk about. */
export function FoundCounts({
  label,
  draft,
  preview,
  onMode,
}: {
  label: string;
  draft: Draft;
  preview: Preview;
  onMode: (mode: Mode) => void;
}) {
  const { paragraphs, headings, notes, out } = preview.counts;
  const [longest] = [...preview.long].sort((a, b) => b.words - a.words);
  const look = () => {
    const block = draft.blocks.find(({ id }) => id === longest?.block);
    if (block) onMode({ kind: "split", block: block.id, at: goodSplit(block.words) });
  };
  return (
    <div className="found">
      <p className="label">{label}</p>
      <dl>
        {Object.entries({ Paragraphs: paragraphs, Headings: headings, Notes: notes, "Left out": out }).map(
          ([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="num">{count}</dd>
            </div>
          ),
        )}
      </dl>
      {longest && (
        <p className="note">
          <Icon name="split" />
          <span>
            ¶&nbsp;{longest.number} is {longest.words.toLocaleString("en")} words long. You may want to{" "}
            <button type="button" className="inline" onClick={look}>
              look for a place to split it
            </button>
            .{preview.long.length > 1 && ` So are ${preview.long.length - 1} more over 400.`}
          </span>
        </p>
      )}
    </div>
  );
}
