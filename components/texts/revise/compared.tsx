// Rows of a comparison: what changed with its words marked, and runs of what did not, folded.
import { Pieces, sideOf } from "@/components/texts/revise/pieces";
import { sayChange, sayLabels } from "@/components/texts/revise/say";
import type { ComparedRow, Side } from "@/server/revisions/view";

type Run = { rows: ComparedRow[]; same: boolean };

function runsOf(rows: ComparedRow[]): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const same = row.change === "same";
    const open = runs.at(-1);
    if (open && open.same === same) open.rows.push(row);
    else runs.push({ rows: [row], same });
  }
  return runs;
}

/** Words that only one side has, or that both have. */
function Whole({ sides, as }: { sides: Side[]; as: "gone" | "new" | "same" }) {
  return sides.map(({ id, words }) => <Pieces key={id} pieces={[{ kind: as, words }]} />);
}

/** Both wordings in one running text. */
function Inline({ row: { change, from, to, pieces } }: { row: ComparedRow }) {
  if (pieces) return <Pieces pieces={pieces} />;
  if (change === "gone") return <Whole sides={from} as="gone" />;
  return <Whole sides={to} as={change === "new" ? "new" : "same"} />;
}

/** The earlier wording beside the later one. */
function Beside({ row: { change, from, to, pieces } }: { row: ComparedRow }) {
  return (
    <div className="cmp-beside">
      <div>
        {pieces ? (
          <Pieces pieces={sideOf(pieces, "gone")} />
        ) : (
          <Whole sides={from} as={change === "gone" ? "gone" : "same"} />
        )}
      </div>
      <div>
        {pieces ? (
          <Pieces pieces={sideOf(pieces, "new")} />
        ) : (
          <Whole sides={to} as={change === "new" ? "new" : "same"} />
        )}
      </div>
    </div>
  );
}

function Changed({ row, beside, level: Heading }: { row: ComparedRow; beside: boolean; level: "h2" | "h3" }) {
  const { change, from, to, key } = row;
  return (
    <li className="cmp" id={`c-${key}`} data-change={change} tabIndex={-1}>
      <Heading className="cmp-head">
        {from.length > 0 && <span className="num">{sayLabels(from)}</span>} <span>{sayChange(change, to)}</span>
      </Heading>
      <div className="cmp-inline">
        <Inline row={row} />
      </div>
      {beside && <Beside row={row} />}
    </li>
  );
}

/** "3 paragraphs unchanged", and which; headings and notes between them go without saying. */
function unchanged(rows: ComparedRow[]): { said: string; which: string } {
  const numbered = rows.flatMap(({ to }) => to.slice(0, 1)).filter(({ label }) => label.startsWith("¶"));
  const [first, last] = [numbered[0]?.label, numbered.at(-1)?.label];
  if (!first || !last) return { said: "Unchanged", which: rows.map(({ to }) => to[0]?.label).join(", ") };
  if (numbered.length === 1) return { said: "1 paragraph unchanged", which: first };
  return { said: `${numbered.length} paragraphs unchanged`, which: `${first} to ${last}` };
}

function Same({ rows }: { rows: ComparedRow[] }) {
  const { said, which } = unchanged(rows);
  return (
    <li>
      <details className="cmp-same">
        <summary>
          {said} <span className="meta">{which}</span>
        </summary>
        {rows.map(({ key, to }) => (
          <p className="pieces" dir="auto" key={key}>
            <span className="meta">{to[0]?.label}</span> {to[0]?.words}
          </p>
        ))}
      </details>
    </li>
  );
}

/** All rows in the order of the later revision; side by side only where the screen is wide enough for it. */
export function ComparedRows({
  rows,
  beside = false,
  level = "h2",
}: {
  rows: ComparedRow[];
  beside?: boolean;
  level?: "h2" | "h3";
}) {
  return (
    <ol className="cmps" data-beside={beside || undefined}>
      {runsOf(rows).map(({ rows: run, same }) =>
        same ? (
          <Same key={run[0]?.key} rows={run} />
        ) : (
          run.map((row) => <Changed key={`${row.change}${row.key}`} row={row} beside={beside} level={level} />)
        ),
      )}
    </ol>
  );
}
