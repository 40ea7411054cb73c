"use client";
// The menu behind "More": arrows move, Enter chooses, Escape leaves everything as it was.
import { type KeyboardEvent, useEffect, useRef } from "react";
import { failureOf } from "@/components/comments/failure";
import { nameOf } from "@/components/comments/names";
import { useTalk } from "@/components/comments/talk-context";
import { useMarks, withEntry } from "@/components/marks/marks-context";
import type { Choice } from "@/components/marks/more";
import { useThread } from "@/components/marks/thread-context";
import { useHiding } from "@/components/marks/use-hiding";
import { useTRPCClient } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";

type Props = { comment: CommentView; choices: Choice[]; close: (back: boolean) => void; askAbout: () => void };

/** Where each key leads from this choice of so many; undefined for keys that the menu leaves alone. */
const MOVES: Record<string, (at: number, of: number) => number> = {
  ArrowDown: (at, of) => (at + 1) % of,
  ArrowUp: (at, of) => (at + of - 1) % of,
  Home: () => 0,
  End: (_, of) => of - 1,
};

function useActs(comment: CommentView, about: () => void): Record<Choice, () => void> {
  const client = useTRPCClient();
  const { change } = useMarks();
  const { say } = useTalk();
  const here = useThread();
  const hide = useHiding();
  const [author, thread] = [{ authorOf: comment.id }, { thread: here?.thread.id ?? "" }];
  const mark = async (is: boolean) => {
    try {
      const answer = await client.marks.answer.mutate({ comment: comment.id, is });
      change((old) => ({ ...old, answers: withEntry(old.answers, thread.thread, answer) }));
      say(is ? "Marked as the answer." : "The mark was taken back.");
    } catch (error) {
      say(failureOf(error).message);
    }
  };
  return {
    mark: () => void mark(true),
    unmark: () => void mark(false),
    land: () => here?.setLanding(true),
    about,
    hideAuthor: () => void hide(author, true),
    showAuthor: () => void hide(author, false),
    hideThread: () => void hide(thread, true),
    showThread: () => void hide(thread, false),
  };
}

/** Opens with its first choice in focus. */
export default function MoreMenu({ comment, choices, close, askAbout }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { marks } = useMarks();
  const here = useThread();
  const acts = useActs(comment, askAbout);
  const name = nameOf(comment.author);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    // Where its button begins a line, it would reach beyond the panel's left edge, and be cut there.
    const edge = box.current?.closest(".scroll")?.getBoundingClientRect().left ?? 0;
    if (box.current && box.current.getBoundingClientRect().left < edge) box.current.dataset.side = "start";
    box.current?.querySelector("button")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
    const elsewhere = (event: Event) => {
      const at = event.target instanceof Element && event.target.closest(".more-place");
      if (at !== box.current?.parentElement) latest.current(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, []);
  const words: Record<Choice, string> = {
    mark: "Mark as the answer",
    unmark: "Not the answer after all",
    land: marks.landings[here?.thread.id ?? ""]?.html ? "Change where we landed" : "Say where we landed",
    about: "Also about other paragraphs",
    hideAuthor: `Hide what ${name} writes`,
    showAuthor: `Stop hiding ${name}`,
    hideThread: "Hide this thread",
    showThread: "Stop hiding this thread",
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The page has keys of its own; none of them is meant while a menu is open.
    event.stopPropagation();
    if (event.key === "Tab") return close(false);
    const buttons = [...(box.current?.querySelectorAll("button") ?? [])];
    const move = MOVES[event.key];
    if (!move && event.key !== "Escape") return;
    event.preventDefault();
    if (move) buttons[move(buttons.indexOf(document.activeElement as HTMLButtonElement), buttons.length)]?.focus();
    else close(true);
  };
  return (
    <div ref={box} className="more-menu" role="menu" tabIndex={-1} aria-label="More" onKeyDown={onKeyDown}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close(choice !== "land" && choice !== "about");
            acts[choice]();
          }}
        >
          {words[choice]}
        </button>
      ))}
    </div>
  );
}
