"use client";
// The bell of a thread, a paragraph or a text: says whether you follow it and why, and changes it.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useId, useRef, useState } from "react";
import "@/app/styles/follows.css";
import { BellMenu } from "@/components/follows/bell-menu";
import { useTRPC } from "@/components/trpc";
import { Icon } from "@/components/ui/icon";
import type { FollowTarget, WishedCadence } from "@/server/follows/schema";
import type { FollowState } from "@/server/follows/state";

const WORD = { following: "Following", muted: "Muted", nothing: "Follow" } as const;

const SAID = {
  immediately: "You get every new comment by mail.",
  daily: "New comments come once a day, in one mail.",
  weekly: "New comments come once a week, in one mail.",
  never: "Muted. You get no mail about it.",
  none: "What you wished for it is taken back.",
} as const;

/** What holds where one wishes nothing of this place itself. */
const wider = (target: FollowTarget): string => {
  if ("thread" in target) return "As for the paragraph";
  if ("paragraph" in target || "pages" in target) return "As for the whole text";
  return "text" in target ? "As for the whole reading" : "Only what I follow in it";
};

/** How long a confirmation stays, in milliseconds: time enough to read a sentence twice. */
const SAID_FOR = 6_000;

type Props = {
  target: FollowTarget;
  label: string;
  initial: FollowState;
  /** Opens what else can be followed; the focus comes back to the button given. */
  more?: (opener: RefObject<HTMLButtonElement | null>) => void;
  /** Where the text itself can be had by mail. */
  byMail?: string;
};

/**
 * `label` names the thing in a sentence: "this thread", "¶ 12", "the text". `initial` is its state among
 * `follows.of({ paragraph })`; when the bell has changed something, the queries of follows are asked again.
 */
export function Bell({ target, label, initial, more, byMail }: Props) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  const [answer, setAnswer] = useState<{ state: FollowState; to: FollowState }>();
  const place = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const why = useId();
  const wish = useMutation(
    trpc.follows.set.mutationOptions({
      onSuccess: (state, { cadence }) => {
        setAnswer({ state, to: initial });
        setSaid(SAID[cadence ?? "none"]);
        return queries.invalidateQueries(trpc.follows.pathFilter());
      },
      onError: (error) => setSaid(error.message),
    }),
  );
  // The answer holds until what was given from above is newer.
  const state = answer?.to === initial ? answer.state : initial;

  useEffect(() => {
    const timer = said && setTimeout(() => setSaid(""), SAID_FOR);
    return () => clearTimeout(timer || undefined);
  }, [said]);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (cadence: WishedCadence) => {
    close();
    setSaid("");
    wish.mutate({ target, cadence });
  };

  return (
    <span className="bell-place" ref={place}>
      <button
        type="button"
        ref={button}
        className="btn quiet bell"
        data-hears={state.hears}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-describedby={why}
        aria-disabled={wish.isPending}
        title={state.why}
        onClick={() => !wish.isPending && setOpen(!open)}
      >
        <Icon name="bell" />
        {WORD[state.hears]}
        <span className="vh"> {label}</span>
      </button>
      <span className="vh" id={why}>
        {state.why}
      </span>
      {open && (
        <BellMenu
          label={label}
          state={state}
          wider={wider(target)}
          choose={choose}
          more={
            more &&
            (() => {
              setOpen(false);
              more(button);
            })
          }
          byMail={byMail}
          close={close}
          leave={() => setOpen(false)}
        />
      )}
      <span className="toast" role="status">
        {said}
      </span>
    </span>
  );
}
