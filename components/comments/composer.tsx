"use client";
// The box in which one writes: tools, preview, and a draft that nothing can lose.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { PickerList, usePicker } from "@/components/comments/cite/picker";
import type { Draft, Drafts, Place } from "@/components/comments/draft";
import { type Failure, failureOf } from "@/components/comments/failure";
import { Preview } from "@/components/comments/preview";
import { Refused } from "@/components/comments/refused";
import { Tools, toolKey } from "@/components/comments/tools";
import { useDraft, type Writing } from "@/components/comments/use-draft";
import { signInPath } from "@/components/comments/waiting/sign-in-path";

/** What the composer is for. `send` ends well, or throws why not; the words leave the box only when it ended well. */
export type ComposerProps = {
  drafts: Drafts;
  place: Place;
  label: string;
  verb: string;
  initial?: string;
  about?: ReactNode;
  /** The further paragraphs that it is about. */
  also?: readonly string[];
  limit: number;
  /** The text that the talk is on: paragraphs of its reading can be cited. */
  text: string;
  /** The revision on the screen, which numbers of paragraphs are read in; for an edit they are today's. */
  revision?: string;
  send: (draft: Draft) => Promise<void>;
  /** Lets the words wait until their writer has signed in again, and says whether they do. */
  park?: (draft: Draft) => boolean;
  /** Where one comes back to from signing in. */
  back: string;
  /** After it was sent, and when the writer turns away; the draft stays in the second case. */
  done: () => void;
  cancel: () => void;
};

/** How many characters before the limit are counted aloud. */
const COUNTED = 500;

function useSending({ send, done, park }: Pick<ComposerProps, "send" | "done" | "park">, writing: Writing) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const busy = useRef(false);
  const sent = () => {
    writing.drop();
    done();
  };
  const post = async () => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    setFailure(null);
    try {
      await send(writing.now());
      sent();
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
  /** Before the page is left to sign in: what Post was pressed on is sent on the way back. */
  const leave = () => {
    if (park?.(writing.now())) writing.drop();
  };
  return { failure, pending, post, leave };
}

const KEPT = {
  server: "Draft kept",
  device: "Draft kept on this device",
  nowhere: "This device keeps no drafts",
} as const;

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
  const status = KEPT[writing.kept];
  return (
    <div className="hd">
      <div className="tabs" role="tablist" aria-label="Write or preview">
        {tab("write", "Write", !preview)}
        {tab("preview", "Preview", preview)}
      </div>
      <span className="meta">{writing.hasWords ? status : ""}</span>
    </div>
  );
}

/** Near the limit, how many characters are left. */
function useLeft(limit: number, first: string) {
  const leftOf = (length: number) => (limit - length <= COUNTED ? limit - length : null);
  const [left, setLeft] = useState(leftOf(first.length));
  return { left, count: (length: number) => setLeft(leftOf(length)) };
}

function Foot({
  left,
  pending,
  verb,
  cancel,
}: { left: number | null; pending: boolean } & Pick<ComposerProps, "verb" | "cancel">) {
  return (
    <div className="ft">
      <span className="meta num" aria-live="polite">
        {left !== null && `${left.toLocaleString("en")} characters left`}
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
  );
}

/** The composer; Ctrl or ⌘ with Enter posts. The box itself has the words: a key draws nothing anew. */
export default function Composer(props: ComposerProps) {
  const { drafts, place, label, verb, initial = "", about, also, limit, text, revision, back, park, cancel } = props;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const writing = useDraft(drafts, place, { initial, text, also });
  const [preview, setPreview] = useState(false);
  const { failure, pending, post, leave } = useSending(props, writing);
  const { left, count } = useLeft(limit, writing.first);
  useEffect(() => {
    const area = field.current;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const picking = usePicker(text, field, writing);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (picking.keys(event) || toolKey(event)) return;
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void post();
  };
  const signIn = {
    href: signInPath(back),
    words: park ? `Sign in and ${verb.toLowerCase()}` : "Sign in",
    onPress: leave,
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
      {failure && <Refused failure={failure} retry={() => void post()} signIn={signIn} />}
      <div className="box">
        {about}
        {preview && (
          <Preview {...{ text, revision }} body={writing.now().body} id={`${id}-panel`} labelledBy={`${id}-preview`} />
        )}
        <div role="tabpanel" id={preview ? undefined : `${id}-panel`} aria-labelledby={`${id}-write`} hidden={preview}>
          <textarea
            ref={field}
            aria-label="Your comment"
            placeholder="What do you see here?"
            dir="auto"
            defaultValue={writing.first}
            maxLength={limit}
            onInput={({ currentTarget: { value } }) => {
              writing.write(value);
              count(value.length);
              picking.look();
            }}
            onKeyDown={press}
            onSelect={picking.look}
            {...picking.box}
          />
          <PickerList picking={picking} />
          <Tools field={field} />
        </div>
      </div>
      <Foot left={left} pending={pending} verb={verb} cancel={cancel} />
    </form>
  );
}
