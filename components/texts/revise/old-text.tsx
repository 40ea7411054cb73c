// A revision as it was read: its words with their note marks, and its notes. Nothing in it can be talked about.
import { Fragment } from "react";
import { directionOf } from "@/components/texts/reading/direction";
import { type NoteGroup, noteGroups } from "@/components/texts/reading/notes";
import type { BlockView } from "@/server/texts/view";

const markId = (key: string, label: string): string => `mark-${key}-${label}`;

/** The words, cut where notes are marked. */
function Words({ block: { key, words, marks } }: { block: BlockView }) {
  const ordered = [...marks].sort((a, b) => a.at - b.at);
  const edges = [0, ...ordered.map(({ at }) => at), words.length];
  return edges.slice(1).map((end, i) => {
    const mark = ordered[i];
    return (
      <Fragment key={`${end}.${mark?.label ?? ""}`}>
        {words.slice(edges[i], end)}
        {mark && (
          <sup>
            {mark.note ? (
              <a
                className="fnref"
                id={markId(key, mark.label)}
                href={`#${mark.note}`}
                aria-label={`Note ${mark.label}`}
              >
                {mark.label}
              </a>
            ) : (
              mark.label
            )}
          </sup>
        )}
      </Fragment>
    );
  });
}

function Block({ block, dir }: { block: BlockView; dir: "ltr" | "rtl" }) {
  if (block.kind === "heading") {
    const Heading = (["h2", "h3", "h4"] as const)[Math.min(3, Math.max(1, block.level ?? 1)) - 1] ?? "h2";
    return (
      <Heading className="h" dir={dir}>
        <Words block={block} />
      </Heading>
    );
  }
  const Tag = block.kind === "quotation" ? "blockquote" : "p";
  return (
    <div className="para" id={block.key}>
      <div className="lm">
        {block.number !== null && (
          <a className="pn" href={`#${block.key}`}>
            <span className="vh">Link to paragraph </span>
            <span aria-hidden="true">¶&nbsp;</span>
            {block.number}
          </a>
        )}
      </div>
      <Tag className={block.kind === "paragraph" ? "pt" : `pt ${block.kind}`} dir={dir}>
        <Words block={block} />
      </Tag>
    </div>
  );
}

function Note({ note, dir }: { note: BlockView; dir: "ltr" | "rtl" }) {
  return (
    <li id={note.key} dir={dir}>
      <span className="note-label">{note.label ?? "*"}</span>
      <span>
        <Words block={note} />{" "}
        {note.backlinks.map((link) => (
          <a
            key={`${link.key}.${link.label}`}
            className="back"
            href={`#${markId(link.key, link.label)}`}
            aria-label={`Back to ${link.number === null ? "the text" : `paragraph ${link.number}`}`}
          >
            ↩
          </a>
        ))}
      </span>
    </li>
  );
}

function Notes({ groups, dir }: { groups: NoteGroup[]; dir: "ltr" | "rtl" }) {
  if (groups.length === 0) return null;
  return (
    <section className="fn" aria-labelledby="notes-head">
      <h2 id="notes-head">Notes</h2>
      {groups.map(({ title, notes }) => (
        <Fragment key={title}>
          {title && <h3>{title}</h3>}
          <ol>
            {notes.map((note) => (
              <Note key={note.key} note={note} dir={dir} />
            ))}
          </ol>
        </Fragment>
      ))}
    </section>
  );
}

/** The blocks and their notes, in the reading page's look. */
export function OldText({ blocks, language }: { blocks: BlockView[]; language: string }) {
  const dir = directionOf(language);
  return (
    <div className="col old" lang={language}>
      {blocks.map((block) => block.kind !== "note" && <Block key={block.key} block={block} dir={dir} />)}
      <Notes groups={noteGroups(blocks)} dir={dir} />
    </div>
  );
}
