"use client";
// What a comment said before it was edited; whoever reads the comment can read this.
import { useQuery } from "@tanstack/react-query";
import { useTalk } from "@/components/comments/talk-context";
import { Versions } from "@/components/comments/versions";
import { when } from "@/components/comments/when";
import { useTRPC } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";

/** All versions, newest first. */
export default function History({ comment, close }: { comment: CommentView; close: () => void }) {
  const { clock } = useTalk();
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.comments.history.queryOptions({ comment: comment.id }));
  const versions = data?.versions.toReversed().map(({ number, current, writtenAt, html }) => ({
    id: number,
    said: current ? "Now" : when(writtenAt, clock),
    html,
  }));
  return <Versions title="What it said before" versions={versions} error={error} close={close} />;
}
