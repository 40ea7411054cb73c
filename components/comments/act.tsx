"use client";
// Flagging, moderating and following, fetched when first asked for: their own buttons are pressed for the reader.
import { type FocusEvent, useEffect, useRef } from "react";
import { nameOf } from "@/components/comments/names";
import { useTalk } from "@/components/comments/talk-context";
import { Bell } from "@/components/follows/bell";
import { FlagDialog } from "@/components/moderation/flag-dialog";
import { LockButton } from "@/components/moderation/lock-button";
import { RemoveDialog } from "@/components/moderation/remove-dialog";
import { useThreadFollow } from "@/components/texts/reading/bells";
import type { CommentView, ThreadView } from "@/server/comments/view";

/** What can be asked for. */
export type ActKind = "flag" | "moderate" | "lock" | "follow";

type Props = {
  kind: ActKind;
  comment: CommentView;
  thread: ThreadView | null;
  /** How often it was asked for. */
  times: number;
  /** Gives the focus to where it was asked for. */
  back: () => void;
  onFlagged: () => void;
};

/** The bell stands in the row; of the others only the dialogs are seen, and the focus that they give back goes on. */
export default function Act({ kind, comment, thread, times, back, onFlagged }: Props) {
  const { refresh } = useTalk();
  const box = useRef<HTMLSpanElement>(null);
  const seen = kind === "follow";
  // biome-ignore lint/correctness/useExhaustiveDependencies: pressed as often as it is asked for
  useEffect(() => {
    const button = box.current?.querySelector("button");
    if (button && !seen) button.tabIndex = -1;
    button?.click();
  }, [times, seen]);
  const follow = useThreadFollow(seen ? thread?.id : undefined);
  const author = nameOf(comment.author);
  const given = ({ target, currentTarget }: FocusEvent) => {
    // Focus in a dialog is heard here as well, though it stands elsewhere in the page.
    if (!seen && currentTarget.contains(target)) back();
  };
  return (
    <span ref={box} className={seen ? "act" : "act vh"} aria-hidden={seen ? undefined : true} onFocus={given}>
      {kind === "flag" && <FlagDialog comment={comment.id} author={author} onFlagged={onFlagged} />}
      {kind === "moderate" && (
        <RemoveDialog comment={comment.id} author={author} removed={comment.standing === "removed"} onDone={refresh} />
      )}
      {kind === "lock" && thread && <LockButton thread={thread.id} locked={thread.locked} onDone={refresh} />}
      {thread && follow && <Bell target={{ thread: thread.id }} label="this thread" initial={follow} />}
    </span>
  );
}
