// Two wordings compared, in running words: what went is struck, what came is underlined, and both are said aloud.
import type { Piece } from "@/server/revisions/view";

/** How much of what stayed the same is shown on either side of a change. */
const AROUND = 120;

/** The end of the words before a change and the beginning of those after it, without the middle. */
function shortened(words: string, first: boolean, last: boolean): string {
  const kept = (first ? 0 : AROUND) + (last ? 0 : AROUND);
  if (words.length <= kept + AROUND / 2) return words;
  const head = first ? "" : words.slice(0, AROUND).replace(/\S*$/u, "");
  const tail = last ? "" : words.slice(-AROUND).replace(/^\S*/u, "");
  return `${head} … ${tail}`;
}

/** The pieces in order; with `brief`, long stretches that stayed the same are left out. */
export function Pieces({ pieces, brief = false }: { pieces: Piece[]; brief?: boolean }) {
  return (
    <p className="pieces" dir="auto">
      {pieces.map(({ kind, words }, i) => {
        const key = `${i}${kind}`;
        if (kind === "gone")
          return (
            <del key={key}>
              <span className="vh">removed: </span>
              {words}
            </del>
          );
        if (kind === "new")
          return (
            <ins key={key}>
              <span className="vh">added: </span>
              {words}
            </ins>
          );
        return <span key={key}>{brief ? shortened(words, i === 0, i === pieces.length - 1) : words}</span>;
      })}
    </p>
  );
}
