"use client";
// What a choice of a comment's menu opens: a dialog, or the bell of the thread.
import Act from "@/components/comments/act";
import PlaceThread from "@/components/comments/place-thread";
import Withdraw from "@/components/comments/withdraw";
import AlsoDialog from "@/components/marks/also-dialog";
import type { Asked } from "@/components/marks/more";
import { useThread } from "@/components/marks/thread-context";
import { useRoom } from "@/components/texts/reading/room-context";
import type { CommentView, ThreadView } from "@/server/comments/view";

type Props = {
  asked: Asked;
  comment: CommentView;
  thread: ThreadView | null;
  /** It is over, and the focus goes back to the menu's button. */
  close: () => void;
  back: () => void;
  onFlagged: () => void;
};

/** Opens as soon as it is drawn. */
export default function Chosen({ asked: { what, times }, comment, thread, close, back, onFlagged }: Props) {
  const here = useThread()?.thread;
  const { facts, state } = useRoom();
  if (what === "withdraw") return <Withdraw comment={comment} close={close} />;
  if (what === "place") return thread && <PlaceThread thread={thread} close={close} />;
  if (what === "about") {
    const at = facts.passages.find(({ key }) => key === state.open)?.id;
    return here && <AlsoDialog thread={here.id} at={at ?? ""} close={close} />;
  }
  if (what !== "flag" && what !== "moderate" && what !== "lock" && what !== "follow") return null;
  return <Act kind={what} {...{ comment, thread, times, back, onFlagged }} />;
}
