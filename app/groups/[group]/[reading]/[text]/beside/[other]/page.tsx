// Two texts of a reading side by side, with the talk as a drawer over the one that is not talked about.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  factsOf,
  follow,
  type Page,
  type Params,
  pageOf,
  revisionOf,
  talkOf,
  viewerOf,
} from "@/app/groups/[group]/[reading]/[text]/facts";
import { Frame } from "@/app/groups/[group]/[reading]/[text]/frame";
import { Both } from "@/components/texts/beside/both";
import { Look } from "@/components/texts/beside/look";
import { TextBeside } from "@/components/texts/beside/text-beside";
import { TalkMap } from "@/components/texts/reading/map";
import { Panel } from "@/components/texts/reading/panel";
import type { Viewer } from "@/components/texts/reading/room-context";
import { ofKey } from "@/components/texts/reading/together";
import { caller, orPage } from "@/server/trpc/caller";

type Props = {
  params: Promise<Params & { other: string }>;
  searchParams: Promise<{ open?: string | string[] }>;
};

async function pagesOf(params: Props["params"]): Promise<readonly [Page, Page]> {
  const { other, ...address } = await params;
  if (other === address.text) notFound();
  return Promise.all([pageOf(address), pageOf({ ...address, text: other })]);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [left, right] = await pagesOf(params);
  return { title: `${left.text.title}, beside ${right.text.title}` };
}

/** One side: the text as the server draws it, and what the browser needs to know of it. */
async function sideOf(page: Page, viewer: Viewer, address: string, asked: string | null) {
  const { text, blocks, whole } = page;
  const talk = await talkOf(page);
  const path = `/groups/${page.group.slug}/${page.reading.slug}/${text.slug}`;
  const facts = factsOf(page, talk.gone, viewer, { path, page: address });
  const wanted = asked && follow(page.former, asked);
  const opened = facts.passages.find(({ key }) => key === wanted) ?? null;
  const body = {
    text,
    blocks,
    whole,
    ...talk,
    open: opened?.key ?? null,
    revision: revisionOf(page, path, viewer.timeZone),
  };
  return { facts, opened, body };
}

/** What could stand on a side instead: every text but the one on the other side. */
const choicesOf = ({ texts }: Page, base: string, other: string, edge: "left" | "right") =>
  texts
    .filter(({ slug }) => slug !== other)
    .map((text) => ({
      ...text,
      href: edge === "left" ? `${base}/${text.slug}/beside/${other}` : `${base}/${other}/beside/${text.slug}`,
    }));

export default async function BesidePage({ params, searchParams }: Props) {
  const [pages, { open: asked }] = [await pagesOf(params), await searchParams];
  const [page, other] = pages;
  const base = `/groups/${page.group.slug}/${page.reading.slug}`;
  const address = `${base}/${page.text.slug}/beside/${other.text.slug}`;
  const viewer = await viewerOf(page.viewer.canFollow);
  const wanted = typeof asked === "string" ? asked : null;
  const [left, right] = await Promise.all([
    sideOf(page, viewer, address, wanted),
    sideOf(other, viewer, address, wanted),
  ]);
  const opened = left.opened ?? right.opened;
  const initial = opened && (await orPage((await caller()).comments.onParagraph({ paragraph: opened.id })));
  const inHand = ofKey([left.facts, right.facts], opened?.key ?? null);
  return (
    <Frame
      page={page}
      facts={left.facts}
      beside={{ page: other, facts: right.facts }}
      open={opened?.key ?? null}
      counts={{ ...right.body.counts, ...left.body.counts }}
    >
      <div className="read beside">
        <Both>
          <TalkMap />
          <TextBeside
            id={page.text.id}
            body={left.body}
            edge="left"
            inHand={inHand === left.facts}
            choices={choicesOf(page, base, other.text.slug, "left")}
          />
          <TalkMap of={1} />
          <TextBeside
            id={other.text.id}
            body={right.body}
            edge="right"
            inHand={inHand === right.facts}
            choices={choicesOf(page, base, page.text.slug, "right")}
          />
        </Both>
        <Panel initial={initial} />
        <Look base={base} />
      </div>
    </Frame>
  );
}
