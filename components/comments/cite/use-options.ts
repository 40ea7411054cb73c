"use client";
// What the picker offers: paragraphs of all texts of the reading for "¶", members of the group for "@".
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Typed } from "@/components/comments/cite/typed";
import { type Picks, written } from "@/components/comments/mention-text";
import { useTRPC } from "@/components/trpc";

/** One thing to take: what is shown of it, and what is written for it. */
export type Option = {
  id: string;
  label: string;
  words: string;
  writes: string;
  pick: { name: string; id: string } | null;
};

/** How many letters of a paragraph are shown. */
const SHOWN = 90;

/** The options for what is typed; none while nothing is. */
export function useOptions(text: string, typed: Typed | null, picks: Picks): Option[] {
  const trpc = useTRPC();
  const cites = useQuery({
    ...trpc.texts.findPassages.queryOptions({ text, query: typed?.kind === "cite" ? typed.query : "¶" }),
    enabled: typed?.kind === "cite",
    placeholderData: keepPreviousData,
  });
  const members = useQuery({
    ...trpc.comments.mentionable.queryOptions({ text, query: typed?.kind === "mention" ? typed.query.slice(1) : "" }),
    enabled: typed?.kind === "mention",
    placeholderData: keepPreviousData,
  });
  if (typed?.kind === "mention")
    return (members.data ?? []).map(({ id, name }) => ({
      ...{ id, label: name, words: "", writes: written(name, id, picks), pick: { name, id } },
    }));
  if (typed?.kind !== "cite") return [];
  return (cites.data ?? []).map(({ id, label, words, cite }) => ({
    ...{ id, label, words: words.slice(0, SHOWN), writes: cite, pick: null },
  }));
}
