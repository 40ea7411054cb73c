"use client";
// The bell's menu: five wishes, one of them yours; arrows move, Escape leaves everything as it was.
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { WishedCadence } from "@/server/follows/schema";
import type { FollowState } from "@/server/follows/state";

const choicesOf = (wider: string): { cadence: WishedCadence; label: string }[] => [
  { cadence: "immediately", label: "Every new comment by mail" },
  { cadence: "daily", label: "Once a day, in one mail" },
  { cadence: "weekly", label: "Once a week, in one mail" },
  { cadence: "never", label: "Never (mute)" },
  { cadence: null, label: wider },
];

/** Where each key leads from this choice of so many; undefined for keys that the menu leaves alone. */
const MOVES: Record<string, (at: number, of: number) => number> = {
  ArrowDown: (at, of) => (at + 1) % of,
  ArrowUp: (at, of) => (at + of - 1) % of,
  Home: () => 0,
  End: (_, of) => of - 1,
};

type Props = {
  label: string;
  state: FollowState;
  /** What holds where nothing is wished for this very thing. */
  wider: string;
  choose: (cadence: WishedCadence) => void;
  /** Leads to what else can be followed, where there is more. */
  more?: () => void;
  /** Where the text itself can be had by mail. */
  byMail?: string | undefined;
  close: () => void;
  leave: () => void;
};

/** Opens with the present wish in focus. `close` gives the focus back to the bell, `leave` lets it go on. */
export function BellMenu({ label, state, wider, choose, more, byMail, close, leave }: Props) {
  const items = useRef<(HTMLElement | null)[]>([]);
  const choices = choicesOf(wider);
  const present = choices.findIndex(({ cadence }) => cadence === state.own);

  useEffect(() => items.current[present]?.focus(), [present]);

  const onKeyDown = (event: KeyboardEvent) => {
    // The page has keys of its own; none of them is meant while a menu is open.
    event.stopPropagation();
    if (event.key === "Tab") return leave();
    const at = items.current.indexOf(document.activeElement as HTMLElement);
    const move = MOVES[event.key];
    if (!move && event.key !== "Escape") return;
    event.preventDefault();
    if (move) items.current[move(at, choices.length + (more ? 1 : 0) + (byMail ? 1 : 0))]?.focus();
    else close();
  };

  return (
    <div className="bell-menu">
      <p>{state.why}</p>
      <div role="menu" tabIndex={-1} aria-label={`Mail about ${label}`} onKeyDown={onKeyDown}>
        {choices.map(({ cadence, label: words }, at) => (
          <button
            key={words}
            type="button"
            role="menuitemradio"
            aria-checked={at === present}
            tabIndex={at === present ? 0 : -1}
            ref={(element) => {
              items.current[at] = element;
            }}
            onClick={() => choose(cadence)}
          >
            <Icon name="check" small />
            {words}
          </button>
        ))}
        {more && (
          <button
            type="button"
            role="menuitem"
            className="bell-more"
            tabIndex={-1}
            ref={(element) => {
              items.current[choices.length] = element;
            }}
            onClick={more}
          >
            Reading, group, some paragraphs …
          </button>
        )}
        {byMail && (
          <a
            href={byMail}
            role="menuitem"
            className="bell-more"
            tabIndex={-1}
            ref={(element) => {
              items.current[choices.length + (more ? 1 : 0)] = element;
            }}
          >
            Read the text itself by mail
          </a>
        )}
      </div>
    </div>
  );
}
