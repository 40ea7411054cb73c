// An earlier revision, to be read and not to be talked about.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import "@/app/styles/revise.css";
import { GroupBar } from "@/components/groups/group-bar";
import { sayDay } from "@/components/texts/revise/say";
import { StartRevision } from "@/components/texts/revise/start-revision";
import { ApiProvider } from "@/components/trpc";
import type { BlockView } from "@/server/texts/view";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

type Props = { params: Promise<{ group: string; reading: string; text: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Revision ${(await params).number}` };
}

function Block({ block }: { block: BlockView }) {
  if (block.kind === "heading") return <h2 className="old-h">{block.words}</h2>;
  return (
    <div className="old-p" data-kind={block.kind}>
      <span className="num">{block.number ?? (block.kind === "note" ? (block.label ?? "") : "")}</span>
      <p dir="auto">{block.words}</p>
    </div>
  );
}

export default async function OldRevisionPage({ params }: Props) {
  const { number: said, ...address } = await params;
  const number = /^[1-9]\d{0,5}$/.test(said) ? Number(said) : notFound();
  const { text, revision, newest, blocks, viewer } = await orPage(
    (await caller()).revisions.read({ ...address, number }),
  );
  const actor = await pageActor();
  const at = `/groups/${address.group}/${address.reading}/${address.text}`;
  const old = revision.number !== newest;
  return (
    <ApiProvider>
      <GroupBar group={address.group} current="reading" />
      <main className="page revise" id="main">
        <header>
          <p className="label">
            <Link href={`${at}/revisions`}>Revisions</Link>
          </p>
          <h1 className="h-page">{text.title}</h1>
          <p className="lede">
            Revision {revision.number}, {sayDay(revision.createdAt, actor.kind === "person" ? actor.timeZone : "UTC")}
          </p>
        </header>
        <div className="note">
          <span>
            {old ? "This is not the text as it is read now. " : "This is the text as it is read now. "}
            <Link href={at}>Read revision {newest}</Link>
            {old && (
              <>
                {" or "}
                <Link href={`${at}/revisions/compare?from=${revision.number}&to=${newest}`}>
                  see what changed since
                </Link>
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
        <div className="old" lang={text.language}>
          {blocks.map((block) => (
            <Block key={block.key} block={block} />
          ))}
        </div>
      </main>
    </ApiProvider>
  );
}
