// The talk on one paragraph as it is printed: small, ruled, with names, in its order.
import { commentId } from "@/components/comments/comment-id";
import { nameOf } from "@/components/comments/names";
import { type Clock, dateOf } from "@/components/comments/when";
import { INDENTED_LEVELS, indentOf } from "@/server/comments/thread";
import type { CommentView, PrintedThread } from "@/server/comments/view";

function Said({ comment, clock }: { comment: CommentView; clock: Clock }) {
  const indent = indentOf(comment.depth);
  if (comment.html === null)
    return (
      <div className="said" data-indent={indent}>
        <p className="gone-words">
          {comment.hidden ? `Hidden by you: what ${nameOf(comment.author)} writes.` : comment.tombstone}
        </p>
      </div>
    );
  return (
    <div className="said" data-indent={indent} id={commentId(comment.id)}>
      <p className="who">
        <b>{nameOf(comment.author)}</b> <span>{dateOf(comment.createdAt, clock)}</span>
        {comment.replyTo && comment.depth > INDENTED_LEVELS && <span>, in reply to {comment.replyTo.name}</span>}
        {comment.standing === "held" && <span>, held until a moderator has looked at it</span>}
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered and sanitised by the server */}
      <div className="cb" dangerouslySetInnerHTML={{ __html: comment.html }} />
    </div>
  );
}

function Thread({ thread, clock }: { thread: PrintedThread; clock: Clock }) {
  const left = thread.more;
  if (thread.hidden)
    return (
      <div className="ann-thread">
        <p className="gone-words">Hidden by you: this thread.</p>
      </div>
    );
  return (
    <div className="ann-thread">
      {thread.passage && <p className="on">on “{thread.passage.exact}”</p>}
      {thread.comments.map((comment) => (
        <Said key={comment.id} comment={comment} clock={clock} />
      ))}
      {left > 0 && <p className="left-out">{left === 1 ? "One further reply." : `${left} further replies.`}</p>}
    </div>
  );
}

type Props = {
  label: string;
  threads: readonly PrintedThread[];
  /** Comments in threads that are not printed at all. */
  rest: number;
  clock: Clock;
};

/** What was said about one paragraph. */
export function PrintedTalk({ label, threads, rest, clock }: Props) {
  if (threads.length === 0 && rest === 0) return null;
  return (
    <section className="ann" aria-label={`Discussion of ${label.replace("\u00a0", " ")}`}>
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} clock={clock} />
      ))}
      {rest > 0 && (
        <p className="left-out">
          {rest === 1 ? "One further comment is" : `${rest.toLocaleString("en")} further comments are`} in the
          discussion on the site.
        </p>
      )}
    </section>
  );
}
