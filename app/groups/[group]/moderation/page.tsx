// The moderators' page: queue, case, decision, and the log below.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import "@/app/styles/moderation.css";
import "@/app/styles/states.css";
import { GroupBar } from "@/components/groups/group-bar";
import { type Case, CaseView } from "@/components/moderation/case-view";
import { type Clock, said } from "@/components/moderation/clock";
import { DecideForm, type Deciding } from "@/components/moderation/decide-form";
import { ModerationHead } from "@/components/moderation/head";
import { LogTable } from "@/components/moderation/log-table";
import { QueueEmpty, QueueList } from "@/components/moderation/queue-list";
import { ApiProvider } from "@/components/trpc";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Moderation" };

/** How many entries of the log stand below the case; the rest is one click away. */
const LATEST = 10;

type Props = {
  params: Promise<{ group: string }>;
  searchParams: Promise<{ case?: string | string[]; done?: string | string[] }>;
};

export default async function ModerationPage({ params, searchParams }: Props) {
  const { group } = await params;
  const { case: asked, done } = await searchParams;
  const api = await caller();
  const queue = await orPage(api.moderation.queue({ group }));
  const wanted = typeof asked === "string" ? asked : queue.cases[0]?.id;
  const shown = wanted ? await orPage(api.moderation.case({ case: wanted })) : null;
  if (shown && shown.group !== group) notFound();
  const log = await orPage(api.moderation.fullLog({ group }));
  const actor = await pageActor();
  const clock: Clock = { now: new Date(), timeZone: actor.kind === "person" ? actor.timeZone : "UTC" };
  return (
    <ApiProvider>
      <GroupBar group={group} current="moderation" />
      <main className={shown ? "page mod" : "page"} id="main">
        <ModerationHead group={group} title="Moderation" current="queue" open={queue.open} />
        <p role="status" className="mdone">
          {done === "keep" && "Kept. The case is closed."}
          {done === "remove" && "Removed. Its author is told by mail, with your reason."}
        </p>
        {queue.cases.length > 0 && <QueueList group={group} queue={queue} shown={shown?.id} clock={clock} />}
        {queue.cases.length === 0 && <QueueEmpty settled={queue.settled} clock={clock} />}
        {shown && <CaseView shown={shown} clock={clock} />}
        {shown && <DecideForm key={shown.id} deciding={deciding(shown, clock)} />}
        <section className="log" aria-labelledby="log-head">
          <h2 className="h-sec" id="log-head">
            Log
          </h2>
          <LogTable entries={log.entries.slice(0, LATEST)} clock={clock} full />
          {(log.next || log.entries.length > LATEST) && (
            <p>
              <Link href={`/groups/${group}/log`}>The whole log</Link>
            </p>
          )}
        </section>
      </main>
    </ApiProvider>
  );
}

const deciding = ({ taken, settled, ...shown }: Case, clock: Clock): Deciding => ({
  id: shown.id,
  version: shown.version,
  commentVersion: shown.comment.version,
  taken: taken && { by: taken.by, when: said(taken.at, clock), mine: taken.mine },
  settled: settled && `${settled.by} settled this case, ${said(settled.at, clock)}.`,
  viewer: shown.viewer,
  queue: `/groups/${shown.group}/moderation`,
});
