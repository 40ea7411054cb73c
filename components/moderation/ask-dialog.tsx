"use client";
// A modal dialog at the end of the page, made when it is first opened; what was typed in it stays when it closes.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import "@/app/styles/ask.css";

type Props = { open: boolean; close: () => void; titleId: string; children: ReactNode };

/** The browser keeps the focus inside, closes on Escape and gives the focus back to what opened it. */
export function AskDialog({ open, close, titleId, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  if (!wanted) return null;
  return createPortal(
    <dialog ref={dialog} className="ask" aria-labelledby={titleId} onClose={close}>
      {children}
    </dialog>,
    document.body,
  );
}
