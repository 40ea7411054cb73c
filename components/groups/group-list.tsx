// One's groups, or what to do without one.
import Link from "next/link";
import { Icon } from "@/components/ui/icon";

type Listed = { slug: string; name: string; role: string; people: number; visibility: string };

const ROLES: Record<string, string> = {
  owner: "You own it",
  moderator: "You moderate",
  member: "You are a member",
  guest: "You read as a guest",
};

const people = (count: number): string => (count === 1 ? "one person" : `${count} people`);

/** A line per group; the way to found another where that is allowed. */
export function GroupList({ groups, canFound }: { groups: Listed[]; canFound: boolean }) {
  if (groups.length === 0) return <NoGroup canFound={canFound} />;
  return (
    <>
      <h1 className="h-page">Your groups</h1>
      <ul className="glist">
        {groups.map((group) => (
          <li key={group.slug}>
            <Link href={`/groups/${group.slug}`}>
              <span className="gname">{group.name}</span>
              <span className="meta">
                {ROLES[group.role]}, {people(group.people)}
                {group.visibility === "public" && ", open to every reader"}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {canFound && <FoundLink />}
    </>
  );
}

function NoGroup({ canFound }: { canFound: boolean }) {
  return (
    <section className="alone">
      <h1>You are in no group yet</h1>
      {canFound ? (
        <p>Nobody has founded one here. Found the first, then invite those you want to read with.</p>
      ) : (
        <p>Ask whoever runs your group for an invitation: it is a link, or a mail to the address you signed in with.</p>
      )}
      {canFound && <FoundLink primary />}
    </section>
  );
}

const FoundLink = ({ primary }: { primary?: boolean }) => (
  <Link className={primary ? "btn pri" : "btn"} href="/groups/new">
    <Icon name="plus" small />
    Found a group
  </Link>
);
