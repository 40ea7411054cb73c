"use client";
// The box in which one writes: tools, preview, and a draft that nothing can lose.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { PickerList, usePicker } from "@/components/comments/cite/picker";
import type { Draft, Drafts, Place } from "@/components/comments/draft";
import { type Failure, failureOf } from "@/components/comments/failure";
import { Preview } from "@/components/comments/preview";
import { Refused } from "@/components/comments/refused";
import { Tools } from "@/components/comments/tools";
import { useDraft, type Writing } from "@/components/comments/use-draft";

/** What the composer is for. `send` ends well, or throws why not; the words leave the box only when it ended well. */
export type ComposerProps = {
  drafts: Drafts;
  place: Place;
  label: string;
  verb: string;
  initial?: string;
  about?: ReactNode;
  limit: number;
  /** The text that the talk is on: paragraphs of its reading can be cited. */
  text: string;
  send: (draft: Draft) => Promise<void>;
  /** After it was sent, and when the writer turns away; the draft stays in the second case. */
  done: () => void;
  cancel: () => void;
};

/** How many characters before the limit are counted aloud. */
const COUNTED = 500;

function useSending({ send, done }: Pick<ComposerProps, "send" | "done">, writing: Writing) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const busy = useRef(false);
  const post = async () => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    setFailure(null);
    try {
      await send({ body: writing.body, key: writing.key });
      writing.drop();
      done();
    } catch (error) {
      const why = failureOf(error);
      setFailure(why);
      // A refused key made no comment of these words, and must not stand in the way of the next attempt.
      if (why.kind === "refused") writing.renew();
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  return { failure, pending, post };
}

function Head({
  id,
  writing,
  preview,
  show,
}: {
  id: string;
  writing: Writing;
  preview: boolean;
  show: (preview: boolean) => void;
}) {
  const turn = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    show(!preview);
    document.getElementById(`${id}-${preview ? "write" : "preview"}`)?.focus();
  };
  const tab = (name: "write" | "preview", words: string, on: boolean) => (
    <button
      type="button"
      role="tab"
      id={`${id}-${name}`}
      aria-selected={on}
      aria-controls={`${id}-panel`}
      tabIndex={on ? 0 : -1}
      onClick={() => show(name === "preview")}
      onKeyDown={turn}
    >
      {words}
    </button>
  );
  const status = writing.kept ? "Draft kept on this device" : "This device keeps no drafts";
  return (
    <div className="hd">
      <div className="tabs" role="tablist" aria-label="Write or preview">
        {tab("write", "Write", !preview)}
        {tab("preview", "Preview", preview)}
      </div>
      <span className="meta">{writing.body.trim() ? status : ""}</span>
    </div>
  );
}

/** The composer; Ctrl or ⌘ with Enter posts. */
export default function Composer({
  drafts,
  place,
  label,
  verb,
  initial = "",
  about,
  limit,
  text,
  send,
  done,
  cancel,
}: ComposerProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const writing = useDraft(drafts, place, initial);
  const [preview, setPreview] = useState(false);
  const { failure, pending, post } = useSending({ send, done }, writing);
  const left = limit - writing.body.length;
  useEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const picking = usePicker(text, field, writing.body, writing.write);
  const enter = (event: KeyboardEvent) => {
    if (picking.keys(event)) return;
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void post();
  };
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void post();
      }}
    >
      <Head id={id} writing={writing} preview={preview} show={setPreview} />
      {failure && <Refused failure={failure} retry={() => void post()} />}
      <div className="box">
        {about}
        {preview ? (
          <Preview body={writing.body} id={`${id}-panel`} labelledBy={`${id}-preview`} />
        ) : (
          <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-write`}>
            <textarea
              ref={field}
              aria-label="Your comment"
              placeholder="What do you see here?"
              dir="auto"
              value={writing.body}
              maxLength={limit}
              onChange={(event) => writing.write(event.target.value)}
              onKeyDown={enter}
              onSelect={picking.look}
              {...picking.box}
            />
            <PickerList picking={picking} />
            <Tools field={field} write={writing.write} />
          </div>
        )}
      </div>
      <div className="ft">
        <span className="meta num" aria-live="polite">
          {left <= COUNTED ? `${left.toLocaleString("en")} characters left` : ""}
        </span>
        <span className="row">
          <button type="button" className="btn quiet" onClick={cancel}>
            Cancel
          </button>
          <button type="submit" className="btn pri" aria-disabled={pending}>
            {pending ? "Sending" : verb}
          </button>
        </span>
      </div>
    </form>
  );
}
