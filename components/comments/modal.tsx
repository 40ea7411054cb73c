"use client";
// A modal dialog over the page, open from the moment it is drawn; Escape and its buttons close it.
import { type ReactNode, useEffect, useRef } from "react";

/** Shows its children in a dialog; `close` is called when it has closed, however that came about. */
export function Modal({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-label={title} onClose={close}>
      <h2 className="h-sec">{title}</h2>
      {children}
    </dialog>
  );
}
