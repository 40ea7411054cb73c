"use client";
// What stands in a talk besides its threads: failing, nobody yet, and the way to more.
import { useState } from "react";
import { failureOf } from "@/components/comments/failure";

/** When it could not be fetched. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="note warn" role="alert">
      <div>
        <p>{failureOf(error).kind === "refused" ? failureOf(error).message : "The discussion could not be fetched."}</p>
        <p className="row">
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      </div>
    </div>
  );
}

/** When there is none. */
export function Nobody({ canWrite, whole }: { canWrite: boolean; whole: boolean }) {
  return (
    <div className="nobody">
      <p className="serif">Nobody has written here yet</p>
      {canWrite && (
        <p className="meta">
          {whole
            ? "Write the first comment on the text as a whole."
            : "Select a passage to write about it, or write about the whole paragraph."}
        </p>
      )}
    </div>
  );
}

type MoreProps = { next: string; page: (cursor: string) => Promise<void>; say: (words: string) => void };

/** The way to the threads that follow. */
export function MoreThreads({ next, page, say }: MoreProps) {
  const [waiting, setWaiting] = useState(false);
  return (
    <button
      type="button"
      className="btn more-threads"
      aria-disabled={waiting}
      onClick={() => {
        setWaiting(true);
        void page(next)
          .catch(() => say("They could not be fetched. Try again."))
          .finally(() => setWaiting(false));
      }}
    >
      {waiting ? "Fetching more threads" : "Show more threads"}
    </button>
  );
}
