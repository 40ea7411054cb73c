// The text itself: title, blocks, notes. All of it is in the server's HTML.
import { Heading, Passage } from "@/components/texts/reading/block";
import { directionOf } from "@/components/texts/reading/direction";
import { Notes } from "@/components/texts/reading/notes";
import { type Counts, carriesTalk, NONE } from "@/components/texts/reading/passages";
import type { BlockView } from "@/server/texts/view";

type Text = {
  slug: string;
  label: string;
  title: string;
  author: string | null;
  source: string | null;
  language: string;
};

function Title({ text, dir }: { text: Text; dir: "ltr" | "rtl" }) {
  return (
    <header>
      <h1 dir={dir}>{text.title}</h1>
      {(text.author || text.source) && (
        <p className="by">
          {text.author && <b>{text.author}</b>}
          {text.source && <span>{text.source}</span>}
        </p>
      )}
    </header>
  );
}

/** The text, its counts in the margin, one paragraph perhaps open. */
export function TextBody({
  text,
  blocks,
  counts,
  open,
}: {
  text: Text;
  blocks: BlockView[];
  counts: Counts;
  open: string | null;
}) {
  const dir = directionOf(text.language);
  return (
    <main className="text text1" id="main" lang={text.language}>
      <div className="col">
        <Title text={text} dir={dir} />
        {blocks.map((block) => {
          if (block.kind === "heading") return <Heading key={block.key} block={block} dir={dir} />;
          if (!carriesTalk(block)) return null;
          const own = { block, text, dir, count: counts[block.key] ?? NONE, open: open === block.key };
          return <Passage key={block.key} {...own} />;
        })}
        <Notes blocks={blocks} dir={dir} />
      </div>
    </main>
  );
}
