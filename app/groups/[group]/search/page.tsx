// Search in a group's texts and talk. A plain form and plain lists: it needs no JavaScript.
import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/search.css";
import { GroupBar } from "@/components/groups/group-bar";
import { type Asked, askedIn, hrefOf, type Query } from "@/components/search/address";
import { SearchForm } from "@/components/search/form";
import { Nothing, Results, Ways } from "@/components/search/results";
import { ApiProvider } from "@/components/trpc";
import { QUERY_LIMIT } from "@/server/search/query";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

type Props = { params: Promise<{ group: string }>; searchParams: Promise<Query> };

/** "“lantern”, Search". */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = askedIn(await searchParams);
  return { title: q && q.length <= QUERY_LIMIT ? `“${q}”, search` : "Search", robots: { index: false } };
}

/** What is not said is not asked. */
const orNot = (said: string): string | undefined => said || undefined;

async function look(group: string, asked: Asked, after: string | undefined) {
  const api = await caller();
  const { person, text, from, to } = asked;
  return orPage(
    api.search.find({
      ...{ group, words: asked.q.length > QUERY_LIMIT ? "" : asked.q, within: asked.in, order: asked.order },
      ...{ person: orNot(person), text: orNot(text), from: orNot(from), to: orNot(to), cursor: after },
    }),
  );
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { group } = await params;
  const query = await searchParams;
  const asked = askedIn(query);
  const after = typeof query.after === "string" && query.after.length <= 30 ? orNot(query.after) : undefined;
  const found = await look(group, asked, after);
  const actor = await pageActor();
  const clock = { now: new Date(), timeZone: actor.kind === "person" ? actor.timeZone : "UTC" };
  const tooLong = asked.q.length > QUERY_LIMIT;
  const note = tooLong
    ? `A search may have ${QUERY_LIMIT} characters; this one has ${asked.q.length.toLocaleString("en")}. Shorten it.`
    : found.note;
  const shown = found.asked && !tooLong;
  const empty =
    shown && !note && !found.texts?.hits.length && !found.passages?.hits.length && !found.comments?.hits.length;
  return (
    <ApiProvider>
      <GroupBar group={group} current="search" />
      <main className="page search" id="main">
        <h1 className="h-page">Search {found.group.name}</h1>
        <SearchForm group={found.group} asked={asked} choices={found.choices} />
        {shown && <Ways group={group} asked={asked} />}
        {note && (
          <p className="note" role="status">
            {note}
          </p>
        )}
        {empty && <Nothing group={group} asked={asked} later={after !== undefined} />}
        {shown && <Results group={group} asked={asked} found={found} clock={clock} />}
        {!shown && !note && <Hints />}
        {after !== undefined && (
          <p className="turn">
            <Link className="btn" href={hrefOf(group, asked)}>
              Back to the first results
            </Link>
          </p>
        )}
      </main>
    </ApiProvider>
  );
}

const Hints = () => (
  <dl className="howto">
    <div>
      <dt>tide table</dt>
      <dd>Both words, in any order, in any of their forms. Accents and capitals do not matter.</dd>
    </div>
    <div>
      <dt>“tide table”</dt>
      <dd>Exactly these words, beside each other.</dd>
    </div>
    <div>
      <dt>tide -moon</dt>
      <dd>The one, without the other.</dd>
    </div>
    <div>
      <dt>decomp</dt>
      <dd>The beginning of a word will do; five letters and more are also found in its middle.</dd>
    </div>
  </dl>
);
