// A text as it is printed: paragraph numbers in the margin, the talk after its paragraph, the notes at the end.
import type { ReactNode } from "react";
import { headingHtml } from "@/components/texts/reading/block";
import { directionOf } from "@/components/texts/reading/direction";
import type { Html } from "@/components/texts/reading/html";
import { notesHtml } from "@/components/texts/reading/notes";
import { carriesTalk, type GoneAfter, labelOf, passagesOf } from "@/components/texts/reading/passages";
import { wordsHtml } from "@/components/texts/reading/words";
import type { Places } from "@/server/comments/view";
import type { BlockView } from "@/server/texts/view";

type Text = { slug: string; label: string; language: string };

type Props = {
  text: Text;
  blocks: BlockView[];
  places: Readonly<Record<string, Places>>;
  gone: GoneAfter;
  /** What is printed after a paragraph; nothing where the talk is left out. */
  talk: (paragraph: string, key: string, label: string) => ReactNode;
};

// Made of templates that escape whatever is put into them.
const raw = (html: Html | null) => ({ __html: html?.toString() ?? "" });

type OneProps = { block: BlockView; text: Text; places: Places; talk: Props["talk"] };

function Passage({ block, text, places, talk }: OneProps) {
  const Tag = block.kind === "quotation" ? "blockquote" : "p";
  return (
    <>
      <div className="para" id={block.key}>
        <div className="lm">{block.number !== null && <span className="pn">¶&nbsp;{block.number}</span>}</div>
        <Tag
          className={block.kind === "paragraph" ? "pt" : `pt ${block.kind}`}
          dir={directionOf(text.language)}
          lang={text.language}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: see `raw`
          dangerouslySetInnerHTML={raw(wordsHtml(block, places))}
        />
      </div>
      {talk(block.paragraphId, block.key, labelOf(block, text))}
    </>
  );
}

/** The words that are no longer in the text, where somebody talked about them. */
function Gone({ text, gone, talk }: Pick<Props, "text" | "gone" | "talk">) {
  const lost = passagesOf([], text, new Map([[null, [...gone.values()].flat()]]));
  const printed = lost.map(({ id, key, label, opening }) => ({ key, label, opening, node: talk(id, key, label) }));
  if (printed.every(({ node }) => node === null)) return null;
  return (
    <section aria-labelledby="gone-head">
      <h2 className="h" id="gone-head">
        About words that are no longer in the text
      </h2>
      {printed.map(({ key, label, opening, node }) => (
        <div key={key}>
          <div className="para gone" id={key}>
            <p className="pt" lang={text.language}>
              {label}: “{opening}”
            </p>
          </div>
          {node}
        </div>
      ))}
    </section>
  );
}

/** Everything between the title and the end of the last page. */
export function Edition({ text, blocks, places, gone, talk }: Props) {
  const dir = directionOf(text.language);
  return (
    <>
      {blocks.map((block) =>
        block.kind === "heading" ? (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: see `raw`
          <div key={block.key} lang={text.language} dangerouslySetInnerHTML={raw(headingHtml(block, dir))} />
        ) : (
          carriesTalk(block) && (
            <Passage key={block.key} block={block} text={text} places={places[block.key] ?? []} talk={talk} />
          )
        ),
      )}
      <Gone text={text} gone={gone} talk={talk} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: see `raw` */}
      <div lang={text.language} dangerouslySetInnerHTML={raw(notesHtml(blocks, text, dir))} />
    </>
  );
}
