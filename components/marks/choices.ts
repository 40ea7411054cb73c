"use client";
// What the menu of a comment offers: the server said which of it the viewer may do.
import { useMarks } from "@/components/marks/marks-context";
import { useThread } from "@/components/marks/thread-context";
import { useThreadFollow } from "@/components/texts/reading/bells";
import type { CommentView, ThreadView } from "@/server/comments/view";
import type { FollowState } from "@/server/follows/state";

/** One thing in the menu. */
export type Choice =
  | ("copy" | "keepNew" | "edit" | "withdraw" | "flag" | "follow")
  | ("mark" | "unmark" | "land" | "about" | "hideAuthor" | "showAuthor" | "hideThread" | "showThread")
  | ("moderate" | "lock" | "place");

/** Those that are a moderator's. */
export const FOR_MODERATORS: readonly Choice[] = ["moderate", "lock", "place"];

/** Those that open something of their own. */
export const OPENS: readonly Choice[] = ["withdraw", "flag", "follow", "about", ...FOR_MODERATORS];

function ofComment({ viewer: may, standing, tombstone }: CommentView): Choice[] {
  const shown = tombstone === null;
  const choices: Choice[] = [];
  if (shown) choices.push("copy");
  if (may.canKeepNew) choices.push("keepNew");
  if (may.canEdit) choices.push("edit");
  if (may.canWithdraw) choices.push("withdraw");
  if (shown && may.canFlag) choices.push("flag");
  if (may.canModerate && standing !== "withdrawn") choices.push("moderate");
  return choices;
}

function ofMarks(comment: CommentView, thread: ThreadView, answer: string | undefined): Choice[] {
  const { viewer, root } = thread;
  const [shown, first] = [comment.standing === "visible", comment.id === root];
  const choices: Choice[] = [];
  if (viewer.canMark && shown && comment.parentId !== null) choices.push(answer === comment.id ? "unmark" : "mark");
  if (viewer.canLand && first) choices.push("land");
  if (viewer.canMark && first) choices.push("about");
  if (shown && comment.viewer.canHide) choices.push(comment.hidden ? "showAuthor" : "hideAuthor");
  if (viewer.canHide && first) choices.push(thread.hidden ? "showThread" : "hideThread");
  return choices;
}

/** All of it, a moderator's acts last. `thread` comes with its first comment only. */
export function useChoices(comment: CommentView, thread: ThreadView | null): [Choice[], FollowState | undefined] {
  const { marks } = useMarks();
  const here = useThread()?.thread;
  const follow = useThreadFollow(thread?.id);
  const found = [...ofComment(comment), ...(here ? ofMarks(comment, here, marks.answers[here.id]?.comment) : [])];
  if (thread && follow) found.push("follow");
  if (thread && comment.viewer.canModerate) found.push("lock", "place");
  const last = (choice: Choice) => Number(FOR_MODERATORS.includes(choice));
  return [found.sort((a, b) => last(a) - last(b)), follow];
}
