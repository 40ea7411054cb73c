"use client";
// The end of a review: a line about the revision, who is told, and the button.
import { type FormEvent, useState } from "react";
import { sayLabels } from "@/components/texts/revise/say";
import { SUMMARY_LENGTH } from "@/server/revisions/schema";
import type { Review, ReviewItem } from "@/server/revisions/view";

/** Publishes once; says what still has to be looked at, and leads there. */
export function PublishForm({
  review,
  open,
  done,
  onPublish,
}: {
  review: Review;
  open: ReviewItem[];
  done: boolean;
  onPublish: (summary: string, tell: boolean) => Promise<void>;
}) {
  const [summary, setSummary] = useState(review.restores ? `Back to revision ${review.restores}` : "");
  const [tell, setTell] = useState(false);
  const [busy, setBusy] = useState(false);
  const number = (review.overtaken?.number ?? review.base.number) + 1;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || done) return;
    setBusy(true);
    await onPublish(summary, tell);
    setBusy(false);
  };
  return (
    <form className="rev-publish" onSubmit={submit}>
      <div className="field">
        <label htmlFor="summary">What changed, in a line (members read it)</label>
        <input
          className="in"
          id="summary"
          value={summary}
          maxLength={SUMMARY_LENGTH}
          onChange={(event) => setSummary(event.target.value)}
        />
      </div>
      {review.followers > 0 && (
        <label className="check">
          <input type="checkbox" checked={tell} onChange={(event) => setTell(event.target.checked)} />
          <span>
            Tell those who follow what changed, by mail ({review.followers}{" "}
            {review.followers === 1 ? "person follows" : "people follow"} this text or its talk)
          </span>
        </label>
      )}
      {open.length > 0 && (
        <p className="hint">
          Look at {sayLabels(open.slice(0, 6).map(({ from }) => from))}
          {open.length > 6 && ` and ${open.length - 6} more`} first: we are not sure where that talk goes.
        </p>
      )}
      <button type="submit" className="btn pri" aria-disabled={busy || done || open.length > 0}>
        {busy || done ? "Publishing it" : `Publish revision ${number}`}
      </button>
    </form>
  );
}
