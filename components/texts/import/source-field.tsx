"use client";
// Where a text comes from: pasted words, or a file that is chosen or dropped.
import { type DragEvent, useId, useState } from "react";

/** Paste or upload; tells its owner of both. Names its fields, so that a plain form can send them too. */
export function SourceField({
  raw,
  onRaw,
  file,
  onFile,
}: {
  raw: string;
  onRaw: (raw: string) => void;
  file: File | null;
  onFile: (file: File | null) => void;
}) {
  const id = useId();
  const [upload, setUpload] = useState(false);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (!dropped) return;
    setUpload(true);
    onFile(dropped);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the field below is the first.
    <div
      className="source"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: two switches side by side, as everywhere in this design. */}
      <div className="seg" role="group" aria-label="How">
        <button
          type="button"
          aria-pressed={!upload}
          onClick={() => {
            setUpload(false);
            onFile(null);
          }}
        >
          Paste
        </button>
        <button type="button" aria-pressed={upload} onClick={() => setUpload(true)}>
          Upload
        </button>
      </div>
      <label className="vh" htmlFor={`${id}raw`}>
        Pasted text
      </label>
      <textarea
        className="in raw"
        dir="auto"
        id={`${id}raw`}
        name="raw"
        spellCheck={false}
        hidden={upload}
        data-over={over || undefined}
        placeholder="Paste a text here, or drop a file."
        value={raw}
        onChange={(event) => onRaw(event.target.value)}
      />
      <div className="filebox" hidden={!upload} data-over={over || undefined}>
        <label className="flabel" htmlFor={`${id}file`}>
          A plain text file
        </label>
        <input
          id={`${id}file`}
          type="file"
          name="file"
          accept=".txt,.text,.md,text/plain"
          onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        />
        <p className="hint">
          {file
            ? `Chosen: ${file.name}`
            : "Or drop a file here. Plain text in UTF-8, UTF-16 or windows-1252, up to 5 MB."}
        </p>
      </div>
    </div>
  );
}
