"use client";
// Deciding a case: keep or remove, with a reason. A refusal stands in place, and nothing that was typed is lost.
import "@/app/styles/dialog.css";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import { ReasonField } from "@/components/moderation/reason-dialog";
import { useTRPC } from "@/components/trpc";
import { REASON_ASKED, REASON_MIN } from "@/server/moderation/reason";

/** What the form needs of a case; times are words already. */
export type Deciding = {
  id: string;
  version: number;
  commentVersion: number;
  taken: { by: string; when: string; mine: boolean } | null;
  settled: string | null;
  viewer: { canDecide: boolean; canTake: boolean; canRemove: boolean };
  /** Where to go when it is decided. */
  queue: string;
};

type Choice = "keep" | "remove";

const CHOICES = [
  ["keep", "Keep it", "The comment stays. The case is closed."],
  ["remove", "Remove it", "A note stays in its place. Replies are kept."],
] as const satisfies [Choice, string, string][];

/** Choice, reason, and a button that repeats the choice. */
export function DecideForm({ deciding }: { deciding: Deciding }) {
  const { id, version, commentVersion, taken, viewer, queue } = deciding;
  const trpc = useTRPC();
  const router = useRouter();
  const field = useId();
  const [choice, setChoice] = useState<Choice>("keep");
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  // What changed meanwhile is looked at; while the server is away there is nothing to look at, and what is typed stays.
  const look = ({ data }: { data?: { httpStatus: number } | null }) => {
    if (data && data.httpStatus < 500) router.refresh();
  };
  const decide = useMutation(
    trpc.moderation.decide.mutationOptions({
      onSuccess: (_, { choice: done }) => {
        router.push(`${queue}?done=${done}`);
        router.refresh();
      },
      onError: look,
    }),
  );
  const take = useMutation(
    trpc.moderation.take.mutationOptions({
      onSuccess: () => {
        decide.reset();
        router.refresh();
      },
      onError: look,
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = choice === "remove" && reason.trim().length < REASON_MIN;
    setAsked(missing);
    if (!missing && !decide.isPending) decide.mutate({ choice, case: id, version, commentVersion, reason });
  };
  const refusal = asked ? REASON_ASKED : (decide.error?.message ?? take.error?.message);
  const verb = choice === "keep" ? "Keep it" : "Remove it";
  return (
    <form className="act" aria-label="Decide" onSubmit={submit} noValidate>
      {deciding.settled && <p className="note">{deciding.settled}</p>}
      {taken && !deciding.settled && (
        <p className="note">
          {taken.mine ? `You took this case, ${taken.when}.` : `${taken.by} took this case, ${taken.when}.`}
        </p>
      )}
      <Choices chosen={choice} choose={setChoice} canRemove={viewer.canRemove} />
      <ReasonField
        id={field}
        label={choice === "keep" ? "Reason, if you like; shown in the log" : "Reason, shown to the author"}
        value={reason}
        change={setReason}
        wrong={asked}
      />
      <div role="alert">{refusal && <p className="note warn">{refusal}</p>}</div>
      <div className="dlgb">
        {viewer.canDecide && (
          <button
            type="submit"
            className={choice === "remove" ? "btn alert" : "btn pri"}
            aria-disabled={decide.isPending}
          >
            {verb}
          </button>
        )}
        {viewer.canTake && (
          <button
            type="button"
            className={viewer.canDecide ? "btn quiet" : "btn"}
            onClick={() => take.mutate({ case: id, version, over: taken !== null })}
          >
            {taken ? "Take the case over" : "Take the case"}
          </button>
        )}
      </div>
    </form>
  );
}

type ChoicesProps = { chosen: Choice; choose: (choice: Choice) => void; canRemove: boolean };

function Choices({ chosen, choose, canRemove }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="flabel">What to do</legend>
      {CHOICES.filter(([value]) => value === "keep" || canRemove).map(([value, name, effect]) => (
        <label className="opt" key={value}>
          <input type="radio" name="choice" checked={chosen === value} onChange={() => choose(value)} />
          <span>
            <b>{name}</b>
            <br />
            <span className="meta">{effect}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
