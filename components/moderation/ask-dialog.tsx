"use client";
// A modal dialog at the end of the page, made when it is first opened; what was typed in it stays when it closes.
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import "@/app/styles/dialog.css";

/** The button that opens a dialog. */
export type Opener = RefObject<HTMLButtonElement | null>;

type Props = { open: boolean; close: () => void; opener: Opener; titleId: string; children: ReactNode };

/** The browser keeps the focus inside and closes on Escape; the focus goes back to what opened it. */
export function AskDialog({ open, close, opener, titleId, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  const closed = () => {
    close();
    // A page may have put this button in the place of the one that was pressed.
    const at = document.activeElement;
    if (at === document.body || dialog.current?.contains(at)) opener.current?.focus();
  };
  if (!wanted) return null;
  return createPortal(
    <dialog ref={dialog} className="dlg" aria-labelledby={titleId} onClose={closed}>
      {children}
    </dialog>,
    document.body,
  );
}
