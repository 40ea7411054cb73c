// The people of a group: who they are, how others come in, and for owners the group itself.
import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/members.css";
import { type Clock, whenShort } from "@/components/comments/when";
import { GovernForm } from "@/components/groups/govern-form";
import { GroupBar } from "@/components/groups/group-bar";
import { InvitationTable, type Invited } from "@/components/groups/invitation-table";
import { InviteByLetter, InviteByLink } from "@/components/groups/invite";
import { LeaveButton } from "@/components/groups/leave-button";
import { MemberTable } from "@/components/groups/member-table";
import { ROLES } from "@/components/groups/roles";
import { ApiProvider } from "@/components/trpc";
import { GROUP_NAME_LENGTH, MAX_DAYS, MAX_USES } from "@/server/groups/schema";
import { caller, orPage, pageActor } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Members" };

type Props = { params: Promise<{ group: string }> };
type Api = Awaited<ReturnType<typeof caller>>;

export default async function MembersPage({ params }: Props) {
  const { group } = await params;
  const api = await caller();
  const members = await orPage(api.groups.members({ group }));
  const { viewer, name, visibility } = await orPage(api.groups.home({ group }));
  const actor = await pageActor();
  const clock: Clock = { now: new Date(), timeZone: actor.kind === "person" ? actor.timeZone : "UTC" };
  const rows = members.map(({ joinedAt, ...member }) => ({
    ...member,
    joined: sinceWords(joinedAt, clock),
  }));
  return (
    <ApiProvider>
      <GroupBar group={group} current="members" />
      <main className="page members" id="main">
        <header className="mh">
          <h1 className="h-page">Members</h1>
          <nav className="subnav" aria-label="Keeping order">
            {viewer.canInvite && <Link href={`/groups/${group}/moderation`}>Queue</Link>}
            <Link href={`/groups/${group}/log`}>Log</Link>
            <Link href={`/groups/${group}/members`} aria-current="page">
              Members <span className="num meta">{members.length}</span>
            </Link>
          </nav>
        </header>
        <MemberTable group={group} rows={rows} canGovern={viewer.canGovern} />
        {viewer.canInvite && <Invitations api={api} group={group} canGovern={viewer.canGovern} clock={clock} />}
        {viewer.canGovern && (
          <section className="part" aria-labelledby="the-group">
            <h2 className="h-sec" id="the-group">
              The group
            </h2>
            <GovernForm key={name} group={group} name={name} visibility={visibility} nameLength={GROUP_NAME_LENGTH} />
            <p className="row">
              <Link className="btn" href={`/groups/${group}/mail`}>
                How the group’s mail is
              </Link>
            </p>
          </section>
        )}
        <section className="part">
          <LeaveButton group={group} name={name} />
        </section>
      </main>
    </ApiProvider>
  );
}

async function Invitations({
  api,
  group,
  canGovern,
  clock,
}: {
  api: Api;
  group: string;
  canGovern: boolean;
  clock: Clock;
}) {
  const invitations = await orPage(api.groups.invitations.list({ group }));
  const roles = canGovern ? ROLES : ROLES.filter((role) => role === "member" || role === "guest");
  return (
    <section className="part" aria-labelledby="invitations">
      <h2 className="h-sec" id="invitations">
        Invitations
      </h2>
      <div className="invites">
        <InviteByLink group={group} roles={roles} maxUses={MAX_USES} maxDays={MAX_DAYS} />
        <InviteByLetter group={group} roles={roles} maxDays={MAX_DAYS} />
      </div>
      {invitations.length > 0 && <InvitationTable group={group} rows={invitations.map((one) => invited(one, clock))} />}
    </section>
  );
}

/** "Today", "12 March": as a cell of a table. */
const sinceWords = (at: Date, clock: Clock): string =>
  whenShort(at, clock)
    .replace(/^on /, "")
    .replace(/^[ty]/, (letter) => letter.toUpperCase());

type Listed = Awaited<ReturnType<Api["groups"]["invitations"]["list"]>>[number];

const ENDS = { revoked: "Revoked", used: "Used up", expired: "Ran out" } as const;

const invited = (one: Listed, clock: Clock): Invited => ({
  ...one,
  what: one.kind === "link" ? "A link" : (one.email ?? "A letter to one address"),
  by: one.invitedBy ?? "a former member",
  stands: one.end ? ENDS[one.end] : `Until ${whenShort(one.expiresAt, clock).replace(/^on /, "")}`,
  open: one.end === null,
});
