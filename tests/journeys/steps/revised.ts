// A text with two revisions and drafts of the third: everything that the pages of revisions can show.
import type { Act } from "@/server/texts/import/act";

type As = typeof import("@/tests/support/as").as;
type Person = Parameters<As>[0] & { kind: "person" };
type Page = Awaited<ReturnType<ReturnType<As>["texts"]["page"]>>;
type Address = { group: string; reading: string; text: string };

const OTHER = "Nothing of it is left; another hand has written here of harbours, of nets and of the price of salt.";

/** Where the block of this ¶ stands. */
const at = ({ blocks }: Page, number: number) => blocks.findIndex((block) => block.number === number);

/** Mends a word, and publishes that as revision 2. */
async function mend(as: As, ann: Person, address: Address): Promise<Page> {
  const page = await as(ann).texts.page(address);
  const first = page.blocks[at(page, 1)]!;
  const { draft } = await as(ann).revisions.start(address);
  const edit = { kind: "edit", block: at(page, 1), words: first.words.replace("lamp", "lantern") } as const;
  await as(ann).texts.act({ draft, version: 0, acts: [edit] });
  const { items } = await as(ann).revisions.review({ draft });
  const decisions = items.map(({ paragraph, answer }) => ({ paragraph, to: answer }));
  if (decisions.length > 0) await as(ann).revisions.decide({ draft, version: 1, decisions });
  await as(ann).revisions.publish({ draft, version: 1, summary: "A word mended", tell: false });
  return as(ann).texts.page(address);
}

/** Bob writes on every paragraph; Ann mends one, and drafts what splits, moves, rewrites and leaves out others. */
export async function makeRevised(as: As, { ann, bob, gail }: Record<"ann" | "bob" | "gail", Person>, page: Page) {
  const address = { group: page.group.slug, reading: page.reading.slug, text: page.text.slug };
  for (const { number, paragraphId } of page.blocks)
    if (number)
      await as(bob).comments.post({
        key: crypto.randomUUID(),
        revision: page.revision.id,
        paragraph: paragraphId,
        body: `On ¶ ${number}.`,
      });
  const now = await mend(as, ann, address);
  const second = now.blocks[at(now, 2)]!;
  const acts: Act[] = [
    { kind: "split", block: at(now, 2), at: second.words.indexOf(". ") + 2 },
    { kind: "edit", block: at(now, 3), words: OTHER },
    { kind: "drop", block: at(now, 4) },
    { kind: "insert", block: at(now, 5), where: "after", to: "quotation", words: "A line that nobody had read." },
  ];
  const { draft } = await as(ann).revisions.start(address);
  await as(ann).texts.act({ draft, version: 0, acts });
  const untouched = await as(gail).revisions.start(address);
  const home = `/groups/${address.group}`;
  return {
    revised: `${home}/${address.reading}/${address.text}`,
    revising: `${home}/import/${draft}`,
    untouched: `${home}/import/${untouched.draft}`,
  };
}
