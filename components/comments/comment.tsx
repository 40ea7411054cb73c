"use client";
// One comment, or the place where one stood.
import dynamic from "next/dynamic";
import { memo, useState } from "react";
import { Actions } from "@/components/comments/actions";
import { Byline, SaidAt } from "@/components/comments/byline";
import { CommentBody } from "@/components/comments/comment-body";
import { commentId } from "@/components/comments/comment-id";
import { loadEditForm } from "@/components/comments/edit-load";
import { useTalk } from "@/components/comments/talk-context";
import { WaitingBeneath } from "@/components/comments/waiting/beneath";
import { TheAnswer } from "@/components/marks/answer";
import { Thanked } from "@/components/marks/thanks";
import { LongWords } from "@/components/moderation/long-words";
import { INDENTED_LEVELS } from "@/server/comments/thread";
import type { CommentView, ThreadView } from "@/server/comments/view";

const EditForm = dynamic(loadEditForm, { ssr: false });
const OldWording = dynamic(() => import("@/components/comments/old-wording"), { ssr: false });
const Cut = dynamic(() => import("@/components/comments/cut"), { ssr: false });
const History = dynamic(() => import("@/components/comments/history"), { ssr: false });

/** `thread` comes with its first comment only. */
type Props = { comment: CommentView; thread: ThreadView | null };

/** What is shown of a comment when asked for. */
type Asked = "history" | "wording" | "cut" | null;

const wordingId = (comment: string): string => `wording-${comment}`;

/** Says that its paragraph has other words by now; a press shows those that it was written on. */
function Reworded({ comment, asked, ask }: { comment: CommentView; asked: Asked; ask: (asked: Asked) => void }) {
  const { revision } = useTalk();
  const shown = asked === "wording";
  const moved = comment.revisionNumber === revision;
  return (
    <button
      type="button"
      className="edited"
      aria-expanded={shown}
      aria-controls={shown ? wordingId(comment.id) : undefined}
      onClick={() => ask(shown ? null : "wording")}
    >
      {moved ? "written on another paragraph" : `written on revision ${comment.revisionNumber}`}
      <span className="vh">, {shown ? "hide" : "show"} the words it was written on</span>
    </button>
  );
}

/** Says that it came by mail; its author and moderators can look at what was cut from the mail. */
function ByMail({ comment, asked, ask }: { comment: CommentView; asked: Asked; ask: (asked: Asked) => void }) {
  if (!comment.viewer.isAuthor && !comment.viewer.canModerate) return <span className="meta">by e-mail</span>;
  const shown = asked === "cut";
  return (
    <button type="button" className="edited" aria-expanded={shown} onClick={() => ask(shown ? null : "cut")}>
      by e-mail<span className="vh">, {shown ? "hide" : "show"} what was cut from it</span>
    </button>
  );
}

function Head({ comment, asked, ask }: { comment: CommentView; asked: Asked; ask: (asked: Asked) => void }) {
  const { clock } = useTalk();
  return (
    <Byline name={comment.author?.name ?? ""}>
      <SaidAt comment={comment} clock={clock} />
      {comment.editedAt && (
        <button type="button" className="edited" onClick={() => ask("history")}>
          edited<span className="vh">, show what it said before</span>
        </button>
      )}
      {comment.byMail && <ByMail comment={comment} asked={asked} ask={ask} />}
      {comment.reworded && <Reworded comment={comment} asked={asked} ask={ask} />}
      {comment.isNew && <span className="new">New</span>}
    </Byline>
  );
}

function ReplyTo({ comment }: { comment: CommentView }) {
  const { goTo } = useTalk();
  const to = comment.replyTo;
  if (!to || comment.depth <= INDENTED_LEVELS) return null;
  return (
    <p className="meta reply-to">
      in reply to{" "}
      <a
        href={`#${commentId(to.id)}`}
        onClick={(event) => {
          event.preventDefault();
          goTo(to.id);
        }}
      >
        {to.name}
      </a>
    </p>
  );
}

function Tombstone({ comment, thread }: Props) {
  return (
    <article
      id={commentId(comment.id)}
      tabIndex={-1}
      aria-label="A comment that was taken away"
      data-comment={comment.id}
    >
      <div className="tomb">{comment.tombstone && <LongWords words={comment.tombstone} />}</div>
      <Actions comment={comment} thread={thread} onEdit={() => {}} />
    </article>
  );
}

/** A comment with its head, words and actions; its author may edit it in place. */
export const Comment = memo(function Comment({ comment: now, thread }: Props) {
  // Whatever becomes of a comment meanwhile, the box in which its author writes stays, and knows what it began from.
  const [editing, setEditing] = useState<CommentView | null>(null);
  const [asked, ask] = useState<Asked>(null);
  const comment = editing ?? now;
  if (comment.tombstone !== null || comment.html === null) return <Tombstone comment={comment} thread={thread} />;
  return (
    <>
      <article
        id={commentId(comment.id)}
        tabIndex={-1}
        aria-label={`Comment by ${comment.author?.name}`}
        data-comment={comment.id}
      >
        <Head comment={comment} asked={asked} ask={ask} />
        {asked === "wording" && <OldWording comment={comment} id={wordingId(comment.id)} />}
        {asked === "cut" && <Cut comment={comment.id} />}
        <ReplyTo comment={comment} />
        <TheAnswer comment={comment.id} />
        {comment.standing === "held" && (
          <p className="held">Only its author and the moderators see this until a moderator has looked at it.</p>
        )}
        {editing ? <EditForm comment={comment} close={() => setEditing(null)} /> : <CommentBody html={comment.html} />}
        <Thanked comment={comment.id} />
        {!editing && <Actions comment={comment} thread={thread} onEdit={() => setEditing(now)} />}
        {asked === "history" && <History comment={comment} close={() => ask(null)} />}
      </article>
      {!editing && <WaitingBeneath parent={comment.id} onEdit={() => setEditing(now)} />}
    </>
  );
});
