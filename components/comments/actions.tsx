"use client";
// What can be done with a comment; the server said which of it the viewer may do.
import { useTalk } from "@/components/comments/talk-context";
import { More } from "@/components/marks/more";
import { ThanksButton } from "@/components/marks/thanks";
import type { CommentView, ThreadView } from "@/server/comments/view";

/** The words that are quoted: what is selected in the comment, else all of it. */
function quotable(button: HTMLElement): string {
  const words = button.closest("article")?.querySelector<HTMLElement>(".cb");
  const selection = getSelection();
  const selected =
    words && selection?.anchorNode && words.contains(selection.anchorNode) ? selection.toString().trim() : "";
  // biome-ignore lint/performance/useDomNodeTextContent: a quotation keeps its lines
  return selected || words?.innerText.trim() || "";
}

type Props = { comment: CommentView; thread: ThreadView | null; onEdit: () => void };

/** The row beneath a comment: what is done often, and the rest behind one button. */
export function Actions({ comment, thread, onEdit }: Props) {
  const { reply, quote, hasDraft } = useTalk();
  const may = comment.viewer;
  const shown = comment.tombstone === null;
  if (!shown && !may.canModerate) return null;
  return (
    <footer className="ca">
      {shown && may.canReply && (
        <button type="button" data-act="reply" onClick={() => reply(comment)}>
          {hasDraft({ reply: comment.id }) ? "Go on with your reply" : "Reply"}
        </button>
      )}
      {shown && may.canReply && (
        <button type="button" onClick={(event) => quote(comment, quotable(event.currentTarget))}>
          Quote
        </button>
      )}
      {shown && may.canThank && <ThanksButton comment={comment.id} />}
      <More comment={comment} thread={thread} onEdit={onEdit} />
    </footer>
  );
}
