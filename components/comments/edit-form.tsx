"use client";
// One's own comment in the box again; what was changed is kept until the server has it.
import { useEffect, useMemo, useRef, useState } from "react";
import { commentId } from "@/components/comments/comment-id";
import Composer from "@/components/comments/composer";
import type { Draft } from "@/components/comments/draft";
import { failureOf } from "@/components/comments/failure";
import { useTalk } from "@/components/comments/talk-context";
import type { Waiting, Why } from "@/components/comments/waiting/entry";
import { deliver, hold } from "@/components/comments/waiting/outbox";
import { takeUpEdit } from "@/components/comments/waiting/take-up";
import { useEscape } from "@/components/texts/reading/escape";
import { type RoomFacts, useRoom } from "@/components/texts/reading/room-context";
import { useTRPCClient } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";

/** The address of the open talk. */
const placeOf = ({ path }: RoomFacts, open: string | null): string => `${path}?open=${open ?? ""}#${open ?? ""}`;

/** Other words as they could wait, beneath the comment in its talk. */
function entryOf(facts: RoomFacts, open: string | null, { id, version }: CommentView, draft: Draft, why: Why): Waiting {
  const passage = facts.passages.find(({ key }) => key === open);
  const href = placeOf(facts, open);
  return {
    ...{ ...draft, why, edit: { comment: id, version }, since: Date.now() },
    ...{ revision: facts.revision.id, paragraph: passage?.id ?? "", label: passage?.label ?? facts.text.label },
    ...{ href, parent: null, answering: null, passage: null, named: [] },
  };
}

const NOT_YET: Why = { kind: "away", message: "Postil could not be reached." };
const SIGNED_OUT: Why = { kind: "signedOut", message: "Your session has ended." };

/** Saving what was changed; what cannot be saved now waits on this device. */
function useSave(comment: CommentView) {
  const { facts, state } = useRoom();
  const { changed, say } = useTalk();
  const client = useTRPCClient();
  const owner = facts.viewer.id ?? "";
  const entry = (draft: Draft, why: Why) => entryOf(facts, state.open, comment, draft, why);
  const send = async (draft: Draft) => {
    const waiting = entry(draft, NOT_YET);
    try {
      changed(await deliver(client.comments, owner, waiting));
      say("Your comment was changed.");
    } catch (error) {
      const why = failureOf(error);
      if (why.kind !== "away" || !hold(owner, { ...waiting, why })) throw error;
      say("Your edit waits on this device. It will be sent as soon as it can be.");
    }
  };
  return { owner, send, park: (draft: Draft) => hold(owner, entry(draft, SIGNED_OUT)) };
}

/** Edits a comment in its place. */
export default function EditForm({ comment, close }: { comment: CommentView; close: () => void }) {
  const { facts, state } = useRoom();
  const { drafts } = useTalk();
  const { owner, send, park } = useSave(comment);
  const place = useMemo(() => ({ edit: comment.id }), [comment.id]);
  const back = () => {
    document.getElementById(commentId(comment.id))?.focus({ preventScroll: true });
    close();
  };
  useEscape(true, back);
  const box = useRef<HTMLDivElement>(null);
  const [ready, begin] = useState(false);
  // Words that wait already are gone on with.
  useEffect(() => {
    takeUpEdit(owner, drafts, comment.id, facts.text.id);
    begin(true);
  }, [owner, drafts, comment.id, facts.text.id]);
  useEffect(() => {
    if (ready) box.current?.scrollIntoView({ block: "nearest" });
  }, [ready]);
  return (
    <div ref={box} className="comp editing" data-open="true">
      {ready && (
        <Composer
          drafts={drafts}
          place={place}
          label="Edit your comment"
          verb="Save"
          initial={comment.body ?? ""}
          limit={facts.limit}
          text={facts.text.id}
          back={placeOf(facts, state.open)}
          done={back}
          cancel={back}
          send={send}
          park={park}
        />
      )}
    </div>
  );
}
