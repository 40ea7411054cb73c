// The notes at the end, each with a way back to where it is marked.
import { markId, Words } from "@/components/texts/reading/words";
import type { BlockView } from "@/server/texts/view";

function Back({ link, index, many }: { link: BlockView["backlinks"][number]; index: number; many: boolean }) {
  const place = link.number === null ? "the text" : `paragraph ${link.number}`;
  return (
    <a className="back" href={`#${markId(link.key, link.label)}`} aria-label={`Back to ${place}`}>
      ↩{many ? <sup>{index + 1}</sup> : null}
    </a>
  );
}

function Note({ block, dir }: { block: BlockView; dir: "ltr" | "rtl" }) {
  return (
    <li id={block.key} dir={dir}>
      <span className="note-label">{block.label ?? "*"}</span>
      <span>
        <span className="note-words">
          <Words block={block} />
        </span>{" "}
        {block.backlinks.map((link, index) => (
          <Back key={`${link.key}-${link.label}`} link={link} index={index} many={block.backlinks.length > 1} />
        ))}
      </span>
    </li>
  );
}

/** All notes of a text. */
export function Notes({ blocks, dir }: { blocks: BlockView[]; dir: "ltr" | "rtl" }) {
  const notes = blocks.filter((block) => block.kind === "note");
  if (notes.length === 0) return null;
  return (
    <section className="fn" aria-labelledby="notes-head">
      <h2 id="notes-head" lang="en">
        Notes
      </h2>
      <ol>
        {notes.map((block) => (
          <Note key={block.key} block={block} dir={dir} />
        ))}
      </ol>
    </section>
  );
}
