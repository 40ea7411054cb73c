"use client";
// "Aa" in the bar: opens what can be chosen about the looks of the page.
import dynamic from "next/dynamic";
import { useCallback, useRef, useState } from "react";
import { useEscape } from "@/components/texts/reading/escape";

const Looks = dynamic(() => import("@/components/texts/reading/looks"), { ssr: false });

/** The button, with its popover beneath it. */
export function LooksButton({ print }: { print: string }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback((back: boolean) => {
    setOpen(false);
    if (back) button.current?.focus({ preventScroll: true });
  }, []);
  useEscape(open, () => close(true));
  return (
    <span className="looks-place">
      <button
        type="button"
        className="ib aa"
        ref={button}
        aria-label="Aa: type, line length, light, print"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Aa
      </button>
      {open && <Looks print={print} close={close} />}
    </span>
  );
}
