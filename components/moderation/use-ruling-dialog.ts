"use client";
// What every button with a ruling's dialog keeps: whether it is open, who opened it, and what follows a ruling.
import { useRef, useState } from "react";
import { keepFocusAround } from "@/components/moderation/keep-focus";

/** `dialog` goes to the dialog, `done` to the mutation: when the ruling is taken the dialog closes and focus stays near. */
export function useRulingDialog(onDone: () => void) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const done = {
    onSuccess: () => {
      setOpen(false);
      keepFocusAround(opener.current);
      onDone();
    },
  };
  return { show: () => setOpen(true), dialog: { open, close: () => setOpen(false), opener }, done };
}
