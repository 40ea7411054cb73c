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
import { Frame } from "@/app/groups/[group]/[reading]/[text]/frame";
import { TalkMap } from "@/components/texts/reading/map";
import { Panel } from "@/components/texts/reading/panel";
import { TextBody } from "@/components/texts/reading/text-body";
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
  const path = `/groups/${page.group.slug}/${page.reading.slug}/${page.text.slug}`;
  const facts = factsOf(page, gone, viewer, { path, page: path });
  const wanted = typeof asked === "string" ? follow(page.former, asked) : null;
  const opened = facts.passages.find((passage) => passage.key === wanted) ?? null;
  const revision = revisionOf(page, path, viewer.timeZone);
  const initial = opened ? await orPage((await caller()).comments.onParagraph({ paragraph: opened.id })) : null;
  const open = opened?.key ?? null;
  return (
    <Frame page={page} facts={facts} open={open} counts={counts}>
      <div className="read">
        <TalkMap />
        <TextBody
          {...{ text: page.text, blocks: page.blocks, whole: page.whole, counts, places, open, gone, revision }}
        />
        <Panel initial={initial} />
      </div>
    </Frame>
  );
}
