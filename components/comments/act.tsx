"use client";
// Flagging and moderating, fetched when first asked for: the real button takes the place of the one that was pressed.
import { useEffect, useRef } from "react";
import { nameOf } from "@/components/comments/names";
import { Bell } from "@/components/follows/bell";
import { FlagDialog } from "@/components/moderation/flag-dialog";
import { LockButton } from "@/components/moderation/lock-button";
import { RemoveDialog } from "@/components/moderation/remove-dialog";
import { useThreadFollow } from "@/components/texts/reading/bells";
import type { CommentView, ThreadView } from "@/server/comments/view";

/** What can be asked for. */
export type ActKind = "flag" | "moderate" | "lock" | "follow";

type Props = { kind: ActKind; comment: CommentView; thread?: ThreadView; onDone: () => void };

/** Presses itself once, as the reader already did. */
export default function Act({ kind, comment, thread, onDone }: Props) {
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    box.current?.querySelector("button")?.click();
  }, []);
  const follow = useThreadFollow(kind === "follow" ? thread?.id : undefined);
  const author = nameOf(comment.author);
  return (
    <span ref={box} className="act">
      {kind === "flag" && <FlagDialog comment={comment.id} author={author} />}
      {kind === "moderate" && (
        <RemoveDialog comment={comment.id} author={author} removed={comment.standing === "removed"} onDone={onDone} />
      )}
      {kind === "lock" && thread && <LockButton thread={thread.id} locked={thread.locked} onDone={onDone} />}
      {thread && follow && <Bell target={{ thread: thread.id }} label="this thread" initial={follow} />}
    </span>
  );
}
