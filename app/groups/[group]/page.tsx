// The group's home: what is read, what was said last, who reads along.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import "@/app/styles/home.css";
import { type Clock, whenAfter } from "@/components/comments/when";
import { EmptyHome } from "@/components/groups/empty-home";
import { GroupBar } from "@/components/groups/group-bar";
import { HomeTools } from "@/components/groups/home-tools";
import { PeopleList } from "@/components/groups/people-list";
import { ReadingLead } from "@/components/groups/reading-lead";
import { TalkList } from "@/components/groups/talk-list";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

type Props = { params: Promise<{ group: string }> };
type Api = Awaited<ReturnType<typeof caller>>;
type Reading = Awaited<ReturnType<Api["texts"]["list"]>>["readings"][number];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await params;
  return { title: (await orPage((await caller()).groups.home({ group }))).name };
}

export default async function HomePage({ params }: Props) {
  const { group } = await params;
  const api = await caller();
  const [home, { readings }, talk, progress] = await orPage(
    Promise.all([
      api.groups.home({ group }),
      api.texts.list({ group }),
      api.comments.recent({ group }),
      api.texts.myProgress({ group }),
    ]),
  );
  const actor = await pageActor();
  if (actor.kind === "person" && actor.name === null)
    redirect(`/settings?${new URLSearchParams({ welcome: "1", next: `/groups/${group}` })}`);
  const drafts = actor.kind === "person" ? await api.comments.allDrafts() : [];
  const mine = drafts.filter(({ place }) => place?.path.startsWith(`/groups/${group}/`)).length;
  const clock: Clock = { now: new Date(), timeZone: actor.kind === "person" ? actor.timeZone : "UTC" };
  const [reading, ...others] = readings.filter((one) => !one.archived);
  const bars = reading ? await Promise.all(reading.texts.map((text) => barsOf(api, group, reading, text))) : [];
  const placeIn = new Map(progress.map((one) => [one.text, one]));
  const freshOf = new Map(bars.flatMap((text) => text.bars.map((bar) => [bar.key, bar.fresh])));
  const talks = talk.map(({ path, createdAt, paragraph, ...one }) => ({
    ...one,
    href: `/groups/${group}/${path}`,
    when: whenAfter(createdAt, clock),
    fresh: freshOf.get(paragraph) ?? 0,
  }));
  const fresh = bars.flatMap((text) => text.bars).reduce((sum, bar) => sum + bar.fresh, 0);
  return (
    <>
      <GroupBar group={group} current="group" />
      <main className="page home" id="main">
        {reading ? (
          <ReadingLead
            home={`/groups/${group}`}
            reading={reading}
            bars={bars.map((text) => ({ ...text, read: placeIn.get(text.id)?.read ?? 0 }))}
            fresh={fresh}
            stopped={placeIn.get(reading.texts[0]?.id ?? "")?.last ?? null}
            freshAt={talks.find((one) => one.fresh > 0)?.href ?? null}
          />
        ) : (
          <EmptyHome group={group} name={home.name} viewer={home.viewer} />
        )}
        <HomeTools
          group={group}
          reading={reading?.slug}
          companions={reading?.texts.filter(({ slug }) => slug !== "article") ?? []}
          viewer={home.viewer}
          others={others}
        />
        {mine > 0 && (
          <p className="drafts-here">
            <Link href="/drafts">{mine === 1 ? "One draft of yours" : `${mine} drafts of yours`}</Link>
          </p>
        )}
        {talks.length > 0 && (
          <section className="recent" aria-labelledby="talk">
            <div className="sech">
              <h2 className="h-sec" id="talk">
                Recent talk
              </h2>
            </div>
            <TalkList talks={talks} />
          </section>
        )}
        {reading && talks.length === 0 && (
          <section className="recent" aria-labelledby="talk">
            <h2 className="h-sec" id="talk">
              Nobody has written yet
            </h2>
            <p className="lede">
              Open <Link href={`/groups/${group}/${reading.slug}/article`}>the text</Link>, choose a paragraph, and
              write the first note beside it.
            </p>
          </section>
        )}
        {home.viewer.seesPeople && <PeopleList group={group} people={home.people} others={home.others} />}
      </main>
    </>
  );
}

/** One text's numbered paragraphs with their talk. */
async function barsOf(api: Api, group: string, reading: Reading, text: Reading["texts"][number]) {
  const [page, counts] = await orPage(
    Promise.all([
      api.texts.page({ group, reading: reading.slug, text: text.slug }),
      api.comments.counts({ text: text.id }),
    ]),
  );
  const of = new Map(counts.map((one) => [one.paragraph, one]));
  return {
    id: text.id,
    name: text.slug === "article" ? "The article" : text.label,
    bars: page.blocks
      .filter((block) => block.number !== null)
      .map(({ paragraphId }) => ({
        key: paragraphId,
        count: of.get(paragraphId)?.count ?? 0,
        fresh: of.get(paragraphId)?.fresh ?? 0,
      })),
  };
}
