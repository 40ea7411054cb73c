// An article with two companions and talk that cites back and forth, for the journeys between texts.
import type { Browser, Page } from "playwright-core";
import { windowsIn } from "./windows";

/** What the journeys between texts work with. */
export type Beside = Awaited<ReturnType<typeof besideRoom>>;

const WORDS = (of: string) =>
  Array.from({ length: 12 }, (_, at) => `${of} ${at + 1}. ${`One walked to the ferry, and ${of} said so. `.repeat(9)}`);

/** Ann reads; Bob has cited the companion on ¶ 2 of the article, and the article on ¶ 3 of the companion. */
export async function besideRoom(browser: Browser, base: string, databaseUrl: string) {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SECRET: "a secret for journeys and for nothing else" });
  const make = await import("@/tests/support/make");
  const { as } = await import("@/tests/support/as");

  const stage = async (companions: 1 | 2 = 1) => {
    const [ann, bob] = [await make.person("Ann"), await make.person("Bob")];
    const group = await make.group({ owner: [ann], member: [bob] });
    const article = await make.reading(group.id, ann, WORDS("the article"));
    const companion = await make.companion(article.reading, ann, WORDS("the letter"));
    if (companions === 2) await make.companion(article.reading, ann, WORDS("the second letter"), 2);
    const say = ({ revision, paragraphs }: Pick<typeof article, "revision" | "paragraphs">, at: number, body: string) =>
      as(bob).comments.post({
        key: crypto.randomUUID(),
        revision: revision.id,
        body,
        paragraph: paragraphs[at - 1]!.id,
      });
    await say(article, 2, "Compare companion ¶9, and ¶7 above all.");
    await say(article, 8, "And this?");
    await say(companion, 3, "This comes back in the article, see article ¶6.");
    const at = `/groups/${group.slug}/${article.reading.slug}`;
    const keys = (text: Pick<typeof article, "paragraphs">) => text.paragraphs.map(({ key }) => key);
    return { ann, bob, at, beside: `${at}/article/beside/companion`, a: keys(article), c: keys(companion) };
  };

  /** Beneath ¶ 2 stand more comments than come at once; the last of them, Cy's, cites ¶ 6 and bears every mark. */
  const deep = async () => {
    const scene = await stage();
    const { db } = await import("@/server/db");
    const { id: paragraphId } = await db.paragraph.findFirstOrThrow({ where: { key: scene.a[1]! } });
    const root = await db.comment.findFirstOrThrow({ where: { thread: { paragraphId }, parentId: null } });
    const cy = await make.person("Cy");
    await db.membership.create({ data: { groupId: root.groupId, userId: cy.id, role: "member" } });
    const { id: _, seq: __, ...like } = root;
    const rows = Array.from({ length: 40 }, () => ({ ...like, id: crypto.randomUUID(), key: crypto.randomUUID() }));
    await db.comment.createMany({ data: rows.map((row, at) => ({ ...row, parentId: rows[at - 1]?.id ?? root.id })) });
    const { comment } = await as(cy).comments.post({
      key: crypto.randomUUID(),
      revision: root.revisionId,
      body: `See ¶6 at last, @[Ann](member:${scene.ann.id}).`,
      parent: rows.at(-1)!.id,
    });
    await as(scene.bob).marks.answer({ comment: comment.id, is: true });
    await as(scene.bob).marks.thank({ comment: comment.id, given: true });
    await as(cy).marks.land({ thread: root.threadId, version: 0, body: "It was at the ferry." });
    return { ...scene, deepest: comment.id };
  };

  return { stage, deep, windowOf: windowsIn(browser, base) };
}

/** Where every paragraph stands: in the window, or, on a phone, where a paragraph is brought above the sheet, in the document. */
export const places = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".para")].map((paragraph) => {
      const { left, top, width, height } = paragraph.getBoundingClientRect();
      return [paragraph.id, left, top + (innerWidth < 960 ? scrollY : 0), width, height].join(" ");
    }),
  );

/** How far each of two texts was scrolled. */
export const scrolled = (page: Page): Promise<number[]> =>
  page.evaluate(() => [...document.querySelectorAll(".both > .text")].map(({ scrollTop }) => scrollTop));

/** Waits until what scrolls smoothly has arrived. */
export const still = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const all = () =>
      [scrollY, ...[...document.querySelectorAll(".both > .text")].map((text) => text.scrollTop)].join();
    for (let [was, same] = ["", 0]; same < 6; same = was === all() ? same + 1 : 0) {
      was = all();
      await frame();
    }
  });

/** How much of a paragraph nothing lies over, from 0 to 1; looked at in its lines' middle. */
export const uncovered = (page: Page, key: string): Promise<number> =>
  page.evaluate((id) => {
    const words = document.querySelector(`#${id} .pt`);
    if (!words) return 0;
    const { left, top, bottom, width } = words.getBoundingClientRect();
    const lines = Array.from({ length: 20 }, (_, at) => top + ((at + 0.5) * (bottom - top)) / 20);
    return lines.filter((y) => words.contains(document.elementFromPoint(left + width / 3, y))).length / lines.length;
  }, key);
