// An invitation: who invites, where to, what joining means. Opening the page changes nothing; its button joins.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import "@/app/styles/signin.css";
import { SigninFrame } from "@/components/accounts/signin-frame";
import { ROLE_DOES } from "@/components/groups/roles";
import { caller, orPage } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

type Props = { params: Promise<{ token: string }> };

/** Longer ones are nobody's. */
const LONGEST = 64;

export default async function InvitationPage({ params }: Props) {
  const token = (await params).token.slice(0, LONGEST);
  const invitation = await orPage((await caller()).groups.invitations.look({ token }));
  const { group, inviter, role, member, signedIn, named } = invitation;
  const here = `/invitations/${token}`;
  if (signedIn && !named) redirect(`/settings?${new URLSearchParams({ welcome: "1", next: here })}`);
  return (
    <SigninFrame title={group.name}>
      <p className="lede">
        {inviter ?? "A member"} invites you to read with this group, as {ROLE_DOES[role]}.
      </p>
      <ul className="means">
        <li>The group reads a text together and talks about it paragraph by paragraph.</li>
        <li>Its people see your name, never your address; only its owners see that.</li>
        <li>
          {group.visibility === "private"
            ? "What is written there stays there: the group is private."
            : "The group is public: whoever comes can read what is written there."}
        </li>
        <li>You can leave whenever you like.</li>
      </ul>
      {member && (
        <Link className="btn pri big" href={`/groups/${group.slug}`}>
          You are in already: open the group
        </Link>
      )}
      {!member && signedIn && (
        <form action={`/api${here}`} method="post">
          <button type="submit" className="btn pri big">
            Join the group
          </button>
        </form>
      )}
      {!signedIn && (
        <Link className="btn pri big" href={`/signin?${new URLSearchParams({ next: here })}`}>
          Sign in to join
        </Link>
      )}
    </SigninFrame>
  );
}
