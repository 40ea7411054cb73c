// The reading page: a text with its talk beside it. The words come from the server, ready to be read.
import type { Metadata } from "next";
import {
  factsOf,
  follow,
  type Params,
  pageOf,
  revisionOf,
  talkOf,
  viewerOf,
} from "@/app/groups/[group]/[reading]/[text]/facts";
import { Me } from "@/app/groups/[group]/[reading]/[text]/me";
import { Sends } from "@/components/comments/waiting/sends";
import "@/app/styles/reading.css";
import "@/app/styles/reading-more.css";
import "@/app/styles/talk.css";
import "@/app/styles/comfort.css";
import "@/app/styles/waiting.css";
import "@/app/styles/marks.css";
import { ReadingBar } from "@/components/texts/reading/bar";
import { TextBell } from "@/components/texts/reading/bells";
import { Keys } from "@/components/texts/reading/keys";
import { TalkMap } from "@/components/texts/reading/map";
import { Foot } from "@/components/texts/reading/next-new";
import { NotePreview } from "@/components/texts/reading/note-preview";
import { Panel } from "@/components/texts/reading/panel";
import { ReadingRoom } from "@/components/texts/reading/room";
import { SelectionTool } from "@/components/texts/reading/selection";
import { TextBody } from "@/components/texts/reading/text-body";
import { ApiProvider } from "@/components/trpc";
import { caller, orPage } from "@/server/trpc/caller";

type Props = { params: Promise<Params>; searchParams: Promise<{ open?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await pageOf(await params);
  return { title: text.author ? `${text.title}, ${text.author}` : text.title };
}

export default async function ReadingPage({ params, searchParams }: Props) {
  const [address, { open: asked }] = [await params, await searchParams];
  const page = await pageOf(address);
  const [viewer, { counts, places, gone }] = await Promise.all([viewerOf(page.viewer.canFollow), talkOf(page)]);
  const base = `/groups/${page.group.slug}/${page.reading.slug}`;
  const path = `${base}/${page.text.slug}`;
  const facts = factsOf(page, gone, viewer, path);
  const wanted = typeof asked === "string" ? follow(page.former, asked) : null;
  const opened = facts.passages.find((passage) => passage.key === wanted) ?? null;
  const revision = revisionOf(page, path, viewer.timeZone);
  const initial = opened ? await orPage((await caller()).comments.onParagraph({ paragraph: opened.id })) : null;
  const open = opened?.key ?? null;
  return (
    <ApiProvider>
      <ReadingRoom key={page.revision.id} facts={facts} open={open} counts={counts}>
        <ReadingBar
          group={page.group}
          texts={page.texts}
          current={page.text.slug}
          base={base}
          me={<Me viewer={viewer} />}
          bell={<TextBell />}
        />
        <div className="read">
          <TalkMap />
          <TextBody {...{ text: page.text, blocks: page.blocks, counts, places, open, gone, revision }} />
          <Panel initial={initial} />
        </div>
        <Foot />
        <NotePreview />
        <SelectionTool />
        <Keys />
        <Sends />
      </ReadingRoom>
    </ApiProvider>
  );
}
