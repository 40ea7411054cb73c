// Rows of a comparison: what changed with its words marked, and runs of what did not, folded.
import { Pieces } from "@/components/texts/revise/pieces";
import { sayChange, sayLabels } from "@/components/texts/revise/say";
import type { ComparedRow } from "@/server/revisions/view";

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

function Changed({ row }: { row: ComparedRow }) {
  const { change, from, to, pieces } = row;
  const went = change === "gone";
  return (
    <li className="cmp" data-change={change} tabIndex={-1}>
      <h3 className="cmp-head">
        {from.length > 0 && <span className="num">{sayLabels(from)}</span>}
        <span>{sayChange(change, to)}</span>
      </h3>
      {pieces ? (
        <Pieces pieces={pieces} />
      ) : (
        (went ? from : to).map(({ id, words }) => (
          <p className="pieces" dir="auto" key={id}>
            {went ? (
              <del>
                <span className="vh">removed: </span>
                {words}
              </del>
            ) : change === "new" ? (
              <ins>
                <span className="vh">added: </span>
                {words}
              </ins>
            ) : (
              words
            )}
          </p>
        ))
      )}
    </li>
  );
}

function Same({ rows }: { rows: ComparedRow[] }) {
  return (
    <li>
      <details className="cmp-same">
        <summary>
          {rows.length === 1 ? "1 paragraph unchanged" : `${rows.length} paragraphs unchanged`}
          {rows[0]?.to[0] && <span className="meta"> from {rows[0].to[0].label}</span>}
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

/** All rows in the order of the later revision. */
export function ComparedRows({ rows }: { rows: ComparedRow[] }) {
  return (
    <ol className="cmps">
      {runsOf(rows).map(({ rows: run, same }) =>
        same ? (
          <Same key={run[0]?.key} rows={run} />
        ) : (
          run.map((row) => <Changed key={`${row.change}${row.key}`} row={row} />)
        ),
      )}
    </ol>
  );
}
