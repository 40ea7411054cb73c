"use client";
// The preview's foot: whether everything is kept, undo, and "Use this text".
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { useDraft } from "@/components/texts/import/use-draft";
import { Icon } from "@/components/ui/icon";

const STATE = {
  saved: "Every change is kept as a draft.",
  saving: "Keeping your changes",
  away: "The server cannot be reached. Your changes wait here, and are sent when it can.",
  stopped: "Your last change was not kept.",
};

type Work = ReturnType<typeof useDraft>;

/** Stays in sight; says what went wrong above its buttons. */
export function Foot({
  work,
  trouble,
  drafts,
  revision,
  onUse,
}: {
  work: Work;
  trouble: Work["trouble"];
  drafts: string;
  /** Whether it is a revision, which is looked through before it is published. */
  revision: boolean;
  onUse: () => Promise<void>;
}) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const use = async () => {
    if (busy) return;
    setBusy(true);
    await onUse();
    setBusy(false);
  };
  const leave = async () => {
    await work.saved();
    router.push(drafts);
  };
  return (
    <footer className="impf">
      {trouble && (
        <p className="note warn" role="alert">
          <span>
            {trouble.message}
            {trouble.words && " The words that you typed are below; copy them first."}
          </span>
          {trouble.stale && (
            <button type="button" className="inline" onClick={() => window.location.reload()}>
              Reload
            </button>
          )}
        </p>
      )}
      {trouble?.words && (
        <textarea className="in" readOnly aria-label="Words that were not kept" value={trouble.words} />
      )}
      <div className="impf-row">
        <span className="meta" role="status">
          {STATE[work.saving]}
        </span>
        <span className="grow" />
        <button
          type="button"
          className="btn quiet"
          aria-disabled={work.undoable === 0}
          onClick={() => work.undoable > 0 && work.undo()}
        >
          <Icon name="undo" small />
          Undo
        </button>
        {work.redoable > 0 && (
          <button type="button" className="btn quiet" onClick={() => work.redo()}>
            Redo
          </button>
        )}
        <button type="button" className="btn" onClick={leave}>
          Save draft
        </button>
        <button type="button" className="btn pri" aria-disabled={busy} onClick={use}>
          {revision ? "Review the changes" : busy ? "Publishing it" : "Use this text"}
        </button>
      </div>
    </footer>
  );
}
