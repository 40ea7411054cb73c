// Who said something, and when: the head of a comment wherever one is shown, with and without JavaScript.
import type { ReactNode } from "react";
import { initials } from "@/components/comments/names";
import { type Clock, when, whenExactly } from "@/components/comments/when";

/** The initials and the name; what else is to be said of the comment follows. */
export function Byline({ name, children }: { name: string; children: ReactNode }) {
  return (
    <header>
      <span className="av" aria-hidden="true">
        {initials(name)}
      </span>
      <b>{name}</b>
      {children}
    </header>
  );
}

/** When it was said, as the way to it. */
export function SaidAt({ comment, clock }: { comment: { id: string; createdAt: Date }; clock: Clock }) {
  return (
    <time dateTime={comment.createdAt.toISOString()} title={whenExactly(comment.createdAt, clock)}>
      <a href={`/c/${comment.id}`}>{when(comment.createdAt, clock)}</a>
    </time>
  );
}
