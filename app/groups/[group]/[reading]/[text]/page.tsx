// The reading page: a text with its talk beside it. The words come from the server, ready to be read.
import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import "@/app/styles/reading.css";
import "@/app/styles/reading-more.css";
import "@/app/styles/talk.css";
import { initials } from "@/components/comments/names";
import { ReadingBar } from "@/components/texts/reading/bar";
import { TextBell } from "@/components/texts/reading/bells";
import { KeySheet } from "@/components/texts/reading/key-sheet";
import { TalkMap } from "@/components/texts/reading/map";
import { Foot } from "@/components/texts/reading/next-new";
import { NotePreview } from "@/components/texts/reading/note-preview";
import { Panel } from "@/components/texts/reading/panel";
import { type Counts, minutesOf, passagesOf, sectionsOf } from "@/components/texts/reading/passages";
import { ReadingRoom } from "@/components/texts/reading/room";
import type { RoomFacts, Viewer } from "@/components/texts/reading/room-context";
import { TextBody } from "@/components/texts/reading/text-body";
import { ApiProvider } from "@/components/trpc";
import { BODY_LIMIT } from "@/server/comments/body";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

type Params = { group: string; reading: string; text: string };
type Props = { params: Promise<Params>; searchParams: Promise<{ open?: string | string[] }> };

const pageAt = cache(async (group: string, reading: string, text: string) =>
  orPage((await caller()).texts.page({ group, reading, text })),
);

const pageOf = ({ group, reading, text }: Params) => pageAt(group, reading, text);

type Page = Awaited<ReturnType<typeof pageOf>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await pageOf(await params);
  return { title: text.author ? `${text.title}, ${text.author}` : text.title };
}

async function viewerOf(canFollow: boolean): Promise<Viewer> {
  const actor = await pageActor();
  if (actor.kind === "visitor") return { id: null, name: null, timeZone: "UTC", canFollow };
  return { id: actor.id, name: actor.name, timeZone: actor.timeZone, canFollow };
}

async function countsOf({ text, blocks }: Page): Promise<Counts> {
  const found = await orPage((await caller()).comments.counts({ text: text.id }));
  const keys = new Map(blocks.map((block) => [block.paragraphId, block.key]));
  return Object.fromEntries(
    found.flatMap(({ paragraph, count, fresh }) => {
      const key = keys.get(paragraph);
      return key ? [[key, { count, fresh }]] : [];
    }),
  );
}

function Me({ viewer }: { viewer: Viewer }) {
  if (!viewer.id)
    return (
      <Link className="btn quiet" href="/signin">
        Sign in
      </Link>
    );
  return (
    <Link
      className="wide me"
      href="/settings"
      aria-label={`${initials(viewer.name ?? "You")}, your settings`}
      title={viewer.name ?? undefined}
    >
      <span className="av" aria-hidden="true">
        {initials(viewer.name ?? "You")}
      </span>
    </Link>
  );
}

function factsOf(page: Page, viewer: Viewer, path: string): RoomFacts {
  const { text, revision, blocks } = page;
  return {
    text: { id: text.id, label: text.label, title: text.title, language: text.language },
    revision: { id: revision.id, number: revision.number },
    path,
    passages: passagesOf(blocks, text),
    sections: sectionsOf(blocks, text.title),
    minutes: minutesOf(blocks),
    viewer,
    now: new Date(),
    limit: BODY_LIMIT,
  };
}

export default async function ReadingPage({ params, searchParams }: Props) {
  const [address, { open: asked }] = [await params, await searchParams];
  const page = await pageOf(address);
  const [viewer, counts] = await Promise.all([viewerOf(page.viewer.canFollow), countsOf(page)]);
  const base = `/groups/${page.group.slug}/${page.reading.slug}`;
  const facts = factsOf(page, viewer, `${base}/${page.text.slug}`);
  const opened = facts.passages.find((passage) => passage.key === asked) ?? null;
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
          <TextBody text={page.text} blocks={page.blocks} counts={counts} open={open} />
          <Panel initial={initial} />
        </div>
        <Foot />
        <NotePreview />
        <KeySheet />
      </ReadingRoom>
    </ApiProvider>
  );
}
