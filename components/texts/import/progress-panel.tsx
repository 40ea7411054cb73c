"use client";
// How far a reading is. It is told aloud quietly: when it begins, and at each quarter.
import { ActForm } from "@/components/texts/import/act-form";
import type { IntakeWork } from "@/components/texts/import/intake-panel";

const QUARTERS = [
  "It has begun.",
  "A quarter is done.",
  "Half of it is done.",
  "Three quarters are done.",
  "It is done.",
];

/** The bar, what is being done, and the way to stop it. */
export function ProgressPanel({ work: { now, cancel, readAgain } }: { work: IntakeWork }) {
  const { id, begun, silent, progress, doing, name, address, before } = now;
  const known = begun && progress > 0;
  return (
    <>
      <p className="lede">
        {address ?? name ?? "What you pasted"} is being read. You can leave this page; it goes on, and waits among the
        drafts.
      </p>
      <div className="progress">
        <progress aria-label="How far the reading is" {...(known && { value: Math.min(progress, 1), max: 1 })} />
        <p className="meta num">
          {begun ? doing || "Looking at what it is" : "Waiting for its turn"}
          {known && ` · ${Math.round(progress * 100)} %`}
        </p>
      </div>
      <p className="vh" role="status">
        {begun && QUARTERS[Math.floor(Math.min(progress, 1) * 4)]}
      </p>
      {silent && (
        <p className="note">
          {begun
            ? "Nothing has been heard of the reading for a while; whatever read it may have been stopped. Your source is safe."
            : "Nobody has begun to read it yet. It waits for the worker; your source is safe."}
        </p>
      )}
      <div className="again">
        {silent && begun && (
          <ActForm draft={id} act="again" onAct={readAgain} look="btn pri">
            Read it again
          </ActForm>
        )}
        <ActForm draft={id} act="cancel" onAct={cancel}>
          {before ? "Stop, and go back to what was here" : "Stop reading"}
        </ActForm>
      </div>
    </>
  );
}
