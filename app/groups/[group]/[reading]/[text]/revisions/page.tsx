// A text's revisions: what changed when, any two to compare, and the next one to begin.
import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/revise.css";
import { GroupBar } from "@/components/groups/group-bar";
import { sayCounts, sayDay } from "@/components/texts/revise/say";
import { StartRevision } from "@/components/texts/revise/start-revision";
import { ApiProvider } from "@/components/trpc";
import type { RevisionList } from "@/server/revisions/view";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Revisions" };

type Props = { params: Promise<{ group: string; reading: string; text: string }> };

function Compare({ revisions, path }: { revisions: RevisionList["revisions"]; path: string }) {
  if (revisions.length < 2) return null;
  const newest = revisions[0]?.number ?? 1;
  const select = (name: "from" | "to", label: string, chosen: number) => (
    <>
      <label htmlFor={name}>{label}</label>
      <select className="in" id={name} name={name} defaultValue={chosen}>
        {revisions.map(({ number }) => (
          <option key={number} value={number}>
            Revision {number}
          </option>
        ))}
      </select>
    </>
  );
  return (
    <form className="rev-compare" action={`${path}/compare`}>
      {select("from", "Compare", newest - 1)}
      {select("to", "with", newest)}
      <button type="submit" className="btn">
        Compare
      </button>
    </form>
  );
}

function Drafts({ list, group }: { list: RevisionList["drafts"]; group: string }) {
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="drafts">
      <h2 className="label" id="drafts">
        Drafts of the next revision
      </h2>
      <ul className="rev-drafts">
        {list.map(({ id, by, from }) => (
          <li key={id}>
            <Link href={`/groups/${group}/import/${id}`}>
              {by ?? "Somebody"}’s draft{from ? `, from revision ${from}` : ", from a file"}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default async function RevisionsPage({ params }: Props) {
  const address = await params;
  const { text, revisions, drafts, viewer } = await orPage((await caller()).revisions.list(address));
  const actor = await pageActor();
  const timeZone = actor.kind === "person" ? actor.timeZone : "UTC";
  const at = `/groups/${address.group}/${address.reading}/${address.text}`;
  return (
    <ApiProvider>
      <GroupBar group={address.group} current="reading" />
      <main className="page revise" id="main">
        <header>
          <p className="label">
            <Link href={at}>{text.title}</Link>
          </p>
          <h1 className="h-page">Revisions</h1>
          <p className="lede">Every revision stays readable. Comments keep the wording they were written on.</p>
        </header>
        {viewer.canRevise && (
          <div className="rev-do">
            <StartRevision address={text.address} primary>
              Revise this text
            </StartRevision>
            <Link className="btn" href={`/groups/${address.group}/import?revises=${address.reading}/${address.text}`}>
              Import a new version
            </Link>
          </div>
        )}
        <Drafts list={drafts} group={address.group} />
        <Compare revisions={revisions} path={`${at}/revisions`} />
        <ol className="rev-list">
          {revisions.map((revision, i) => (
            <li key={revision.number}>
              <h2 className="rev-head">
                <Link href={i === 0 ? at : `${at}/revisions/${revision.number}`}>Revision {revision.number}</Link>
                {i === 0 && <span className="meta">as it is read now</span>}
              </h2>
              <p className="meta">
                {sayDay(revision.createdAt, timeZone)}
                {revision.by && `, by ${revision.by}`}
              </p>
              {revision.summary && <p className="serif">{revision.summary}</p>}
              <p>
                {sayCounts(revision.changes)}
                {revision.changes && (
                  <>
                    {". "}
                    <Link href={`${at}/revisions/compare?from=${revision.number - 1}&to=${revision.number}`}>
                      See the changes
                    </Link>
                  </>
                )}
              </p>
              {i > 0 && viewer.canRevise && (
                <div className="rev-do">
                  <StartRevision address={text.address} from={revision.number}>
                    {`Go back to revision ${revision.number}`}
                  </StartRevision>
                </div>
              )}
            </li>
          ))}
        </ol>
      </main>
    </ApiProvider>
  );
}
