"use client";
// Words of the text above the talk about them: the passage of a thread, or a paragraph that has gone.
import type { ThreadView } from "@/server/comments/view";

/** The last words of a paragraph that is no longer in the text. */
export function LostWords({ words }: { words: string }) {
  return (
    <blockquote className="pq lost" dir="auto">
      <del>{words}</del>
    </blockquote>
  );
}

/** The words of a passage; where they are no longer in the text, that is said. */
export function PassageQuote({ passage }: { passage: NonNullable<ThreadView["passage"]> }) {
  return (
    <div className="pq">
      <blockquote dir="auto">
        {passage.place ? (
          <button type="button" title="Show these words in the text">
            {passage.exact}
          </button>
        ) : (
          <del>{passage.exact}</del>
        )}
      </blockquote>
      {!passage.place && <p className="meta">No longer in the text</p>}
    </div>
  );
}
