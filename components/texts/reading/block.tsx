// One block of the text: its number, its words, its count. Drawn on the server, and never again.
import { countId } from "@/components/texts/reading/paint";
import { type Count, commentsWord, countLabel, labelOf } from "@/components/texts/reading/passages";
import { Words } from "@/components/texts/reading/words";
import type { BlockView } from "@/server/texts/view";

type Text = { slug: string; label: string };

const TAG = { quotation: "blockquote", figure: "p", listItem: "p", verse: "p", paragraph: "p" } as const;

/** A heading; the page's title is the only one above it. */
export function Heading({ block, dir }: { block: BlockView; dir: "ltr" | "rtl" }) {
  const Tag = (["h2", "h3", "h4"] as const)[Math.min(3, Math.max(1, block.level ?? 1)) - 1]!;
  return (
    <Tag className="h" id={block.key} dir={dir}>
      <Words block={block} />
    </Tag>
  );
}

/** The count in the gutter: a link that opens the talk, with and without JavaScript. */
function TalkCount({ block, count, open, label }: { block: BlockView; count: Count; open: boolean; label: string }) {
  return (
    <a
      className={count.fresh ? "talk has-new" : "talk"}
      id={countId(block.key)}
      href={`?open=${block.key}#${block.key}`}
      data-talk={block.key}
      aria-expanded={open}
      aria-controls="panel"
      aria-label={countLabel(label, count)}
    >
      <span className={count.count ? "" : "plus"}>{count.count || "+"}</span>{" "}
      <span className="w">{count.count ? commentsWord(count.count) : ""}</span>
    </a>
  );
}

/** A block that carries talk. */
export function Passage({
  block,
  text,
  count,
  open,
  dir,
}: {
  block: BlockView;
  text: Text;
  count: Count;
  open: boolean;
  dir: "ltr" | "rtl";
}) {
  const Tag = block.kind === "heading" || block.kind === "note" ? "p" : TAG[block.kind];
  return (
    <div className={open ? "para open" : "para"} id={block.key}>
      <div className="lm" lang="en">
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
      <div className="gut" lang="en">
        <TalkCount block={block} count={count} open={open} label={labelOf(block, text)} />
      </div>
    </div>
  );
}
