// A group that reads nothing yet.
import Link from "next/link";

type Props = { group: string; name: string; viewer: { canImport: boolean; canInvite: boolean; isMember: boolean } };

/** What to do about it, for those who can; for the others, that somebody else can. */
export const EmptyHome = ({ group, name, viewer }: Props) => (
  <section className="lead" aria-labelledby="reading">
    <p className="label">{name}</p>
    <h1 id="reading">No text on the table</h1>
    {viewer.canImport ? (
      <p className="sub">A reading is an article and, if you like, a companion text. Paste one, or upload a file.</p>
    ) : (
      <p className="sub">A moderator brings in what you will read together. It will be here when you come back.</p>
    )}
    {viewer.canImport && (
      <div className="cta">
        <Link className="btn pri" href={`/groups/${group}/import`}>
          Add a text
        </Link>
        <Link className="btn" href={`/groups/${group}/members`}>
          Invite people
        </Link>
      </div>
    )}
  </section>
);
