"use client";
// Words that one wrote elsewhere for the same place: offered, and never thrown away unasked.
import { shown } from "@/components/comments/mention-text";
import { startOf } from "@/components/texts/revise/say";
import type { DraftView } from "@/server/comments/view";

/** How much of them is shown. */
const GLANCE = 140;

type Props = { others: readonly DraftView[]; take: (row: DraftView) => void; discard: (row: DraftView) => void };

/** Nothing where there are none. */
export function OtherWords({ others, take, discard }: Props) {
  if (others.length === 0) return null;
  return (
    <ul className="others" aria-label="Other drafts of yours for this place">
      {others.map((row) => (
        <li key={row.key}>
          <p className="meta">You also wrote here at another time:</p>
          <p className="said" dir="auto">
            {startOf(shown(row.body).words, GLANCE)}
          </p>
          <p className="row">
            <button type="button" className="btn" onClick={() => take(row)}>
              Go on with it
            </button>
            <button type="button" className="btn quiet" onClick={() => discard(row)}>
              Discard it
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}
