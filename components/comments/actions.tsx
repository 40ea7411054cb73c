"use client";
// What can be done with a comment; the server said which of it the viewer may do.
import dynamic from "next/dynamic";
import { type MouseEvent, useState } from "react";
import type { ActKind } from "@/components/comments/act";
import { nameOf } from "@/components/comments/names";
import { useTalk } from "@/components/comments/talk-context";
import { More } from "@/components/marks/more";
import { ThanksButton } from "@/components/marks/thanks";
import { useThreadFollow } from "@/components/texts/reading/bells";
import { copyAddress } from "@/components/texts/reading/presses";
import type { CommentView, ThreadView } from "@/server/comments/view";

const Act = dynamic(() => import("@/components/comments/act"), { ssr: false });
const PlaceThread = dynamic(() => import("@/components/comments/place-thread"), { ssr: false });
const Withdraw = dynamic(() => import("@/components/comments/withdraw"), { ssr: false });

/** What the bell of a thread says before it is pressed. */
const FOLLOW = { following: "Following", muted: "Muted", nothing: "Follow" } as const;

/** The words that are quoted: what is selected in the comment, else all of it. */
function quotable(button: HTMLElement): string {
  const words = button.closest("article")?.querySelector<HTMLElement>(".cb");
  const selection = getSelection();
  const selected =
    words && selection?.anchorNode && words.contains(selection.anchorNode) ? selection.toString().trim() : "";
  // biome-ignore lint/performance/useDomNodeTextContent: a quotation keeps its lines
  return selected || words?.innerText.trim() || "";
}

function CopyLink({ comment }: { comment: CommentView }) {
  const { say } = useTalk();
  const address = `/c/${comment.id}`;
  const copy = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    void copyAddress(address, "this comment", say);
  };
  return (
    // biome-ignore lint/a11y/noAmbiguousAnchorText: the row belongs to its comment, and the label says so
    <a href={address} onClick={copy} aria-label={`Link to the comment by ${nameOf(comment.author)}`}>
      Link
    </a>
  );
}

/** A button that fetches what it does when it is first pressed. */
function Summon({ words, ...what }: { kind: ActKind; comment: CommentView; thread?: ThreadView; words: string }) {
  const { refresh } = useTalk();
  const [asked, setAsked] = useState(false);
  if (asked) return <Act {...what} onDone={refresh} />;
  return (
    <button type="button" onClick={() => setAsked(true)}>
      {words}
    </button>
  );
}

type Props = { comment: CommentView; thread: ThreadView | null; onEdit: () => void };

/** The row beneath a comment; a thread's first comment also has what can be done with the thread. */
export function Actions({ comment, thread, onEdit }: Props) {
  const { reply, quote, hasDraft, keepNew } = useTalk();
  const [asking, setAsking] = useState<"withdraw" | "place" | null>(null);
  const follow = useThreadFollow(thread?.id);
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
      {shown && <CopyLink comment={comment} />}
      {may.canKeepNew && (
        <button type="button" onClick={() => keepNew(comment)}>
          Keep new
        </button>
      )}
      {may.canEdit && (
        <button type="button" onClick={onEdit}>
          Edit
        </button>
      )}
      {may.canWithdraw && (
        <button type="button" onClick={() => setAsking("withdraw")}>
          Withdraw
        </button>
      )}
      {shown && may.canFlag && <Summon kind="flag" comment={comment} words="Flag" />}
      {may.canModerate && comment.standing !== "withdrawn" && (
        <Summon
          key={comment.standing}
          kind="moderate"
          comment={comment}
          words={comment.standing === "removed" ? "Restore" : "Remove"}
        />
      )}
      {thread && may.canModerate && (
        <Summon kind="lock" comment={comment} thread={thread} words={thread.locked ? "Unlock" : "Lock"} />
      )}
      {thread && may.canModerate && (
        <button type="button" onClick={() => setAsking("place")}>
          Move
        </button>
      )}
      {thread && follow && <Summon kind="follow" comment={comment} thread={thread} words={FOLLOW[follow.hears]} />}
      <More comment={comment} />
      {thread && asking === "place" && <PlaceThread thread={thread} close={() => setAsking(null)} />}
      {asking === "withdraw" && <Withdraw comment={comment} close={() => setAsking(null)} />}
    </footer>
  );
}
