"use client";
// A button that is a form of its own, for browsers without scripts; with them it is a call.
import type { FormEvent, ReactNode } from "react";

/** One act on a draft that is being read. */
export function ActForm({
  draft,
  act,
  onAct,
  look = "btn",
  children,
}: {
  draft: string;
  act: "cancel" | "again";
  onAct: () => void;
  look?: string;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAct();
  };
  return (
    <form method="post" action={`/api/import/${draft}`} onSubmit={submit}>
      <input type="hidden" name="do" value={act} />
      <button type="submit" className={look}>
        {children}
      </button>
    </form>
  );
}
