"use client";
// One's own comment in the box again; what was changed is kept until the server has it.
import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { commentId } from "@/components/comments/comment-id";
import Composer from "@/components/comments/composer";
import { useTalk } from "@/components/comments/talk-context";
import { useEscape } from "@/components/texts/reading/escape";
import { useRoom } from "@/components/texts/reading/room-context";
import { useTRPC } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";

/** Edits a comment in its place. */
export default function EditForm({ comment, close }: { comment: CommentView; close: () => void }) {
  const { facts } = useRoom();
  const { changed, drafts, say } = useTalk();
  const trpc = useTRPC();
  const edit = useMutation(trpc.comments.edit.mutationOptions());
  const place = useMemo(() => ({ edit: comment.id }), [comment.id]);
  const back = () => {
    document.getElementById(commentId(comment.id))?.focus({ preventScroll: true });
    close();
  };
  useEscape(true, back);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={box} className="comp editing" data-open="true">
      <Composer
        drafts={drafts}
        place={place}
        label="Edit your comment"
        verb="Save"
        initial={comment.body ?? ""}
        limit={facts.limit}
        text={facts.text.id}
        back={`/c/${comment.id}`}
        done={back}
        cancel={back}
        send={async ({ body }) => {
          changed(await edit.mutateAsync({ comment: comment.id, version: comment.version, body }));
          say("Your comment was changed.");
        }}
      />
    </div>
  );
}
