"use client";
// The menu behind "More": arrows move, Enter chooses, Escape leaves everything as it was.
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from "react";
import { failureOf } from "@/components/comments/failure";
import { nameOf } from "@/components/comments/names";
import { useTalk } from "@/components/comments/talk-context";
import { type Choice, FOR_MODERATORS } from "@/components/marks/choices";
import { useMarks, withEntry } from "@/components/marks/marks-context";
import { useThread } from "@/components/marks/thread-context";
import { useHiding } from "@/components/marks/use-hiding";
import { copyAddress } from "@/components/texts/reading/presses";
import { useTRPCClient } from "@/components/trpc";
import type { CommentView } from "@/server/comments/view";
import type { FollowState } from "@/server/follows/state";

type Props = {
  comment: CommentView;
  choices: Choice[];
  choose: (choice: Choice) => void;
  follow: FollowState | undefined;
  flagged: boolean;
  /** Closes it, with the focus back on its button or not. */
  leave: (toButton: boolean) => void;
};

/** Where each key leads from this choice of so many; undefined for keys that the menu leaves alone. */
const MOVES: Record<string, (at: number, of: number) => number> = {
  ArrowDown: (at, of) => (at + 1) % of,
  ArrowUp: (at, of) => (at + of - 1) % of,
  Home: () => 0,
  End: (_, of) => of - 1,
};

function useActs(comment: CommentView): Partial<Record<Choice, () => void>> {
  const client = useTRPCClient();
  const { change } = useMarks();
  const { say, keepNew } = useTalk();
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
    copy: () => void copyAddress(`/c/${comment.id}`, "this comment", say),
    keepNew: () => keepNew(comment),
    mark: () => void mark(true),
    unmark: () => void mark(false),
    land: () => here?.setLanding(true),
    hideAuthor: () => void hide(author, true),
    showAuthor: () => void hide(author, false),
    hideThread: () => void hide(thread, true),
    showThread: () => void hide(thread, false),
  };
}

const FOLLOW = { following: "Following this thread", muted: "This thread is muted", nothing: "Follow this thread" };

function useWords({ comment, follow, flagged }: Props): Record<Choice, string> {
  const { marks } = useMarks();
  const thread = useThread()?.thread;
  const name = nameOf(comment.author);
  return {
    copy: "Copy the link",
    keepNew: "Keep new",
    edit: "Edit",
    withdraw: "Withdraw",
    flag: flagged ? "Flagged" : "Flag",
    follow: FOLLOW[follow?.hears ?? "nothing"],
    mark: "Mark as the answer",
    unmark: "Not the answer after all",
    land: marks.landings[thread?.id ?? ""]?.html ? "Change where we landed" : "Say where we landed",
    about: "Also about other paragraphs",
    hideAuthor: `Hide what ${name} writes`,
    showAuthor: `Stop hiding ${name}`,
    hideThread: "Hide this thread",
    showThread: "Stop hiding this thread",
    moderate: comment.standing === "removed" ? "Restore" : "Remove",
    lock: thread?.locked ? "Unlock this thread" : "Lock this thread",
    place: "Move this thread",
  };
}

/** Closes the menu when something else on the page is pressed. */
function useElsewhere(box: RefObject<HTMLElement | null>, leave: (toButton: boolean) => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const elsewhere = (event: Event) => {
      const at = event.target instanceof Element && event.target.closest(".more-place");
      if (at !== box.current?.parentElement) latest.current(false);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [box]);
}

/** Opens with its first choice in focus. */
export default function MoreMenu(props: Props) {
  const { comment, choices, choose, leave } = props;
  const box = useRef<HTMLDivElement>(null);
  const acts = useActs(comment);
  const words = useWords(props);
  const heading = useId();
  useElsewhere(box, leave);
  useEffect(() => {
    box.current?.querySelector("button")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // The page has keys of its own; none of them is meant while a menu is open.
    event.stopPropagation();
    if (event.key === "Tab") return leave(false);
    const buttons = [...(box.current?.querySelectorAll("button") ?? [])];
    const move = MOVES[event.key];
    if (!move && event.key !== "Escape") return;
    event.preventDefault();
    if (move) buttons[move(buttons.indexOf(document.activeElement as HTMLButtonElement), buttons.length)]?.focus();
    else leave(true);
  };
  const items = (list: Choice[]) =>
    list.map((choice) => (
      <button
        key={choice}
        type="button"
        role="menuitem"
        tabIndex={-1}
        onClick={() => {
          choose(choice);
          acts[choice]?.();
        }}
      >
        {words[choice]}
      </button>
    ));
  const moderators = choices.filter((choice) => FOR_MODERATORS.includes(choice));
  return (
    <div ref={box} className="more-menu" role="menu" tabIndex={-1} aria-label="More" onKeyDown={onKeyDown}>
      {items(choices.filter((choice) => !FOR_MODERATORS.includes(choice)))}
      {moderators.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, not fieldsets
        <div role="group" aria-labelledby={heading}>
          <p className="label" id={heading}>
            For moderators
          </p>
          {items(moderators)}
        </div>
      )}
    </div>
  );
}
