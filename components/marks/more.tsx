"use client";
// What is done more rarely with a comment or its thread, behind one button.
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { useTalk } from "@/components/comments/talk-context";
import { type Choice, OPENS, useChoices } from "@/components/marks/choices";
import type { CommentView, ThreadView } from "@/server/comments/view";

const Chosen = dynamic(() => import("@/components/marks/chosen"), { ssr: false });
const MoreMenu = dynamic(() => import("@/components/marks/more-menu"), { ssr: false });

/** What was chosen, and how often: a dialog that was left opens again. */
export type Asked = { what: Choice; times: number };

type Props = { comment: CommentView; thread: ThreadView | null; onEdit: () => void };

/** The button; there where anything is behind it. `thread` comes with its first comment only. */
export function More({ comment, thread, onEdit }: Props) {
  const [choices, follow] = useChoices(comment, thread);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [asked, ask] = useState<Asked | null>(null);
  const [flagged, setFlagged] = useState(false);
  const { say } = useTalk();
  if (choices.length === 0) return null;
  const back = () => button.current?.focus({ preventScroll: true });
  const choose = (what: Choice) => {
    setOpen(false);
    if (OPENS.includes(what)) return ask({ what, times: (asked?.what === what ? asked.times : 0) + 1 });
    if (what === "edit") return onEdit();
    if (what !== "land") back();
  };
  const more = (
    <span className="more-place">
      <button ref={button} type="button" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        More
      </button>
      {open && (
        <MoreMenu
          {...{ comment, choices, choose, follow, flagged }}
          leave={(toButton) => {
            setOpen(false);
            if (toButton) back();
          }}
        />
      )}
    </span>
  );
  if (!asked) return more;
  const chosen = (
    <Chosen
      key={`${asked.what} ${comment.standing}`}
      {...{ asked, comment, thread }}
      close={() => {
        ask(null);
        back();
      }}
      back={back}
      onFlagged={() => {
        setFlagged(true);
        say("Flagged. The moderators will look at it; its author is not told by whom.");
      }}
    />
  );
  // The bell stands in the row once it was asked for.
  return asked.what === "follow" ? [chosen, more] : [more, chosen];
}
