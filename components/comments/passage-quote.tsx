"use client";
// The passage that a thread is about, above its first comment.
import type { ThreadView } from "@/server/comments/view";

/** Its words; where they are no longer in the text, that is said. */
export function PassageQuote({ passage }: { passage: NonNullable<ThreadView["passage"]> }) {
  return (
    <div className="pq">
      <blockquote dir="auto">{passage.place ? passage.exact : <del>{passage.exact}</del>}</blockquote>
      {!passage.place && <p className="meta">No longer in the text</p>}
    </div>
  );
}
