// Which two revisions are compared. A plain form: it works without scripts.
import type { RevisionEntry } from "@/server/revisions/view";

type Props = {
  /** The page that compares, without its question. */
  path: string;
  revisions: Pick<RevisionEntry, "number" | "summary">[];
  from: number;
  to: number;
  /** Set where the two are shown side by side, so that the next two are, too. */
  beside?: boolean;
};

/** Two lists and a button. */
export function CompareForm({ path, revisions, from, to, beside = false }: Props) {
  const select = (name: "from" | "to", label: string, chosen: number) => (
    <span>
      <label htmlFor={name}>{label}</label>
      <select className="in" id={name} name={name} defaultValue={chosen}>
        {revisions.map(({ number }) => (
          <option key={number} value={number}>
            Revision {number}
          </option>
        ))}
      </select>
    </span>
  );
  return (
    <form className="rev-compare" action={path}>
      {select("from", "Compare", from)}
      {select("to", "with", to)}
      {beside && <input type="hidden" name="view" value="beside" />}
      <button type="submit" className="btn">
        Compare
      </button>
    </form>
  );
}
