// The text itself: title, blocks, notes. All of it is in the server's HTML, as one piece that the browser only reads.
import { headingHtml, passageHtml } from "@/components/texts/reading/block";
import { directionOf } from "@/components/texts/reading/direction";
import { type Html, html } from "@/components/texts/reading/html";
import { notesHtml } from "@/components/texts/reading/notes";
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

/** A text with its talk's counts, one paragraph perhaps open. */
export type Body = { text: Text; blocks: BlockView[]; counts: Counts; open: string | null };

function titleHtml({ title, author, source }: Text, dir: "ltr" | "rtl"): Html {
  const by = html`<p class="by">${author && html`<b>${author}</b>`}${source && html`<span>${source}</span>`}</p>`;
  return html`<header><h1 dir="${dir}">${title}</h1>${author || source ? by : null}</header>`;
}

/** Everything that is read, from the title to the last note. */
export function bodyHtml({ text, blocks, counts, open }: Body): Html {
  const dir = directionOf(text.language);
  const drawn = blocks.map((block) => {
    if (block.kind === "heading") return headingHtml(block, dir);
    if (!carriesTalk(block)) return html``;
    return passageHtml({ block, text, dir, count: counts[block.key] ?? NONE, open: open === block.key });
  });
  return html`${titleHtml(text, dir)}${drawn}${notesHtml(blocks, dir)}`;
}

/** The text. React draws it as one element: a thousand paragraphs cost the server and the browser no more than one. */
export function TextBody(body: Body) {
  return (
    <main className="text text1" id="main" lang={body.text.language}>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made of templates that escape whatever is put into them */}
      <div className="col" dangerouslySetInnerHTML={{ __html: bodyHtml(body).toString() }} />
    </main>
  );
}
