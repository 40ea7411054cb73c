// How the group's mail is, for its owner: what waits, what went and came, what could not be delivered, what is set up wrong.
import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/members.css";
import "@/app/styles/mail-health.css";
import { GroupBar } from "@/components/groups/group-bar";
import { Failures } from "@/components/mail/failures";
import { MailCheck } from "@/components/mail/mail-check";
import { MailFigures } from "@/components/mail/mail-figures";
import { ApiProvider } from "@/components/trpc";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "The group’s mail" };

type Props = { params: Promise<{ group: string }> };

export default async function MailHealthPage({ params }: Props) {
  const { group } = await params;
  const api = await caller();
  const health = await orPage(api.incoming.health({ group }));
  return (
    <>
      <GroupBar group={group} current="members" />
      <main className="page mail-health" id="main">
        <p className="mails-back">
          <Link href={`/groups/${group}/members#the-group`}>The group</Link>
        </p>
        <h1 className="h-page">The group’s mail</h1>
        <p className="lede">Only owners see this page. It tells of mails, and never what they say.</p>
        <MailFigures health={health} />
        <Failures health={health} />
        <section className="part" aria-labelledby="set-up">
          <h2 className="h-sec" id="set-up">
            How it is set up
          </h2>
          <ApiProvider>
            <MailCheck group={group} />
          </ApiProvider>
        </section>
      </main>
    </>
  );
}
