// Two wordings compared, in running words: what went is struck, what came is underlined, and both are said aloud.
import type { Piece } from "@/server/revisions/view";

/** How much of what stayed the same is shown on either side of a change, and of a change itself at either end. */
const AROUND = 120;

/** The end of the words before a change and the beginning of those after it, without the middle. */
function shortened(words: string, first: boolean, last: boolean): string {
  const kept = (first ? 0 : AROUND) + (last ? 0 : AROUND);
  if (words.length <= kept + AROUND / 2) return words;
  const head = first ? "" : words.slice(0, AROUND).replace(/\S*$/u, "");
  const tail = last ? "" : words.slice(-AROUND).replace(/^\S*/u, "");
  return `${head}…${tail}`;
}

/** The pieces without the middle of what is long. */
const brief = (pieces: Piece[]): Piece[] =>
  pieces.map(({ kind, words }, i) => ({
    kind,
    words: kind === "same" ? shortened(words, i === 0, i === pieces.length - 1) : shortened(words, false, false),
  }));

/** Only the later wording, or only the earlier one, with its own changes marked. */
export const sideOf = (pieces: Piece[], side: "gone" | "new"): Piece[] =>
  pieces.filter(({ kind }) => kind === "same" || kind === side);

/** The pieces in order. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return (
    <p className="pieces" dir="auto">
      {pieces.map(({ kind, words }, i) => {
        const key = `${i}${kind}`;
        if (kind === "same") return <span key={key}>{words}</span>;
        const Tag = kind === "gone" ? "del" : "ins";
        return (
          <Tag key={key}>
            <span className="vh">{kind === "gone" ? "removed: " : "added: "}</span>
            {words}
          </Tag>
        );
      })}
    </p>
  );
}

/** The pieces with the middle of what is long left out, and a way to see it all. */
export function BriefPieces({ pieces }: { pieces: Piece[] }) {
  const short = brief(pieces);
  const cut = short.some(({ words }, i) => words !== pieces[i]?.words);
  return (
    <>
      <Pieces pieces={short} />
      {cut && (
        <details className="whole">
          <summary>All its words</summary>
          <Pieces pieces={pieces} />
        </details>
      )}
    </>
  );
}
