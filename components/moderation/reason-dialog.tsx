"use client";
// A dialog that asks for a reason. What was typed stays while the dialog is closed and when it is refused.
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { AskDialog, type Opener } from "@/components/moderation/ask-dialog";
import { CharactersLeft } from "@/components/ui/characters-left";
import { REASON_ASKED, REASON_MAX, REASON_MIN } from "@/server/moderation/reason";

/** What the dialog says, and what to do with the reason. `refusal` is shown in place. */
export type ReasonDialogProps = {
  open: boolean;
  close: () => void;
  opener: Opener;
  title: string;
  explain: string;
  label: string;
  verb: string;
  alert?: boolean;
  pending: boolean;
  refusal: string | null;
  submit: (reason: string) => void;
  children?: ReactNode;
};

/** Title, what will happen, the reason, and a button that repeats the verb. */
export function ReasonDialog({ open, close, opener, submit, ...props }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const enough = reason.trim().length >= REASON_MIN;
    setAsked(!enough);
    if (enough && !props.pending) submit(reason);
  };
  const problem = asked ? REASON_ASKED : props.refusal;
  return (
    <AskDialog open={open} close={close} opener={opener} titleId={`${id}-title`}>
      <form className="dlgf" onSubmit={send} noValidate>
        <h2 className="h-sec" id={`${id}-title`}>
          {props.title}
        </h2>
        <p className="dlgp">{props.explain}</p>
        {props.children}
        <ReasonField id={id} label={props.label} value={reason} change={setReason} wrong={asked} />
        <div role="alert">{problem && <p className="note warn">{problem}</p>}</div>
        <div className="dlgb">
          <button type="submit" className={props.alert ? "btn alert" : "btn pri"} aria-disabled={props.pending}>
            {props.verb}
          </button>
          <button type="button" className="btn quiet" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </AskDialog>
  );
}

type FieldProps = { id: string; label: string; value: string; change: (reason: string) => void; wrong: boolean };

/** Where the reason is written; it is signed. */
export function ReasonField({ id, label, value, change, wrong }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        className="in"
        id={id}
        dir="auto"
        maxLength={REASON_MAX}
        value={value}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
      />
      <p className="hint" id={`${id}-hint`}>
        Signed with your name and kept in the log. <CharactersLeft limit={REASON_MAX} length={value.length} />
      </p>
    </div>
  );
}
