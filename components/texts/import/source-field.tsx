"use client";
// Where a text comes from: pasted words, a file that is chosen or dropped, or an address. Works as plain fields too.
import { type ClipboardEvent, type DragEvent, useId, useState } from "react";
import { expectPaste, hasLongWord } from "@/components/texts/import/long-words";
import { hasShape, type Source, WAYS, type Way } from "@/components/texts/import/source";
import { ADDRESS_LENGTH } from "@/server/texts/import/limits";

const NAMES: Record<Way, string> = { paste: "Paste", file: "File", address: "Address" };

/** What files there are readers for; any other is looked at all the same, and told what it is. */
const ACCEPTED =
  ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.epub,.pdf,text/plain,text/html,text/markdown,application/pdf,application/epub+zip";

type Props = { source: Source; onSource: (change: Partial<Source>) => void };

/** The switch: radio buttons, so that the style sheet alone shows the right field where there is no script. */
function Switch({ id, source, onSource }: Props & { id: string }) {
  return (
    <fieldset className="seg ways">
      <legend className="vh">How the text comes</legend>
      {WAYS.map((way) => (
        <label key={way}>
          <input
            className="vh"
            type="radio"
            name="how"
            id={`${id}${way}`}
            value={way}
            checked={source.how === way}
            onChange={() => onSource({ how: way })}
          />
          {NAMES[way]}
        </label>
      ))}
    </fieldset>
  );
}

function Words({ id, source, onSource, over }: Props & { id: string; over: boolean }) {
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    expectPaste(event);
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const whole = value.slice(0, selectionStart).trim() === "" && value.slice(selectionEnd).trim() === "";
    const html = event.clipboardData.getData("text/html");
    // What the browser then puts into the field is told as a change, which forgets the page; so this comes after it.
    if (whole && hasShape(html)) setTimeout(() => onSource({ html, keep: false }));
  };
  return (
    <div className="way" data-way="paste">
      <label className="vh" htmlFor={`${id}raw`}>
        Pasted text
      </label>
      <textarea
        className="in raw"
        dir="auto"
        id={`${id}raw`}
        name="raw"
        spellCheck={false}
        data-over={over || undefined}
        data-long={hasLongWord(source.raw) || undefined}
        placeholder="Paste a text here, or drop a file."
        value={source.raw}
        onPaste={paste}
        onChange={(event) => onSource({ raw: event.target.value, html: null, keep: false })}
      />
      {source.html && (
        <label className="check">
          <input type="checkbox" checked={source.keep} onChange={(event) => onSource({ keep: event.target.checked })} />
          Keep its headings, lists and notes as they were where you copied it
        </label>
      )}
    </div>
  );
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

function FileBox({ id, source: { file }, onSource, over }: Props & { id: string; over: boolean }) {
  return (
    <div className="way filebox" data-way="file" data-over={over || undefined}>
      <label className="flabel" htmlFor={`${id}file`}>
        A file with a text in it
      </label>
      <input
        id={`${id}file`}
        type="file"
        name="file"
        accept={ACCEPTED}
        onChange={(event) => onSource({ file: event.target.files?.[0] ?? null })}
      />
      <p className="hint">
        {file
          ? `Chosen: ${file.name}, ${sizeOf(file.size)}`
          : "Or drop it here. Plain text, Markdown, a saved web page, Word (.docx), EPUB, or PDF with its text; up to 20 MB."}
      </p>
    </div>
  );
}

function Address({ id, source, onSource }: Props & { id: string }) {
  return (
    <div className="way field" data-way="address">
      <label htmlFor={`${id}link`}>Address of a page or file on the web</label>
      <input
        className="in"
        id={`${id}link`}
        type="text"
        inputMode="url"
        name="address"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={ADDRESS_LENGTH}
        placeholder="https://"
        value={source.address}
        onChange={(event) => onSource({ address: event.target.value })}
      />
      <p className="hint">
        It must open without signing in. Our server fetches it once, and keeps the address as the source.
      </p>
    </div>
  );
}

/** The switch and its three fields; a file dropped on any of them is taken. */
export function SourceField({ source, onSource }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onSource({ how: "file", file });
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
      <Switch id={id} source={source} onSource={onSource} />
      <Words id={id} source={source} onSource={onSource} over={over} />
      <FileBox id={id} source={source} onSource={onSource} over={over} />
      <Address id={id} source={source} onSource={onSource} />
    </div>
  );
}
