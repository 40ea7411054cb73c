// Who reads along, by name.
import Link from "next/link";
import { initials } from "@/components/comments/names";
import type { Role } from "@/prisma/client/enums";

type Props = { group: string; people: { id: string; name: string; role: Role }[]; others: number };

const DOES: Record<Role, string> = {
  owner: "keeps the house",
  moderator: "moderates",
  member: "",
  guest: "reads along",
};

const more = (count: number): string =>
  count === 1 ? "One more is reading along." : `${count} more are reading along.`;

/** The first names, and how many others there are. */
export const PeopleList = ({ group, people, others }: Props) => (
  <aside className="people" aria-labelledby="people">
    <h2 className="h-sec" id="people">
      Who reads
    </h2>
    <ul className="plist">
      {people.map((person) => (
        <li key={person.id}>
          <span className="av l" aria-hidden="true">
            {initials(person.name)}
          </span>
          <span>
            <b>{person.name}</b>
            {DOES[person.role] && (
              <>
                <br />
                <span className="meta">{DOES[person.role]}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
    <p className="meta">
      {others > 0 && `${more(others)} `}
      <Link href={`/groups/${group}/members`}>All of them</Link>
    </p>
  </aside>
);
