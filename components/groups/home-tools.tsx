// Beside the reading: what can be added to it, and the group's other readings.
import Link from "next/link";
import { ArrangeCompanions } from "@/components/groups/arrange-companions";
import { Icon } from "@/components/ui/icon";

type Props = {
  group: string;
  reading?: string;
  /** The reading's companions in their order. */
  companions: { slug: string; label: string; title: string }[];
  viewer: { canImport: boolean; canInvite: boolean; seesPeople: boolean; isMember: boolean; signedIn: boolean };
  others: { slug: string; title: string }[];
};

/** Nothing at all where there is nothing to offer. */
export function HomeTools({ group, reading, companions, viewer, others }: Props) {
  const add = viewer.canImport && reading !== undefined;
  if (!add && others.length === 0) return <div className="dates" />;
  return (
    <aside className="dates" aria-label="The reading">
      {add && (
        <div className="adds">
          <p className="label">Add to it</p>
          <Link className="btn" href={`/groups/${group}/import?reading=${reading}`}>
            <Icon name="plus" small />
            Add a companion
          </Link>
          <Link className="btn" href={`/groups/${group}/import`}>
            <Icon name="plus" small />
            Import an article
          </Link>
          {viewer.canInvite && (
            <Link className="btn" href={`/groups/${group}/members`}>
              <Icon name="mail" small />
              Invite people
            </Link>
          )}
        </div>
      )}
      {add && companions.length > 1 && (
        <ArrangeCompanions
          key={companions.map(({ slug }) => slug).join()}
          group={group}
          reading={reading}
          companions={companions}
        />
      )}
      {others.length > 0 && (
        <div className="earlier">
          <p className="label">Read before</p>
          <ul>
            {others.map((other) => (
              <li key={other.slug}>
                <Link href={`/groups/${group}/${other.slug}/article`}>{other.title}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}
