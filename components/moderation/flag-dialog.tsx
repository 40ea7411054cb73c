"use client";
// Flagging a comment: why, and if one likes a note. The author never learns who did.
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useRef, useState } from "react";
import { AskDialog, type Opener } from "@/components/moderation/ask-dialog";
import { useTRPC } from "@/components/trpc";
import { CharactersLeft } from "@/components/ui/characters-left";
import { FLAG_REASONS, NOTE_MAX } from "@/server/moderation/reason";

type Reason = keyof typeof FLAG_REASONS;

const REASONS = Object.entries(FLAG_REASONS) as [Reason, string][];

/** A button "Flag" with its dialog; `author` is named for screen readers, who hear many such buttons. */
export function FlagDialog({ comment, author, onFlagged }: { comment: string; author: string; onFlagged: () => void }) {
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const flag = useMutation(
    trpc.moderation.flag.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        onFlagged();
      },
    }),
  );
  const verb = flag.isSuccess ? "Flagged" : "Flag";
  return (
    <>
      <button ref={opener} type="button" aria-label={`${verb}: the comment by ${author}`} onClick={() => setOpen(true)}>
        {verb}
      </button>
      <FlagForm
        open={open}
        close={() => setOpen(false)}
        opener={opener}
        flagged={flag.isSuccess}
        pending={flag.isPending}
        refusal={flag.error?.message ?? null}
        send={(reason, note) => flag.mutate({ comment, reason, note })}
      />
    </>
  );
}

type FormProps = {
  open: boolean;
  close: () => void;
  opener: Opener;
  flagged: boolean;
  pending: boolean;
  refusal: string | null;
  send: (reason: Reason, note: string) => void;
};

const EXPLAIN = "It goes to the moderators, with your name. Its author is never told who flagged it.";
const FLAGGED = "You have flagged this comment. It is with the moderators until they have decided.";

function FlagForm({ open, close, opener, flagged, pending, refusal, send }: FormProps) {
  const id = useId();
  const [reason, setReason] = useState<Reason>("person");
  const [note, setNote] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending && !flagged) send(reason, note);
  };
  return (
    <AskDialog open={open} close={close} opener={opener} titleId={`${id}-title`}>
      <form className="dlgf" onSubmit={submit}>
        <h2 className="h-sec" id={`${id}-title`}>
          Flag this comment
        </h2>
        <p className="dlgp">{flagged ? FLAGGED : EXPLAIN}</p>
        {!flagged && (
          <>
            <Reasons name={`${id}-reason`} chosen={reason} choose={setReason} />
            <div className="field">
              <label htmlFor={id}>A note to the moderators, if you like</label>
              <textarea
                className="in"
                id={id}
                dir="auto"
                maxLength={NOTE_MAX}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
              <CharactersLeft limit={NOTE_MAX} length={note.length} />
            </div>
          </>
        )}
        <div role="alert">{refusal && <p className="note warn">{refusal} Your note is still here.</p>}</div>
        <div className="dlgb">
          {!flagged && (
            <button type="submit" className="btn pri" aria-disabled={pending}>
              Flag
            </button>
          )}
          <button type="button" className="btn quiet" onClick={close}>
            {flagged ? "Close" : "Cancel"}
          </button>
        </div>
      </form>
    </AskDialog>
  );
}

function Reasons({ name, chosen, choose }: { name: string; chosen: Reason; choose: (reason: Reason) => void }) {
  return (
    <fieldset>
      <legend className="flabel">What is wrong with it</legend>
      {REASONS.map(([value, words]) => (
        <label className="opt" key={value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => choose(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
