// An earlier revision, to be read and not to be talked about.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import "@/app/styles/reading.css";
import "@/app/styles/reading-more.css";
import "@/app/styles/revise.css";
import { type Clock, when } from "@/components/comments/when";
import { GroupBar } from "@/components/groups/group-bar";
import { OldText } from "@/components/texts/revise/old-text";
import { StartRevision } from "@/components/texts/revise/start-revision";
import { ApiProvider } from "@/components/trpc";
import type { OldRevision } from "@/server/revisions/view";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

type Props = { params: Promise<{ group: string; reading: string; text: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Revision ${(await params).number}` };
}

/** Says that this is not the text as it is read, and leads there. */
function Standing({ shown: { text, revision, newest, viewer }, at }: { shown: OldRevision; at: string }) {
  const old = revision.number !== newest;
  return (
    <div className={old ? "note standing is-old" : "note standing"}>
      <span>
        {old ? <b>This is not the text as it is read now.</b> : "This is the text as it is read now."}{" "}
        <Link href={at}>Read revision {newest}</Link>
        {old && (
          <>
            {" or "}
            <Link href={`${at}/revisions/compare?from=${revision.number}&to=${newest}`}>see what changed since</Link>
          </>
        )}
        .
      </span>
      {old && viewer.canRevise && (
        <StartRevision address={text.address} from={revision.number}>
          {`Go back to revision ${revision.number}`}
        </StartRevision>
      )}
    </div>
  );
}

export default async function OldRevisionPage({ params }: Props) {
  const { number: said, ...address } = await params;
  const number = /^[1-9]\d{0,5}$/.test(said) ? Number(said) : notFound();
  const shown = await orPage((await caller()).revisions.read({ ...address, number }));
  const { text, revision, blocks } = shown;
  const actor = await pageActor();
  const clock: Clock = { now: new Date(), timeZone: actor.kind === "person" ? actor.timeZone : "UTC" };
  const at = `/groups/${address.group}/${address.reading}/${address.text}`;
  return (
    <ApiProvider>
      <GroupBar group={address.group} current="reading" />
      <main className="page revise" id="main">
        <header>
          <p className="label">
            <Link href={`${at}/revisions`}>Revisions</Link>
          </p>
          <h1 className="h-page" lang={text.language}>
            {text.title}
          </h1>
          <p className="lede">
            Revision {revision.number} · {when(revision.createdAt, clock)}
            {revision.summary && ` · ${revision.summary}`}
          </p>
        </header>
        <Standing shown={shown} at={at} />
        <OldText blocks={blocks} language={text.language} />
      </main>
    </ApiProvider>
  );
}
