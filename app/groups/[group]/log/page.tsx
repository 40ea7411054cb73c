// The moderation log, for every member to read.
import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/moderation.css";
import { GroupBar } from "@/components/groups/group-bar";
import type { Clock } from "@/components/moderation/clock";
import { ModerationHead } from "@/components/moderation/head";
import { LogTable } from "@/components/moderation/log-table";
import { ApiProvider } from "@/components/trpc";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Moderation log" };

type Props = { params: Promise<{ group: string }>; searchParams: Promise<{ before?: string | string[] }> };

export default async function LogPage({ params, searchParams }: Props) {
  const { group } = await params;
  const { before } = await searchParams;
  const asked = { group, ...(typeof before === "string" ? { cursor: before } : {}) };
  const api = await caller();
  const members = await orPage(api.moderation.log(asked));
  const full = members.viewer.canModerate;
  const log = full ? await orPage(api.moderation.fullLog(asked)) : members;
  const open = full ? (await orPage(api.moderation.queue({ group }))).open : null;
  const actor = await pageActor();
  const clock: Clock = { now: new Date(), timeZone: actor.kind === "person" ? actor.timeZone : "UTC" };
  return (
    <ApiProvider>
      <GroupBar group={group} current="log" />
      <main className="page" id="main">
        <ModerationHead group={group} title="Moderation log" current="log" open={open} />
        <p className="meta mlead">
          What moderators did, and why. Nothing is ever taken out of this log; what was taken back is marked.
        </p>
        <LogTable entries={log.entries} clock={clock} full={full} />
        {log.next && (
          <p className="mmore">
            <Link className="btn" href={`/groups/${group}/log?before=${log.next}`}>
              Earlier entries
            </Link>
          </p>
        )}
      </main>
    </ApiProvider>
  );
}
