// A reading of two texts with talk that is new to Ann: on ¶ 1, deep in a folded branch of ¶ 2, and in the companion.
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import type { Reader } from "./reading-room";

/** Ann before the reading; `say` adds a comment by Bob, `read` marks everything as read. */
export type SinceRoom = Reader & {
  companion: string;
  say: (paragraph: number, body: string) => Promise<void>;
  read: () => Promise<void>;
  /** Ann writes on a paragraph, and Bob answers her. */
  answered: (paragraph: number, body: string) => Promise<void>;
  /** Another device of Ann's has told where she rested, and how far she came. */
  keep: (place: Record<"last" | "furthest", number>) => Promise<unknown>;
};

/** What the walk comes to, in its order. */
export const WALK = ["Who counts the noons?", "The ferryman does.", "Reply 13.", "A letter disagrees."];

const REPLIES = 13;

/** Makes the reading, with Ann in it as a member or a guest. */
export async function sinceRoom(databaseUrl: string, role: "member" | "guest" = "member"): Promise<SinceRoom> {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SECRET: "a secret for journeys and for nothing else" });
  const make = await import("@/tests/support/make");
  const { as } = await import("@/tests/support/as");
  const { SESSION_COOKIE } = await import("@/server/accounts/session");
  const { db } = await import("@/server/db");
  const [ann, bob, cy] = [await make.person("ann"), await make.person("bob"), await make.person("cy")];
  const group = await make.group({ owner: [bob], moderator: [cy], [role]: [ann] });
  const before = new Date(Date.now() - 60_000);
  await db.membership.updateMany({ where: { groupId: group.id }, data: { joinedAt: before } });
  const words = Array.from(
    { length: 24 },
    (_, at) => `Paragraph ${at + 1}. ${"One walked on to the ferry. ".repeat(20)}`,
  );
  const { reading, text, revision, paragraphs } = await make.reading(group.id, bob, words);
  const post = async (
    who: typeof bob,
    input: { paragraph: string } | { parent: string },
    body: string,
    rev = revision,
  ) => (await as(who).comments.post({ key: crypto.randomUUID(), revision: rev.id, body, ...input })).comment.id;
  const say = async (paragraph: number, body: string) => {
    await post(bob, { paragraph: paragraphs[paragraph - 1]!.id }, body);
  };

  const first = await post(bob, { paragraph: paragraphs[0]!.id }, WALK[0]!);
  const folded = await post(bob, { paragraph: paragraphs[1]!.id }, "A thread to fold.");
  const old = [folded];
  for (let at = 1; at < REPLIES; at++) old.push(await post(cy, { parent: folded }, `Reply ${at}.`));
  await as(ann).comments.markRead({ text: text.id, comments: old });
  await post(cy, { parent: folded }, WALK[2]!);
  await post(cy, { parent: first }, WALK[1]!);

  const { groupId, readingId } = text;
  const other = await db.text.create({
    data: { groupId, readingId, slug: "companion", position: 1, title: "A letter" },
  });
  const otherRevision = await db.revision.create({
    data: { groupId, textId: other.id, number: 1, createdById: bob.id },
  });
  const letter = await db.paragraph.create({ data: { groupId, textId: other.id, key: "letter1" } });
  await db.block.create({
    data: {
      ...{ revisionId: otherRevision.id, paragraphId: letter.id, position: 0, number: 1 },
      ...{ kind: "paragraph", words: "You ask what became of the room." },
    },
  });
  await post(bob, { paragraph: letter.id }, WALK[3]!, otherRevision);
  const base = `/groups/${group.slug}/${reading.slug}`;
  const read = async () => {
    for (const one of [text, other])
      await as(ann).comments.markTextSeen({ text: one.id, seq: Number.MAX_SAFE_INTEGER });
  };
  const answered = async (paragraph: number, body: string) => {
    const parent = await post(ann, { paragraph: paragraphs[paragraph - 1]!.id }, body);
    await post(bob, { parent }, "Would you say the same of the companion?");
  };
  const keep = ({ last, furthest }: Record<"last" | "furthest", number>) => {
    const id = (paragraph: number) => paragraphs[paragraph - 1]!.id;
    return as(ann).texts.keepPlace({ text: text.id, last: id(last), furthest: id(furthest), ago: 0 });
  };
  const cookie = { name: SESSION_COOKIE, value: await make.session(ann) };
  return {
    url: `${base}/article`,
    companion: `${base}/companion`,
    cookie,
    keys: paragraphs.map(({ key }) => key),
    say,
    read,
    answered,
    keep,
  };
}

/** A way through the page: a window, and how things are pressed in it. */
export type Walker = {
  name: string;
  window: BrowserContextOptions;
  next: (page: Page) => Promise<void>;
  press: (what: Locator) => Promise<void>;
};

const seen = (page: Page) => page.locator("[data-do=next]").filter({ visible: true }).first();

/** Mouse, keyboard and touch, each at a width of its own. */
export const WALKERS: Walker[] = [
  {
    name: "mouse, 1440",
    window: { viewport: { width: 1440, height: 900 } },
    next: (page) => seen(page).click(),
    press: (what) => what.click(),
  },
  {
    name: "keys, 1024",
    window: { viewport: { width: 1024, height: 768 } },
    next: (page) => page.keyboard.press("n"),
    press: (what) => what.press("Enter"),
  },
  {
    name: "touch, 390",
    window: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    next: (page) => seen(page).tap(),
    press: (what) => what.tap(),
  },
];
