// The words of a block, with its note marks where they stand.
import type { BlockView } from "@/server/texts/view";

/** The id of a mark, so that its note can lead back to it. */
export const markId = (key: string, label: string): string => `mark-${key}-${label}`;

function Mark({ owner, mark }: { owner: string; mark: BlockView["marks"][number] }) {
  if (!mark.note) return <sup>{mark.label}</sup>;
  return (
    <sup>
      <a className="fnref" id={markId(owner, mark.label)} href={`#${mark.note}`} aria-label={`Note ${mark.label}`}>
        {mark.label}
      </a>
    </sup>
  );
}

/** Plain words, cut where notes are marked. */
export function Words({ block }: { block: Pick<BlockView, "key" | "words" | "marks"> }) {
  const marks = [...block.marks].sort((a, b) => a.at - b.at);
  if (marks.length === 0) return block.words;
  return (
    <>
      {marks.map((mark, index) => (
        <span key={`${mark.at}-${mark.label}`}>
          {block.words.slice(marks[index - 1]?.at ?? 0, mark.at)}
          <Mark owner={block.key} mark={mark} />
        </span>
      ))}
      {block.words.slice(marks.at(-1)!.at)}
    </>
  );
}
