"use client";
// Everything that was said of where a thread landed: who, when, in which words.
import { useQuery } from "@tanstack/react-query";
import { useTalk } from "@/components/comments/talk-context";
import { Versions } from "@/components/comments/versions";
import { whenAfter } from "@/components/comments/when";
import { useTRPC } from "@/components/trpc";

/** All wordings, newest first. */
export default function LandingHistory({ thread, close }: { thread: string; close: () => void }) {
  const { clock } = useTalk();
  const trpc = useTRPC();
  const { data, error } = useQuery({ ...trpc.marks.landings.queryOptions({ thread }), staleTime: 0 });
  const versions = data?.versions.map(({ version, html, by, at, current }) => ({
    id: version,
    said: `${current ? "Now, by " : ""}${by}, ${whenAfter(at, clock)}`,
    html,
  }));
  return <Versions title="Where we landed, and what it said before" versions={versions} error={error} close={close} />;
}
