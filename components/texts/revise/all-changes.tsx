"use client";
// Every change of a draft, also where nobody wrote; compared when somebody asks for it, because a book takes a second.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ComparedRows } from "@/components/texts/revise/compared";
import { useTRPC } from "@/components/trpc";

/** Folded at first. */
export function AllChanges({ draft }: { draft: string }) {
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery(trpc.revisions.changes.queryOptions({ draft }, { enabled: open, staleTime: 0 }));
  return (
    <details className="all-changes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>See every change, also where nobody wrote</summary>
      {data && data.length === 0 && <p className="hint">Nothing is changed.</p>}
      {data && data.length > 0 && <ComparedRows rows={data} level="h3" />}
      {!data && !error && <p className="hint">Comparing</p>}
      {error && (
        <p className="note warn" role="alert">
          {error.message}
        </p>
      )}
    </details>
  );
}
