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
import { type GoneAfter, goneAfter, minutesOf, passagesOf, sectionsOf } from "@/components/texts/reading/passages";
import { ReadingRoom } from "@/components/texts/reading/room";
import type { RoomFacts, Viewer } from "@/components/texts/reading/room-context";
import { SelectionTool } from "@/components/texts/reading/selection";
import { type Body, type RevisionLine, TextBody } from "@/components/texts/reading/text-body";
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

/** How much talk there is, and what of it is about words that have gone; that is asked for only where there is any. */
async function talkOf({ text, blocks }: Page): Promise<Pick<Body, "counts" | "places" | "gone">> {
  const api = await caller();
  const found = await orPage(api.comments.counts({ text: text.id }));
  const keys = new Map(blocks.map((block) => [block.paragraphId, block.key]));
  const lost = found.some(({ paragraph }) => !keys.has(paragraph));
  const detached = lost ? await orPage(api.revisions.detached({ text: text.id })) : [];
  for (const { paragraph, key } of detached) keys.set(paragraph, key);
  const known = found.flatMap(({ paragraph, ...talk }) => {
    const key = keys.get(paragraph);
    return key ? [{ key, ...talk }] : [];
  });
  return {
    counts: Object.fromEntries(known.map(({ key, count, fresh }) => [key, { count, fresh }])),
    places: Object.fromEntries(known.map(({ key, passages }) => [key, passages])),
    gone: goneAfter(detached, blocks),
  };
}

/** The paragraph that carries a merged one on. */
function follow(former: Page["former"], key: string): string {
  const seen = new Set<string>();
  let at = key;
  for (let next = former[at]; next && !seen.has(at); next = former[at]) {
    seen.add(at);
    at = next;
  }
  return at;
}

function revisionOf(page: Page, path: string, timeZone: string): RevisionLine {
  const { revision, viewer } = page;
  if (revision.number === 1 && !viewer.canRevise) return null;
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, day: "numeric", month: "long" }).format(revision.createdAt);
  return { number: revision.number, day, href: `${path}/revisions`, canRevise: viewer.canRevise };
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

function factsOf(page: Page, gone: GoneAfter, viewer: Viewer, path: string): RoomFacts {
  const { text, revision, blocks, former } = page;
  return {
    text: { id: text.id, label: text.label, title: text.title, language: text.language },
    revision: { id: revision.id, number: revision.number },
    path,
    passages: passagesOf(blocks, text, gone),
    former: Object.fromEntries(Object.keys(former).map((key) => [key, follow(former, key)])),
    canPlace: page.viewer.canModerate,
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
        <KeySheet />
      </ReadingRoom>
    </ApiProvider>
  );
}
