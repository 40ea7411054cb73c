// A text for paper, with as much of its talk as the reader asks for; the browser prints what stands here.
import type { Metadata } from "next";
import Link from "next/link";
import {
  type Page,
  type Params,
  pageOf,
  revisionOf,
  talkOf,
  viewerOf,
} from "@/app/groups/[group]/[reading]/[text]/facts";
import "@/app/styles/reading.css";
import "@/app/styles/reading-more.css";
import "@/app/styles/print.css";
import { type Clock, dateOf } from "@/components/comments/when";
import { GroupBar } from "@/components/groups/group-bar";
import { Edition } from "@/components/texts/print/edition";
import { PrintButton } from "@/components/texts/print/print-button";
import { PrintedTalk } from "@/components/texts/print/talk";
import { wholeOf, within } from "@/components/texts/reading/passages";
import type { PrintedThread } from "@/server/comments/view";
import { caller, orPage } from "@/server/trpc/caller";

type Props = { params: Promise<Params>; searchParams: Promise<{ talk?: string | string[] }> };

/** How much of the talk is printed. */
const DEPTHS = [
  ["none", "No discussion"],
  ["first", "First comments"],
  ["all", "All of it"],
] as const;

type Depth = (typeof DEPTHS)[number][0];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await pageOf(await params);
  return { title: text.author ? `${text.title}, ${text.author}` : text.title };
}

function Choice({ depth, at }: { depth: Depth; at: string }) {
  return (
    <div className="print-choice">
      <Link className="btn quiet" href={at}>
        Back to the text
      </Link>
      <nav className="seg" aria-label="How much of the discussion">
        {DEPTHS.map(([value, name]) => (
          <Link key={value} href={`${at}/print?talk=${value}`} aria-current={value === depth ? "page" : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <PrintButton />
    </div>
  );
}

/** Title, author, source, revision, and where the paper comes from. */
function Head({ page, at, clock, depth }: { page: Page; at: string; clock: Clock; depth: Depth }) {
  const { title, author, source, language } = page.text;
  const line = revisionOf(page, at, clock.timeZone);
  const revision = line && `Revision ${line.number}, ${line.day}`;
  const talk = { none: "without the discussion", first: "with the first comments", all: "with the discussion" }[depth];
  return (
    <header>
      <h1 lang={language}>{title}</h1>
      <p className="by">
        {author && <b>{author}</b>}
        {source && <span>{source}</span>}
        {revision && <span>{revision}</span>}
      </p>
      <p className="by from">
        {page.group.name}, {talk}, as of {dateOf(clock.now, clock)}
      </p>
    </header>
  );
}

function byParagraph(threads: readonly PrintedThread[]): Map<string, PrintedThread[]> {
  const found = new Map<string, PrintedThread[]>();
  for (const thread of threads) found.set(thread.paragraph, [...(found.get(thread.paragraph) ?? []), thread]);
  return found;
}

/** How many comments of a paragraph stand in no printed thread. */
const restOf = (all: number, threads: readonly PrintedThread[]): number =>
  Math.max(
    0,
    threads.reduce(
      (left, { comments, more }) => left - more - comments.filter(({ html }) => html !== null).length,
      all,
    ),
  );

export default async function PrintPage({ params, searchParams }: Props) {
  const [address, { talk: asked }] = [await params, await searchParams];
  const page = await pageOf(address);
  const depth = DEPTHS.find(([value]) => value === asked)?.[0] ?? "all";
  const [viewer, { counts, places, gone }] = await Promise.all([viewerOf(page.viewer.canFollow), talkOf(page)]);
  const api = await caller();
  const threads = depth === "none" ? [] : await orPage(api.comments.edition({ text: page.text.id, depth }));
  const said = byParagraph(threads);
  const clock: Clock = { now: new Date(), timeZone: viewer.timeZone };
  const at = `/groups/${page.group.slug}/${page.reading.slug}/${page.text.slug}`;
  const talk = (paragraph: string, key: string, label: string) => {
    const own = said.get(paragraph) ?? [];
    const rest = restOf(counts[key]?.count ?? 0, own);
    if (depth === "none" || own.length + rest === 0) return null;
    return <PrintedTalk label={label} threads={own} rest={rest} clock={clock} />;
  };
  return (
    <>
      <GroupBar group={page.group.slug} current="reading" />
      <main className="edition" id="main">
        <Choice depth={depth} at={at} />
        <article>
          <Head page={page} at={at} clock={clock} depth={depth} />
          {talk(page.whole.paragraphId, page.whole.key, within(wholeOf(page.text)))}
          <Edition
            text={page.text}
            blocks={page.blocks}
            places={depth === "none" ? {} : places}
            gone={gone}
            talk={talk}
          />
        </article>
      </main>
    </>
  );
}
