"use client";
// The left column's head: what came in, other words for it, and what was found.
import { useState } from "react";
import type { Mode } from "@/components/texts/import/mode";
import { goodSplit } from "@/components/texts/import/offsets";
import { send } from "@/components/texts/import/send";
import { SourceField } from "@/components/texts/import/source-field";
import type { Start } from "@/components/texts/import/use-draft";
import { Icon } from "@/components/ui/icon";
import type { Draft } from "@/server/texts/import/act";
import type { Preview } from "@/server/texts/import/preview";

/** A field with more than this makes the whole page slow; it is opened when asked for. */
const LARGE = 100_000;

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
  const [raw, setRaw] = useState(start.raw);
  const [open, setOpen] = useState(start.raw.length <= LARGE);
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const again = async () => {
    setRefused(null);
    const to = { group: start.group.slug, draft: start.id, version: await version() };
    const sent = await send({ ...to, ...(file ? { file } : { raw }) });
    if ("draft" in sent) window.location.reload();
    else setRefused(sent.message);
  };
  if (!open)
    return (
      <p className="note">
        <span>
          The source is {start.raw.length.toLocaleString("en")} characters long.{" "}
          <button type="button" className="inline" onClick={() => setOpen(true)}>
            Show it
          </button>
        </span>
      </p>
    );
  return (
    <>
      <SourceField raw={raw} onRaw={setRaw} file={file} onFile={setFile} />
      {(file || raw !== start.raw) && (
        <div className="again">
          <button type="button" className="btn" onClick={again}>
            Read this instead
          </button>
          {changed && <p className="hint">What you did to the blocks will be gone.</p>}
        </div>
      )}
      {refused && (
        <p className="note warn" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

/** The counts, and the longest paragraph where it is too long to talk about. */
export function FoundCounts({
  draft,
  preview,
  onMode,
}: {
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
      <p className="label">What we found</p>
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
