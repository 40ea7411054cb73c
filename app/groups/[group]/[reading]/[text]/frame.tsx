// What stands around the words, whether one text is read or two: the bar, the talk's room, and what listens in it.
import type { ReactNode } from "react";
import type { Page } from "@/app/groups/[group]/[reading]/[text]/facts";
import { Me } from "@/app/groups/[group]/[reading]/[text]/me";
import { Sends } from "@/components/comments/waiting/sends";
import "@/app/styles/reading.css";
import "@/app/styles/reading-more.css";
import "@/app/styles/talk.css";
import "@/app/styles/comfort.css";
import "@/app/styles/waiting.css";
import "@/app/styles/marks.css";
import "@/app/styles/since.css";
import "@/app/styles/beside.css";
import "@/app/styles/print.css";
import { LiveSoon } from "@/components/live/soon";
import { ReadingBar } from "@/components/texts/reading/bar";
import { Keys } from "@/components/texts/reading/keys";
import { NoteMarks, SelectionTool, TextBell, Ways } from "@/components/texts/reading/later";
import { Foot } from "@/components/texts/reading/next-new";
import { packed } from "@/components/texts/reading/packed";
import type { Counts } from "@/components/texts/reading/passages";
import { ReadingRoom } from "@/components/texts/reading/room";
import type { RoomFacts } from "@/components/texts/reading/room-context";
import { ApiProvider } from "@/components/trpc";

type Props = {
  page: Page;
  facts: RoomFacts;
  /** The text that stands beside it, where one does. */
  beside?: { page: Page; facts: RoomFacts };
  /** The key of the paragraph whose talk is open. */
  open: string | null;
  counts: Counts;
  children: ReactNode;
};

/** The room with everything in it but the texts, their map and the talk. */
export function Frame({ page, facts, beside, open, counts, children }: Props) {
  const { group, reading, texts, text, revision } = page;
  const base = `/groups/${group.slug}/${reading.slug}`;
  return (
    <ApiProvider>
      <ReadingRoom
        key={beside ? `${revision.id}.${beside.page.revision.id}` : revision.id}
        packed={packed({ texts: beside ? [facts, beside.facts] : [facts], counts })}
        open={open}
      >
        <ReadingBar
          group={group}
          texts={texts}
          current={beside ? null : text.slug}
          base={base}
          beside={beside && [text.slug, beside.page.text.slug]}
          me={<Me viewer={facts.viewer} />}
          bell={<TextBell />}
        />
        {children}
        <Foot />
        <NoteMarks />
        {texts.length > 1 && <Ways base={base} texts={texts} />}
        <SelectionTool />
        <Keys />
        <Sends />
        <LiveSoon />
      </ReadingRoom>
    </ApiProvider>
  );
}
