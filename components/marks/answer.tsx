"use client";
// The answer to what a thread asks: said above its replies, and on the reply itself.
import { commentId } from "@/components/comments/comment-id";
import { useTalk } from "@/components/comments/talk-context";
import { whenExactly, whenShort } from "@/components/comments/when";
import { useMarks } from "@/components/marks/marks-context";
import { useThread } from "@/components/marks/thread-context";
import { Icon } from "@/components/ui/icon";
import type { ThreadView } from "@/server/comments/view";

/** "Answered by Bob", with the way to the reply. */
export function Answered({ thread }: { thread: ThreadView }) {
  const answer = useMarks().marks.answers[thread.id];
  const { goTo } = useTalk();
  if (!answer) return null;
  const here = thread.comments.some(({ id }) => id === answer.comment);
  return (
    <p className="answered">
      <Icon name="check" small />
      <a
        href={here ? `#${commentId(answer.comment)}` : `/c/${answer.comment}`}
        onClick={(event) => {
          if (!here) return;
          event.preventDefault();
          goTo(answer.comment);
        }}
      >
        Answered by <b>{answer.author}</b>
      </a>
    </p>
  );
}

/** "The answer", on the reply that is it. */
export function TheAnswer({ comment }: { comment: string }) {
  const { marks } = useMarks();
  const { clock } = useTalk();
  const answer = marks.answers[useThread()?.thread.id ?? ""];
  if (answer?.comment !== comment) return null;
  return (
    <p className="the-answer">
      <Icon name="check" small />
      <span>
        <b>The answer</b>, marked by {answer.by}{" "}
        <time dateTime={answer.at.toISOString()} title={whenExactly(answer.at, clock)}>
          {whenShort(answer.at, clock)}
        </time>
      </span>
    </p>
  );
}
