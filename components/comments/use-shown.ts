"use client";
// Which threads of the open talk are shown: those under the filter when it was chosen, also once they were answered.
import { useEffect, useMemo, useRef } from "react";
import { onlyNew } from "@/components/comments/tree";
import { useRoom } from "@/components/texts/reading/room-context";
import type { Show } from "@/components/texts/reading/shows";
import type { ParagraphTalk, ThreadView } from "@/server/comments/view";

/** What is shown of the talk on a paragraph. */
export type Shown = { show: Show; threads: ThreadView[]; has: (thread: string) => boolean };

/** The shown threads, oldest or newest first; fetches what is under the filter and not here yet. */
export function useShown(
  key: string,
  talk: ParagraphTalk | undefined,
  newestFirst: boolean,
  page: (cursor: string) => Promise<void>,
): Shown {
  const { show, filters } = useRoom().state;
  const kept = useRef<{ name: string; ids: ReadonlySet<string> } | null>(null);
  const name = `${key} ${show}`;
  const wanted = useMemo(() => {
    if (show === "all" || show === "new") return null;
    if (kept.current?.name === name) return kept.current.ids;
    if (!filters) return new Set<string>();
    const ids = new Set(filters[show][key] ?? []);
    kept.current = { name, ids };
    return ids;
  }, [show, filters, key, name]);

  const missing = wanted !== null && [...wanted].some((id) => !talk?.threads.some((thread) => thread.id === id));
  const next = missing ? talk?.next : null;
  useEffect(() => {
    if (next) void page(next).catch(() => undefined);
  }, [next, page]);

  return useMemo(() => {
    const all = talk?.threads ?? [];
    const shown = all.filter(({ id, comments }) =>
      show === "new" ? onlyNew(comments).length > 0 : (wanted?.has(id) ?? true),
    );
    const has = (thread: string) => show === "all" || (wanted?.has(thread) ?? false);
    return { show, threads: newestFirst ? shown.toReversed() : shown, has };
  }, [talk, show, wanted, newestFirst]);
}
