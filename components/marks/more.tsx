"use client";
// What is done more rarely with a comment or its thread, behind one button.
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { useMarks } from "@/components/marks/marks-context";
import { useThread } from "@/components/marks/thread-context";
import { useRoom } from "@/components/texts/reading/room-context";
import type { CommentView } from "@/server/comments/view";

const AlsoDialog = dynamic(() => import("@/components/marks/also-dialog"), { ssr: false });
const MoreMenu = dynamic(() => import("@/components/marks/more-menu"), { ssr: false });

/** One thing in the menu. */
export type Choice = "mark" | "unmark" | "land" | "about" | "hideAuthor" | "showAuthor" | "hideThread" | "showThread";

function useChoices(comment: CommentView): Choice[] {
  const { marks } = useMarks();
  const here = useThread();
  if (!here) return [];
  const { viewer, id, root } = here.thread;
  const choices: Choice[] = [];
  const shown = comment.standing === "visible";
  if (viewer.canMark && shown && comment.parentId !== null)
    choices.push(marks.answers[id]?.comment === comment.id ? "unmark" : "mark");
  if (viewer.canLand && comment.id === root) choices.push("land");
  if (viewer.canMark && comment.id === root) choices.push("about");
  if (shown && comment.viewer.canHide) choices.push(comment.hidden ? "showAuthor" : "hideAuthor");
  if (viewer.canHide && comment.id === root) choices.push(here.thread.hidden ? "showThread" : "hideThread");
  return choices;
}

/** The button; there where anything is behind it. */
export function More({ comment }: { comment: CommentView }) {
  const choices = useChoices(comment);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [asked, ask] = useState(false);
  const here = useThread();
  const { facts, state } = useRoom();
  const at = facts.passages.find(({ key }) => key === state.open)?.id;
  if (choices.length === 0) return null;
  const close = (back: boolean) => {
    setOpen(false);
    if (back) button.current?.focus({ preventScroll: true });
  };
  return (
    <span className="more-place">
      <button ref={button} type="button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        More
      </button>
      {open && <MoreMenu comment={comment} choices={choices} close={close} askAbout={() => ask(true)} />}
      {asked && here && open === false && (
        <AlsoDialog
          thread={here.thread.id}
          at={at ?? ""}
          close={() => {
            ask(false);
            close(true);
          }}
        />
      )}
    </span>
  );
}
