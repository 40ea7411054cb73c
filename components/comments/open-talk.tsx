"use client";
// The open talk, drawn at once where its code is here. React would show what it had to wait for only a third of a second
// later (it lets no two places appear in quick succession), so waiting is done by hand.
import dynamic from "next/dynamic";
import { type ComponentType, useEffect, useState } from "react";
import { Waiting } from "@/components/comments/fetching";
import { NONE, type Passage } from "@/components/texts/reading/passages";
import { useRoom } from "@/components/texts/reading/room-context";
import type { ParagraphTalk } from "@/server/comments/view";

type Props = { passage: Passage; initial: ParagraphTalk | null };

/** For the server's HTML, when the address asks for a talk, and for what could not be fetched: it says so. */
const Later = dynamic(() => import("@/components/comments/talk").then((module) => module.Talk));

let here: ComponentType<Props> | undefined;

/** Fetches the code of talks, once. */
export async function fetchTalk(): Promise<void> {
  here ??= (await import("@/components/comments/talk")).Talk;
}

/** The talk on a paragraph, or that it is fetched. */
export function OpenTalk({ passage, initial }: Props) {
  const { counts } = useRoom().state;
  const [Talk, set] = useState<ComponentType<Props> | null>(() => (initial ? Later : (here ?? null)));
  useEffect(() => {
    if (Talk) return;
    const show = () => set(() => here ?? Later);
    fetchTalk().then(show, show);
  }, [Talk]);
  if (Talk) return <Talk passage={passage} initial={initial} />;
  return (
    <div className="scroll">
      <Waiting count={(counts[passage.key] ?? NONE).count} />
    </div>
  );
}
