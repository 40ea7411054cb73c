"use client";
// The preview's foot: whether everything is kept, undo, and "Use this text".
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Trouble, useDraft } from "@/components/texts/import/use-draft";
import { Icon } from "@/components/ui/icon";
import type { Act } from "@/server/texts/import/act";

const STATE = {
  saved: "Every change is kept as a draft.",
  saving: "Keeping your changes",
  away: "The server cannot be reached. Your changes wait here, and are sent when it can.",
  stopped: "Your last change was not kept.",
};

type Work = ReturnType<typeof useDraft>;

/** Words typed in acts that were not kept. */
const typed = (acts: Act[]): string =>
  acts.flatMap((act) => (act.kind === "edit" || act.kind === "insert" ? [act.words] : [])).join("\n\n");

/** The ways on after somebody else was quicker; nothing that was typed goes away unasked. */
function Lost({ work, trouble: { stale, lost } }: { work: Work; trouble: Trouble }) {
  const words = typed(lost);
  return (
    <div className="lost">
      {words && <textarea className="in" readOnly aria-label="Words that were not kept" value={words} />}
      <div className="lostdo">
        {lost.length > 0 && (
          <button type="button" className="btn" onClick={() => work.recover(true)}>
            {lost.length === 1 ? "Do my change again" : `Do my ${lost.length} changes again`}
          </button>
        )}
        {stale ? (
          <button type="button" className="btn quiet" onClick={() => work.recover(false)}>
            Show the draft as it is now
          </button>
        ) : (
          <button type="button" className="btn quiet" onClick={work.forget}>
            Leave it
          </button>
        )}
      </div>
    </div>
  );
}

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
          <span>{trouble.message}</span>
        </p>
      )}
      {trouble && (trouble.stale || trouble.lost.length > 0) && <Lost work={work} trouble={trouble} />}
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
