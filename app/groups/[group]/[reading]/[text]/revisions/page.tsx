// A text's revisions: what changed when, any two to compare, and the next one to begin.
import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/revise.css";
import { type Clock, when, whenExactly } from "@/components/comments/when";
import { GroupBar } from "@/components/groups/group-bar";
import { CompareForm } from "@/components/texts/revise/compare-form";
import { DraftLinks } from "@/components/texts/revise/draft-links";
import { sayCounts } from "@/components/texts/revise/say";
import { StartRevision } from "@/components/texts/revise/start-revision";
import { ApiProvider } from "@/components/trpc";
import type { RevisionEntry, RevisionList } from "@/server/revisions/view";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Revisions" };

type Props = { params: Promise<{ group: string; reading: string; text: string }> };

function Drafts({ list, group, clock }: { list: RevisionList["drafts"]; group: string; clock: Clock }) {
  if (list.length === 0) return null;
  const drafts = list.map(({ id, by, from, updatedAt }) => ({
    id,
    name: `${by ?? "A member"}’s draft, ${from ? `begun from revision ${from}` : "imported anew"}`,
    when: when(updatedAt, clock),
  }));
  return (
    <section aria-labelledby="drafts">
      <h2 className="label" id="drafts">
        Drafts of the next revision
      </h2>
      <DraftLinks group={group} drafts={drafts} />
    </section>
  );
}

function Entry({
  revision: { number, createdAt, by, summary, restores, changes },
  list,
  clock,
}: {
  revision: RevisionEntry;
  list: RevisionList;
  clock: Clock;
}) {
  const { group, reading, text } = list.text.address;
  const at = `/groups/${group}/${reading}/${text}`;
  const newest = number === list.revisions[0]?.number;
  return (
    <li>
      <h2 className="rev-head">
        <Link href={newest ? at : `${at}/revisions/${number}`}>Revision {number}</Link>
        {newest && <span className="role">Read now</span>}
      </h2>
      <p className="meta">
        <time dateTime={createdAt.toISOString()} title={whenExactly(createdAt, clock)}>
          {when(createdAt, clock)}
        </time>
        {by && `, by ${by}`}
      </p>
      {summary && <p className="serif rev-summary">{summary}</p>}
      <p>
        {sayCounts(changes)}.{restores && ` It goes back to revision ${restores}.`}
      </p>
      <div className="rev-do">
        {changes && (
          <Link className="btn" href={`${at}/revisions/compare?from=${number - 1}&to=${number}`}>
            See the changes<span className="vh"> of revision {number}</span>
          </Link>
        )}
        {!newest && list.viewer.canRevise && (
          <StartRevision address={list.text.address} from={number}>
            {`Go back to revision ${number}`}
          </StartRevision>
        )}
      </div>
    </li>
  );
}

export default async function RevisionsPage({ params }: Props) {
  const address = await params;
  const list = await orPage((await caller()).revisions.list(address));
  const { text, revisions, drafts, viewer } = list;
  const actor = await pageActor();
  const clock: Clock = { now: new Date(), timeZone: actor.kind === "person" ? actor.timeZone : "UTC" };
  const at = `/groups/${address.group}/${address.reading}/${address.text}`;
  const newest = revisions[0]?.number ?? 1;
  return (
    <ApiProvider>
      <GroupBar group={address.group} current="reading" />
      <main className="page revise" id="main">
        <header>
          <p className="label">
            <Link href={at}>{text.title}</Link>
          </p>
          <h1 className="h-page">Revisions</h1>
          <p className="lede">Every revision stays readable, and comments keep the wording they were written on.</p>
        </header>
        {viewer.canRevise && (
          <div className="rev-do">
            <StartRevision address={text.address} primary>
              Revise this text
            </StartRevision>
            <Link className="btn" href={`/groups/${address.group}/import?revises=${address.reading}/${address.text}`}>
              Import a new version over it
            </Link>
          </div>
        )}
        <Drafts list={drafts} group={address.group} clock={clock} />
        {newest > 1 && (
          <CompareForm path={`${at}/revisions/compare`} revisions={revisions} from={newest - 1} to={newest} />
        )}
        <ol className="rev-list">
          {revisions.map((revision) => (
            <Entry key={revision.number} revision={revision} list={list} clock={clock} />
          ))}
        </ol>
      </main>
    </ApiProvider>
  );
}
