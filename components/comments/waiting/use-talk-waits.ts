"use client";
// What waits in the open talk, and what becomes of it when it was sent, here or in another tab.
import { useEffect, useMemo, useRef } from "react";
import type { Waiting } from "@/components/comments/waiting/entry";
import { SENT, type Sent } from "@/components/comments/waiting/outbox";
import { useWaiting } from "@/components/comments/waiting/use-waiting";
import type { Waits } from "@/components/comments/waiting/waits-context";
import type { ParagraphTalk, Written } from "@/server/comments/view";

/** What stands under whom; an answer to a comment that is not on the screen stands at the end. */
function placed(waiting: readonly Waiting[], talk: ParagraphTalk | undefined): Waits {
  const shown = new Set(talk?.threads.flatMap(({ comments }) => comments.map(({ id }) => id)));
  const waits = new Map<string | null, Waiting[]>();
  for (const entry of waiting) {
    const beneath = entry.edit?.comment ?? entry.parent;
    const parent = beneath && shown.has(beneath) ? beneath : null;
    waits.set(parent, [...(waits.get(parent) ?? []), entry]);
  }
  return waits;
}

type Acts = {
  changed: (written: Written) => void;
  wrote: (written: Written) => void;
  refresh: () => void;
  again: () => Promise<unknown>;
};

/** The waiting comments of one paragraph's talk. */
export function useTalkWaits(
  owner: string | null,
  talk: ParagraphTalk | undefined,
  paragraph: string,
  acts: Acts,
): Waits {
  const all = useWaiting(owner);
  const waiting = useMemo(() => all.filter((entry) => entry.paragraph === paragraph), [all, paragraph]);
  const known = useRef(new Set<string>());
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const told = (event: Event) => {
      const { entry, written } = (event as CustomEvent<Sent>).detail;
      if (entry.paragraph !== paragraph) return;
      if (entry.edit) return latest.current.changed(written);
      latest.current.wrote(written);
      if (entry.also.length > 0) void latest.current.again();
    };
    window.addEventListener(SENT, told);
    return () => window.removeEventListener(SENT, told);
  }, [paragraph]);
  useEffect(() => {
    const keys = new Set(waiting.map(({ key }) => key));
    const gone = [...known.current].some((key) => !keys.has(key));
    known.current = keys;
    // Another tab sent it, or it was taken up again: either way the server knows best.
    if (gone && document.visibilityState === "hidden") latest.current.refresh();
  }, [waiting]);
  return useMemo(() => placed(waiting, talk), [waiting, talk]);
}
